import { IconCircleCheck, IconCircleHalf2, IconCircleX, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge';
import { useDayWords } from './day-words';
import classes from './standing-badge.module.css';

export type Standing = 'blocked' | 'late' | 'not-started' | 'on-time' | 'unfinished' | 'finished' | 'withdrawn';

export type Block = 'no-attempt-left' | 'attendance-out-of-reach';

interface StandingBadgeProps {
  standing: Standing;
  lateSince: string | null;
  blockedBy: Block | null;
}

/** How a person stands: word, icon, colour; for who is late, since when; for who is blocked, why. */
export function StandingBadge({ standing, lateSince, blockedBy }: StandingBadgeProps) {
  const { t } = useTranslation('enrolments');
  const dayWords = useDayWords();
  const since = lateSince && t('late.since', { day: dayWords(lateSince) });
  return (
    <span className={classes.standing}>
      <Badge standing={standing} late={lateSince !== null} />
      {blockedBy && <span className={classes.since}>{t(`blockedBy.${blockedBy}`)}</span>}
      {since && <span className={classes.since}>{standing === 'late' ? since : t('late.notStarted', { since })}</span>}
    </span>
  );
}

function Badge({ standing, late }: { standing: Standing; late: boolean }) {
  const { t } = useTranslation('enrolments');
  switch (standing) {
    case 'blocked':
      return <StatusBadge tone="warning" icon={IconLock} label={t('standing.blocked')} />;
    case 'late':
    case 'on-time':
      return <StatusBadge status={standing} />;
    case 'not-started':
      return late ? (
        <StatusBadge tone="warning" label={t('common:status.not-started')} />
      ) : (
        <StatusBadge status="not-started" />
      );
    case 'finished':
      return <StatusBadge tone="success" icon={IconCircleCheck} label={t('standing.finished')} />;
    case 'unfinished':
      return <StatusBadge tone="neutral" icon={IconCircleHalf2} label={t('standing.unfinished')} />;
    case 'withdrawn':
      return <StatusBadge tone="neutral" icon={IconCircleX} label={t('standing.withdrawn')} />;
  }
}
