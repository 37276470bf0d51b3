import type { MyEnrolmentDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { ProgressBar } from '../../../ui/progress-bar';
import { TextLink } from '../../../ui/text-link';
import classes from './course-card.module.css';
import { StandingBadge } from './standing-badge';

/** A course among one's own. */
export function CourseCard({ course }: { course: MyEnrolmentDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  return (
    <article className={classes.card}>
      <h3 className={classes.title}>
        <TextLink quiet href={`/learn/${course.id}`}>
          {course.courseTitle}
        </TextLink>
      </h3>
      <p className={classes.facts}>
        <Bidi>{course.cohortName}</Bidi> · {format.period(course.startsOn, course.endsOn)}
      </p>
      <StandingBadge {...course} />
      <ProgressBar label={t('learn.progress')} done={course.doneCount} total={course.mandatoryCount} />
    </article>
  );
}
