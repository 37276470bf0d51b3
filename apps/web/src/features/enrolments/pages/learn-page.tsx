import { IconBook } from '@tabler/icons-react';
import type { MyEnrolmentDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { NextStepCard } from '../../../ui/next-step-card';
import { Page } from '../../../ui/page';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { useMyCourses } from '../api/learning';
import { CourseCard } from '../components/course-card';
import { DueDay } from '../components/day-words';
import { ReviewsLeft } from '../components/reviews-left';
import { SessionLine } from '../components/session-line';
import { StandingBadge } from '../components/standing-badge';
import { StillNeeded } from '../components/still-needed';
import classes from './learn-page.module.css';

/** A learner's home: one card to go on, what comes next, what the certificate still asks for. */
export default function LearnPage() {
  const { t } = useTranslation('enrolments');
  const { names } = useCurrentUser();
  const language = useLanguage();
  const given = language === 'ar' && names.arabic ? names.arabic.given : names.latin.given;
  return (
    <Page title={t('learn.welcome', { name: given })} width="reading">
      <Loaded query={useMyCourses()}>{(courses) => <Home courses={courses} />}</Loaded>
    </Page>
  );
}

function Home({ courses }: { courses: readonly MyEnrolmentDto[] }) {
  const { t } = useTranslation('enrolments');
  const toGoOn = courses.filter(({ next }) => next !== null);
  // A final test to be tried again, perhaps only tomorrow, comes after what was never done.
  const first = toGoOn.find(({ doneCount, mandatoryCount }) => doneCount < mandatoryCount) ?? toGoOn[0];
  const running = courses.filter(({ cohortStatus }) => cohortStatus === 'open');
  const session = running
    .flatMap(({ nextSession }) => nextSession ?? [])
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
  if (courses.length === 0) {
    return (
      <EmptyState icon={IconBook} title={t('learn.emptyTitle')}>
        {t('learn.emptyWhy')}
      </EmptyState>
    );
  }
  const others = courses.filter((course) => course !== first);
  return (
    <>
      {first && <ContinueCard course={first} />}
      {running.length > 0 && <ReviewsLeft />}
      {session && (
        <Section title={t('learn.nextSession')} look="card">
          <SessionLine session={session} />
        </Section>
      )}
      {running.length > 0 && (
        <Section title={t('learn.certificates')} look="card">
          {running.map((course) => (
            <CertificateOnTheWay key={course.id} course={course} named={running.length > 1} />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={first ? t('learn.others') : t('learn.mine')}>
          {others.map((course) => (
            <CourseCard key={course.id} course={course} />
          ))}
        </Section>
      )}
    </>
  );
}

function ContinueCard({ course }: { course: MyEnrolmentDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  if (!course.next) return null;
  const { next } = course;
  return (
    <NextStepCard
      kicker={
        <TextLink quiet href={`/learn/${course.id}`}>
          {course.courseTitle}
        </TextLink>
      }
      title={next.title}
      facts={
        <>
          {format.minutes(next.minutes)}
          {course.nextDueOn && !course.lateSince && (
            <>
              {' · '}
              {t('learn.due')} <DueDay day={course.nextDueOn} />
            </>
          )}
          {course.lateSince && (
            <div>
              <StandingBadge {...course} />
            </div>
          )}
        </>
      }
      action={{
        label: course.startedAt ? t('learn.continue') : t('learn.start'),
        href: `/learn/${course.id}/activities/${next.activityId}`,
      }}
    >
      <ProgressBar label={t('learn.progress')} done={course.doneCount} total={course.mandatoryCount} />
    </NextStepCard>
  );
}

function CertificateOnTheWay({ course, named }: { course: MyEnrolmentDto; named: boolean }) {
  return (
    <div className={classes.course}>
      {named && <strong>{course.courseTitle}</strong>}
      <StillNeeded blockers={course.blockers} />
    </div>
  );
}
