import { useTranslation } from 'react-i18next';
import type { Standing } from './standing-badge';

/** The filter's choices, "all" first. */
export function useStandingOptions(standings: readonly Standing[]): { value: string; label: string }[] {
  const { t } = useTranslation('enrolments');
  return [
    { value: '', label: t('standing.all') },
    ...standings.map((standing) => ({ value: standing, label: t(`standing.${standing}`) })),
  ];
}
