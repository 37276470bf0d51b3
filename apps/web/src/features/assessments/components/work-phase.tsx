import type { MyAssignmentDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';

/** After the cohort has closed: what can still become of work, or why nothing can any more. */
export function WorkPhase({ assignment: { phase, submission } }: { assignment: MyAssignmentDto }) {
  const { t } = useTranslation('assessments');
  if (phase === 'cohort-open' || submission?.status === 'accepted') return null;
  return <p role="note">{submission ? t(`workPhase.${submission.status}.${phase}`) : t('workPhase.never')}</p>;
}
