import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ActivityPageDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useConnection } from '../../../platform/connection';
import { useCurrentUser } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import type { Language } from '../../../platform/language';
import { LanguageTabs } from '../../../ui/language-tabs';
import { LessonBlocks } from '../../../ui/lesson/lesson-blocks';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { StatusBadge } from '../../../ui/status-badge';
import { useActivityPage } from '../api/learning';
import { useMarkDone } from '../api/use-mark-done';
import { ActivityKind, ActivityState } from '../components/activity-icon';
import { SessionLine } from '../components/session-line';
import { doneKey, doneOutbox } from '../offline/done-outbox';
import { useModuleKept } from '../offline/use-module-kept';
import classes from './activity-page.module.css';

/** Where an activity that is not read is done; the pages belong to those who know tests and work handed in. */
const PLAYERS = { quiz: 'quiz', survey: 'survey', assignment: 'assignment' } as const;

/** One activity: a lesson to read, or what one is about to do and the button that leads there. */
export default function ActivityPage() {
  const { enrolmentId, activityId } = useParams<{ enrolmentId: string; activityId: string }>();
  const [language, setLanguage] = useState<Language | null>(null);
  useModuleKept(enrolmentId, activityId);
  return (
    <Loaded query={useActivityPage(enrolmentId, activityId, language)}>
      {(page) => <Activity key={activityId} page={page} onLanguage={setLanguage} />}
    </Loaded>
  );
}

function Activity({ page, onLanguage }: { page: ActivityPageDto; onLanguage: (language: Language) => void }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const { activity, text } = page;
  return (
    <Page
      title={activity.title}
      back={{ href: `/learn/${page.enrolmentId}`, label: page.courseTitle }}
      width="reading"
      lead={
        <span className={classes.facts}>
          <ActivityKind activity={activity} />
          {activity.kind !== 'session' && <span>{format.minutes(activity.minutes)}</span>}
          {page.doneAt && activity.passed !== false && <StatusBadge status="done" />}
          {activity.passed === false && <ActivityState activity={activity} />}
        </span>
      }
    >
      <ProgressBar label={t('learn.progress')} done={page.doneCount} total={page.mandatoryCount} />
      {text.blocks.length > 0 && (
        <div className={classes.text}>
          <LanguageTabs languages={page.languages} value={text.language} onChange={onLanguage}>
            <LessonBlocks blocks={text.blocks} language={text.language} activityId={activity.id} />
          </LanguageTabs>
        </div>
      )}
      {activity.kind === 'lesson' ? <LessonEnd page={page} /> : <WhatToDo page={page} />}
    </Page>
  );
}

/** *Continue* marks the lesson done and goes on; without network it is kept on this phone. */
function LessonEnd({ page }: { page: ActivityPageDto }) {
  const { t } = useTranslation('enrolments');
  const { enrolmentId, activity, next, text } = page;
  const { personId } = useCurrentUser();
  const { online } = useConnection();
  const [, navigate] = useLocation();
  const marking = useMarkDone(enrolmentId, activity.id);
  const kept =
    marking.data === null ||
    (!online && doneOutbox.isWaiting(personId, doneKey({ enrolmentId, activityId: activity.id })));
  const onwards = next ? `/learn/${enrolmentId}/activities/${next.id}` : `/learn/${enrolmentId}`;
  const arrow = <IconArrowRight size={20} aria-hidden className="tk-points" />;
  if (page.doneAt || kept || page.cohortStatus === 'closed') {
    return (
      <div className={classes.end}>
        {kept && !page.doneAt && <p role="status">{t('activity.keptHere')}</p>}
        <LinkButton href={onwards} size="lg" fullWidth rightSection={arrow}>
          {next ? t('activity.next', { title: next.title }) : t('activity.backToCourse')}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className={classes.end}>
      {marking.error && <ProblemNotice problem={marking.error} />}
      <Button
        size="lg"
        fullWidth
        loading={marking.isPending}
        rightSection={arrow}
        onClick={() =>
          marking.mutate(text.language, {
            onSuccess: (progress) => {
              if (progress) navigate(onwards);
            },
          })
        }
      >
        {t('learn.continue')}
      </Button>
    </div>
  );
}

/** What is not read: what awaits one, and the one button. */
function WhatToDo({ page }: { page: ActivityPageDto }) {
  const { t } = useTranslation('enrolments');
  const { activity, enrolmentId, next } = page;
  if (activity.kind === 'session' || activity.kind === 'lesson') {
    return (
      <div className={classes.end}>
        {activity.sessions.length === 0 && <p>{t('activity.noSessionYet')}</p>}
        {activity.sessions.map((session) => (
          <SessionLine key={session.startsAt} session={session} />
        ))}
        <p>{t('activity.sessionHow')}</p>
        {next && (
          <LinkButton href={`/learn/${enrolmentId}/activities/${next.id}`} size="lg" fullWidth>
            {t('activity.next', { title: next.title })}
          </LinkButton>
        )}
      </div>
    );
  }
  const name = activity.purpose ?? (activity.actionPlan ? 'action-plan' : activity.kind);
  return (
    <div className={classes.end}>
      <p>{t(`activity.intro.${name}`)}</p>
      <LinkButton
        href={`/learn/${enrolmentId}/${PLAYERS[activity.kind]}/${activity.id}${activity.kind === 'quiz' && !page.doneAt ? '?begin' : ''}`}
        size="lg"
        fullWidth
      >
        {page.doneAt && activity.passed !== false ? t('activity.openAgain') : t(`activity.open.${activity.kind}`)}
      </LinkButton>
      {page.doneAt && next && (
        <LinkButton href={`/learn/${enrolmentId}/activities/${next.id}`} size="lg" fullWidth variant="default">
          {t('activity.next', { title: next.title })}
        </LinkButton>
      )}
    </div>
  );
}
