import type { MySubmissionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge';

const TONES = { 'handed-in': 'info', accepted: 'success', 'sent-back': 'warning' } as const;

/** Where handed-in work stands, the same word for learner and trainer. */
export function SubmissionStatus({ status }: { status: MySubmissionDto['status'] }) {
  const { t } = useTranslation('assessments');
  return <StatusBadge tone={TONES[status]} label={t(`submission.${status}`)} />;
}
