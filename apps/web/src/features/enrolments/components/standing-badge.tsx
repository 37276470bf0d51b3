import { IconCircleCheck, IconCircleX, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge';
import { useDayWords } from './day-words';

export type Standing = 'late' | 'not-started' | 'on-time' | 'unfinished' | 'finished' | 'withdrawn';

export const STANDINGS: readonly Standing[] = ['late', 'not-started', 'on-time', 'finished', 'unfinished', 'withdrawn'];

/** How a person stands: word, icon, colour; for who is late, since when. */
export function StandingBadge({ standing, lateSince }: { standing: Standing; lateSince: string | null }) {
  const { t } = useTranslation('enrolments');
  const dayWords = useDayWords();
  const since = lateSince ? t('late.since', { day: dayWords(lateSince) }) : undefined;
  switch (standing) {
    case 'late':
      return since ? <StatusBadge status="late" since={since} /> : <StatusBadge status="late" />;
    case 'not-started':
      return since ? (
        <StatusBadge tone="warning" label={t('late.notStarted', { since })} />
      ) : (
        <StatusBadge status="not-started" />
      );
    case 'on-time':
      return <StatusBadge status="on-time" />;
    case 'finished':
      return <StatusBadge tone="success" icon={IconCircleCheck} label={t('standing.finished')} />;
    case 'unfinished':
      return <StatusBadge tone="neutral" icon={IconCircleHalf2} label={t('standing.unfinished')} />;
    case 'withdrawn':
      return <StatusBadge tone="neutral" icon={IconCircleX} label={t('standing.withdrawn')} />;
  }
}
