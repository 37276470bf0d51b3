import type { MyActionPlanDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { LinkButton } from '../../../ui/link-button';
import { Page } from '../../../ui/page';
import { Card, Section } from '../../../ui/section';
import { FollowUpForm } from './follow-up-form';
import { PlanForm } from './plan-form';
import { PlanPhase } from './plan-phase';
import { PlanAnswers, PlanShown } from './plan-shown';
import { PlanStatus } from './plan-status';

interface MyActionPlanProps {
  mine: MyActionPlanDto;
  enrolmentId: string;
  activityId: string;
}

/** One's own plan: written, signed by the manager, validated by the trainer, and later what became of it. */
export function MyActionPlan({ mine, enrolmentId, activityId }: MyActionPlanProps) {
  const { t } = useTranslation('assessments');
  const { plan, canHandIn, openCheckpoints } = mine;
  const place = { enrolmentId, activityId };
  const unanswered = openCheckpoints.filter(
    (checkpoint) => !plan?.checks.some((check) => check.checkpoint === checkpoint),
  );
  return (
    <Page
      title={mine.title}
      lead={t('plan.lead')}
      back={{ href: `/learn/${enrolmentId}/activities/${activityId}`, label: t('assignment.instructions') }}
      width="reading"
    >
      {plan && unanswered.at(-1) && (
        <FollowUpForm key={unanswered.at(-1)} plan={plan} checkpoint={unanswered.at(-1)!} {...place} />
      )}
      {plan && <Standing mine={mine} enrolmentId={enrolmentId} />}
      {!plan && !canHandIn && <p role="note">{t('plan.never')}</p>}
      {canHandIn && <PlanForm key={`${plan?.number ?? 0} ${plan?.status}`} mine={mine} {...place} />}
    </Page>
  );
}

function Standing({ mine: { plan }, enrolmentId }: { mine: MyActionPlanDto; enrolmentId: string }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (!plan) return null;
  return (
    <Section title={t('plan.standing')}>
      <Card>
        <p>
          <PlanStatus status={plan.status} /> {format.when(plan.handedInAt)}
        </p>
        {plan.phase !== 'report-submitted' && plan.phase !== 'report-validated' && (
          <p>{t(`planNext.${plan.status}`)}</p>
        )}
        <PlanPhase plan={plan} />
        <PlanAnswers plan={plan} />
        <PlanShown plan={plan} />
        {plan.status === 'validated' && (
          <p>{t('plan.followUps', { first: format.when(plan.sixWeeksOn), second: format.when(plan.sixMonthsOn) })}</p>
        )}
        <LinkButton href={`/learn/${enrolmentId}`} variant="default" mt="md">
          {t('result.continue')}
        </LinkButton>
      </Card>
    </Section>
  );
}
