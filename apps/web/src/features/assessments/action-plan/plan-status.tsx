import type { ActionPlanDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status-badge';

const TONES = {
  'awaits-visa': 'info',
  'visa-refused': 'warning',
  'awaits-validation': 'info',
  'sent-back': 'warning',
  validated: 'success',
} as const;

/** Where a plan stands, the same word for learner, manager and trainer. */
export function PlanStatus({ status }: { status: ActionPlanDto['status'] }) {
  const { t } = useTranslation('assessments');
  return <StatusBadge tone={TONES[status]} label={t(`planStatus.${status}`)} />;
}
