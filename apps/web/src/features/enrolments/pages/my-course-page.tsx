import type { MyCourseDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { useMyCourse } from '../api/learning';
import { ModuleCard } from '../components/module-card';
import { SessionLine } from '../components/session-line';
import { StandingBadge } from '../components/standing-badge';
import { StillNeededList } from '../components/still-needed';

/** One course: where one stands, what is still needed, module by module. */
export default function MyCoursePage() {
  const { enrolmentId } = useParams<{ enrolmentId: string }>();
  return <Loaded query={useMyCourse(enrolmentId)}>{(course) => <Course course={course} />}</Loaded>;
}

function Course({ course }: { course: MyCourseDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const begun = course.modules.some(({ activities }) => activities.some(({ state }) => state !== 'not-started'));
  return (
    <Page
      title={course.courseTitle}
      lead={
        <>
          <Bidi>{course.cohortName}</Bidi>
          <br />
          {format.period(course.startsOn, course.endsOn)}
        </>
      }
      back={{ href: '/learn', label: t('common:places.learn') }}
      width="reading"
      action={
        course.nextActivityId && (
          <LinkButton href={`/learn/${course.id}/activities/${course.nextActivityId}`} size="lg">
            {begun ? t('learn.continue') : t('learn.start')}
          </LinkButton>
        )
      }
    >
      <ProgressBar label={t('learn.progress')} done={course.doneCount} total={course.mandatoryCount} />
      <p>
        <StandingBadge {...course} />
      </p>
      <Section
        title={course.blockers.length === 0 ? t('certificate.titleReady') : t('certificate.titleMissing')}
        look="card"
      >
        <StillNeededList blockers={course.blockers} />
      </Section>
      {course.nextSession && (
        <Section title={t('learn.nextSession')} look="card">
          <SessionLine session={course.nextSession} />
        </Section>
      )}
      {course.modules.map((module) => (
        <ModuleCard key={module.id} enrolmentId={course.id} module={module} />
      ))}
    </Page>
  );
}
