import { Bidi } from '../../../ui/bidi';
import { useFormat } from '../../../platform/format/use-format';
import { useTranslation } from 'react-i18next';

interface CourseCellProps {
  row: { courseTitle: string; doneCount: number; mandatoryCount: number };
}

/** The course and how far one is in it. */
export function CourseCell({ row }: CourseCellProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <>
      <Bidi>{row.courseTitle}</Bidi>
      <br />
      <small>
        {t('job.running', { done: format.number(row.doneCount), total: format.number(row.mandatoryCount) })}
      </small>
    </>
  );
}
