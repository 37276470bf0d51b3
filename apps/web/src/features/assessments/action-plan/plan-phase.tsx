import type { ActionPlanDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';

/** Until when a plan that is not validated may still be signed and validated, or why it may not any more. */
export function PlanPhase({ plan: { status, phase } }: { plan: ActionPlanDto }) {
  const { t } = useTranslation('assessments');
  if (status === 'validated' || phase === 'cohort-open') return null;
  return <p>{t(`planPhase.${phase}`)}</p>;
}
