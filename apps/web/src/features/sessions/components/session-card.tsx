import type { TrainingSessionDto } from '@tamkin/api-client';
import { IconMapPin } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { Bidi } from '../../../ui/bidi';
import { Card } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import classes from './session-card.module.css';

interface SessionCardProps {
  session: TrainingSessionDto;
  /** Says which cohort it belongs to, where sessions of several stand together. */
  cohortShown?: boolean;
  actions?: ReactNode;
}

/** A session: when, where, and how many came. Times are those of its place. */
export function SessionCard({ session, cohortShown = false, actions }: SessionCardProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  return (
    <Card>
      <div className={classes.head}>
        <p className={classes.when}>
          <time dateTime={session.startsAt}>{format.whenInFull(session.date)}</time>
          {' · '}
          <bdi>{t('hours', { from: session.from, to: session.to })}</bdi>
        </p>
        <Attendance session={session} />
      </div>
      <p className={classes.what}>
        <Bidi>{session.activityTitle}</Bidi>
        {cohortShown && (
          <>
            {' · '}
            <Bidi>{session.cohortName}</Bidi>
          </>
        )}
      </p>
      <p className={classes.where}>
        <IconMapPin size={18} aria-hidden />
        <Place session={session} />
      </p>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </Card>
  );
}

/** The place in the language of the screen, else as it was written; with its province. */
export function Place({ session }: { session: TrainingSessionDto }) {
  const language = useLanguage();
  const { place, provinceName } = session;
  const words = place[language] ?? place.fr ?? place.ar ?? place.en ?? '';
  return (
    <span>
      <Bidi>{words}</Bidi>
      {provinceName !== null && (
        <>
          {' ('}
          <Bidi>{provinceName}</Bidi>
          {')'}
        </>
      )}
    </span>
  );
}

function Attendance({ session }: { session: TrainingSessionDto }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  if (session.cancelled) return <StatusBadge tone="danger" label={t('card.cancelled')} />;
  const taken = session.halfDays.filter(({ marked }) => marked !== null && marked > 0);
  if (taken.length === 0) return null;
  return (
    <span className={classes.counts}>
      {taken.map(({ id, half, present, marked }) => (
        <StatusBadge
          key={id}
          tone="success"
          label={t('card.present', {
            half: t(`half.${half}`),
            present: format.number(present ?? 0),
            marked: format.number(marked ?? 0),
          })}
        />
      ))}
    </span>
  );
}
