import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { handInActionPlan, type MyActionPlanDto, type PlannedActionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { keepPlanDraft, planDraft } from './plan-draft';
import classes from './plan.module.css';

const BLANK: PlannedActionDto = { what: '', dueOn: '', evidence: '' };
const MAX_ACTIONS = 3;

interface PlanFormProps {
  mine: MyActionPlanDto;
  enrolmentId: string;
  activityId: string;
}

/** One to three actions; what is written stays on the device until it is handed in. Nothing needs to be changed while it waits. */
export function PlanForm(props: PlanFormProps) {
  const { t } = useTranslation('assessments');
  const [asked, setAsked] = useState(props.mine.plan?.status !== 'awaits-visa');
  if (asked) return <OpenPlanForm {...props} />;
  return (
    <Button variant="subtle" mt="md" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setAsked(true)}>
      {t('plan.change')}
    </Button>
  );
}

function OpenPlanForm({ mine: { plan, from }, enrolmentId, activityId }: PlanFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const key = `${enrolmentId}/${activityId}`;
  const [actions, setActions] = useState<PlannedActionDto[]>(() => planDraft(key) ?? plan?.actions ?? [BLANK]);
  const change = (next: PlannedActionDto[]): void => {
    setActions(next);
    keepPlanDraft(key, next);
  };
  const sending = useMutation<void, ApiProblem>({
    mutationFn: () => handInActionPlan(enrolmentId, activityId, { actions }),
    onSuccess: async () => {
      keepPlanDraft(key, null);
      sayDone(t('plan.handedIn'));
      await client.invalidateQueries();
    },
  });
  const errorOf = (place: number, field: keyof PlannedActionDto): string | undefined =>
    sending.error?.fields.find((problem) => problem.field === `actions.${place}.${field}`)?.message;
  return (
    <Section title={plan ? t('assignment.again') : t('plan.write')}>
      <div className={classes.form}>
        {actions.map((action, place) => (
          <fieldset key={place} className={classes.field}>
            <legend>{t('plan.action', { number: place + 1 })}</legend>
            <ActionFields
              action={action}
              from={from}
              errorOf={(field) => errorOf(place, field)}
              onChange={(next) => change(actions.map((each, at) => (at === place ? next : each)))}
            />
            {actions.length > 1 && (
              <Button
                variant="subtle"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => change(actions.filter((_, at) => at !== place))}
              >
                {t('plan.removeAction', { number: place + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        {actions.length < MAX_ACTIONS && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change([...actions, BLANK])}
          >
            {t('plan.addAction')}
          </Button>
        )}
        {sending.error && <ProblemNotice problem={sending.error} />}
        <Button size="lg" fullWidth loading={sending.isPending} onClick={() => sending.mutate()}>
          {plan ? t('assignment.handInAgain') : t('plan.handIn')}
        </Button>
      </div>
    </Section>
  );
}

interface ActionFieldsProps {
  action: PlannedActionDto;
  from: string;
  errorOf: (field: keyof PlannedActionDto) => string | undefined;
  onChange: (action: PlannedActionDto) => void;
}

function ActionFields({ action, from, errorOf, onChange }: ActionFieldsProps) {
  const { t } = useTranslation('assessments');
  return (
    <>
      <Textarea
        label={t('plan.what')}
        description={t('plan.whatHelp')}
        autosize
        minRows={2}
        maxLength={1000}
        value={action.what}
        error={errorOf('what')}
        onChange={(event) => onChange({ ...action, what: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('plan.when')}
        min={from}
        value={action.dueOn}
        error={errorOf('dueOn')}
        onChange={(event) => onChange({ ...action, dueOn: event.currentTarget.value })}
      />
      <Textarea
        label={t('plan.evidence')}
        description={t('plan.evidenceHelp')}
        autosize
        minRows={2}
        maxLength={1000}
        value={action.evidence}
        error={errorOf('evidence')}
        onChange={(event) => onChange({ ...action, evidence: event.currentTarget.value })}
      />
    </>
  );
}
