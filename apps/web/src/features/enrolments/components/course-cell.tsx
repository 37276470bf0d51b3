import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { TwoLines } from '../../../ui/two-lines';
import classes from './course-cell.module.css';

interface CourseCellProps {
  row: { courseTitle: string; doneCount: number; mandatoryCount: number };
}

/** The course and how far one is in it. */
export function CourseCell({ row }: CourseCellProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const share = { done: format.number(row.doneCount), total: format.number(row.mandatoryCount) };
  return (
    <span className={classes.course}>
      <TwoLines under={t('job.running', share)}>
        <Bidi>{row.courseTitle}</Bidi>
      </TwoLines>
    </span>
  );
}
