import type { MyActivityDto, MyModuleDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { ActivityKind, ActivityState } from './activity-icon';
import { DueDay, useDayWords } from './day-words';
import classes from './module-card.module.css';

/** A module with its day and its activities, each a large target. */
export function ModuleCard({ enrolmentId, module }: { enrolmentId: string; module: MyModuleDto }) {
  return (
    <Section title={module.title} aside={<ModuleDay module={module} />}>
      <ol className={classes.list}>
        {module.activities.map((activity) => (
          <li key={activity.id}>
            <ActivityLink enrolmentId={enrolmentId} activity={activity} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ModuleDay({ module }: { module: MyModuleDto }) {
  const { t } = useTranslation('enrolments');
  const dayWords = useDayWords();
  if (module.done) return <StatusBadge status="done" />;
  if (module.lateSince) {
    return <StatusBadge status="late" since={t('late.since', { day: dayWords(module.lateSince) })} />;
  }
  if (!module.dueOn) return null;
  return (
    <span className={classes.due}>
      {t('learn.due')} <DueDay day={module.dueOn} />
    </span>
  );
}

function ActivityLink({ enrolmentId, activity }: { enrolmentId: string; activity: MyActivityDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  return (
    <Link href={`/learn/${enrolmentId}/activities/${activity.id}`} className={classes.activity}>
      <span className={classes.name}>
        <span className={classes.title}>{activity.title}</span>
        <span className={classes.facts}>
          <ActivityKind activity={activity} />
          {activity.kind !== 'session' && ` · ${format.minutes(activity.minutes)}`}
          {!activity.mandatory && ` · ${t('activity.optional')}`}
          {activity.score !== null && ` · ${t('activity.best', { percent: format.percent(activity.score, 100) })}`}
        </span>
      </span>
      <ActivityState activity={activity} />
    </Link>
  );
}
