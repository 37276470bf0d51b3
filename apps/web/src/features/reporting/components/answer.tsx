import type { ReportCountsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';

/** What a reader on the phone came for, in a sentence, above the choices: it changes in sight while they choose. */
export function Answer({ counts }: { counts: ReportCountsDto | undefined }) {
  const { t } = useTranslation('reporting');
  const trained = counts?.trained ?? 0;
  const words = trained
    ? `${t('sentence', { count: trained })} ${t('women', { count: counts?.trainedWomen ?? 0 })}.`
    : t('nobody');
  return (
    <p role="status">
      <strong>{counts ? words : '…'}</strong>
    </p>
  );
}
