import { Button, Textarea } from '@mantine/core';
import {
  confirmAction,
  decideActionPlan,
  endorseActionPlan,
  getActionPlan,
  type ActionCheckDto,
  type ActionPlanToDecideDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { usePresence } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { FormActions } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card, Section } from '../../../ui/section';
import { PlanPhase } from '../action-plan/plan-phase';
import { PlanAnswers, PlanShown } from '../action-plan/plan-shown';
import { PlanStatus } from '../action-plan/plan-status';

/** The plan of somebody: the manager signs it, the trainer validates it, the manager confirms what was done. */
export default function ActionPlanPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const plan = useQuery<ActionPlanToDecideDto, ApiProblem>({
    queryKey: ['action-plan', id, language],
    queryFn: () => getActionPlan(id),
  });
  return <Loaded query={plan}>{(data) => <Plan plan={data} />}</Loaded>;
}

function Plan({ plan }: { plan: ActionPlanToDecideDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <Page
      title={plan.name}
      lead={`${plan.courseTitle} · ${plan.providerName} · ${plan.cohortName}`}
      back={{ href: '/action-plans', label: t('plans.title') }}
      width="reading"
    >
      <Section title={t('plans.one')}>
        <Card>
          <p>
            <PlanStatus status={plan.status} /> {format.whenInFull(plan.handedInAt)}
          </p>
          <PlanPhase plan={plan} />
          <PlanAnswers plan={plan} />
          <PlanShown
            plan={plan}
            onCheck={(check) =>
              plan.canConfirm && check.confirmed === null && <Confirm planId={plan.id} check={check} />
            }
          />
        </Card>
      </Section>
      {(plan.canEndorse || plan.canDecide) && <Decision key={plan.status} plan={plan} />}
    </Page>
  );
}

function Confirm({ planId, check }: { planId: string; check: ActionCheckDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const confirming = useMutation<void, ApiProblem, boolean>({
    mutationFn: (confirmed) => confirmAction(planId, check.checkpoint, check.position, { confirmed }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <FormActions>
        <Button variant="default" disabled={confirming.isPending} onClick={() => confirming.mutate(true)}>
          {t('plan.confirm')}
        </Button>
        <Button variant="subtle" disabled={confirming.isPending} onClick={() => confirming.mutate(false)}>
          {t('plan.contest')}
        </Button>
      </FormActions>
      {confirming.error && <ProblemNotice problem={confirming.error} />}
    </>
  );
}

/** The visa of the manager (from paper, when a trainer enters it), or the validation of the trainer. */
function Decision({ plan }: { plan: ActionPlanToDecideDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { active } = usePresence();
  const [comment, setComment] = useState('');
  const step = plan.canDecide ? 'validation' : active.role === 'focal-point' ? 'visa' : 'paperVisa';
  const deciding = useMutation<void, ApiProblem, boolean>({
    mutationFn: (yes) => {
      const about = { comment, number: plan.number };
      if (!plan.canDecide) return endorseActionPlan(plan.id, { ...about, given: yes });
      return decideActionPlan(plan.id, { ...about, decision: yes ? 'validated' : 'sent-back' });
    },
    onSuccess: async () => {
      sayDone(t('plan.decided'));
      await client.invalidateQueries();
    },
  });
  return (
    <Section title={t(`planStep.${step}.title`)}>
      <p>{t(`planStep.${step}.help`)}</p>
      <Textarea
        label={t('mark.comment')}
        description={t('plan.commentHelp')}
        autosize
        minRows={3}
        maxLength={2000}
        value={comment}
        error={deciding.error?.fields[0]?.message}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {deciding.error && deciding.error.fields.length === 0 && <ProblemNotice problem={deciding.error} />}
      <FormActions>
        <Button size="lg" loading={deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t(`planStep.${step}.yes`)}
        </Button>
        <Button size="lg" variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t(`planStep.${step}.no`)}
        </Button>
      </FormActions>
    </Section>
  );
}
