import { IconChartBar } from '@tabler/icons-react';
import type { CourseDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { useCourseResults, type CourseResults } from '../api/use-statistics';
import { GainTable } from '../statistics/gain-table';
import classes from './course-results-page.module.css';

/** What a course taught, and the way to the statistics of each of its tests. */
export default function CourseResultsPage() {
  const { courseId = '' } = useParams();
  const results = useCourseResults(courseId);
  return <Loaded query={results}>{(loaded) => <Results {...loaded} />}</Loaded>;
}

function Results({ course, gain }: CourseResults) {
  const { t } = useTranslation('assessments');
  return (
    <Page
      title={t('results.title')}
      lead={<bdi>{course.title}</bdi>}
      back={{ href: `/catalogue/${course.id}`, label: course.code }}
    >
      <Section title={t('gain.title')}>
        {gain.length === 0 ? (
          <EmptyState icon={IconChartBar} title={t('gain.emptyTitle')}>
            {t('gain.emptyWhy')}
          </EmptyState>
        ) : (
          <>
            <p className={classes.note}>{t('gain.note')}</p>
            <GainTable groups={gain} />
          </>
        )}
      </Section>
      <Section title={t('results.tests')}>
        <Tests course={course} />
      </Section>
    </Page>
  );
}

function Tests({ course }: { course: CourseDto }) {
  const { t } = useTranslation('assessments');
  const tests = course.modules.flatMap(({ activities }) => activities).filter(({ kind }) => kind === 'quiz');
  if (tests.length === 0) return <p className={classes.note}>{t('results.noTest')}</p>;
  return (
    <ul className={classes.tests}>
      {tests.map(({ id, title }) => (
        <li key={id}>
          <TextLink href={`/courses/${course.id}/activities/${id}/statistics`}>
            <bdi>{title}</bdi>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
