import { TextInput } from '@mantine/core';
import { giveExtraMinutes, listExtraMinutes, type PersonInCohortDto } from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { PersonOfDialog } from './person-of-dialog';

/** Extra minutes on tests: enrolment → minutes. Empty for who may not give them. */
export function useExtraMinutes(cohortId: string, leads: boolean): ReadonlyMap<string, number> {
  const { data } = useQuery<ReadonlyMap<string, number>, ApiProblem>({
    queryKey: ['extra-minutes', cohortId],
    queryFn: async () =>
      new Map((await listExtraMinutes(cohortId)).items.map((each) => [each.enrolmentId, each.extraMinutes])),
    enabled: leads,
  });
  return data ?? new Map();
}

interface ExtraMinutesDialogProps {
  cohortId: string;
  /** Null while the dialog is closed. */
  person: PersonInCohortDto | null;
  minutes: number;
  onClose: () => void;
}

/** Gives one person more time on every timed test of the cohort. */
export function ExtraMinutesDialog({ cohortId, person, minutes, onClose }: ExtraMinutesDialogProps) {
  const { t } = useTranslation('enrolments');
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const giving = useMutation<void, ApiProblem, { enrolmentId: string; extraMinutes: number }>({
    mutationFn: ({ enrolmentId, extraMinutes }) => giveExtraMinutes(enrolmentId, { extraMinutes }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['extra-minutes', cohortId] }),
  });
  const leave = (): void => {
    setTyped(null);
    giving.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!person) return;
    giving.mutate(
      { enrolmentId: person.enrolmentId, extraMinutes: Number(typed ?? minutes) },
      {
        onSuccess: () => {
          sayDone(t('extraTime.done'));
          leave();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      open={person !== null}
      title={t('extraTime.title')}
      confirmLabel={t('common:actions.save')}
      busy={giving.isPending}
      problem={giving.error}
      onConfirm={confirm}
      onCancel={leave}
    >
      <PersonOfDialog person={person} />
      <TextInput
        label={t('extraTime.minutes')}
        description={t('extraTime.help')}
        inputMode="numeric"
        dir="ltr"
        maxLength={3}
        value={typed ?? String(minutes)}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
      />
    </ConfirmDialog>
  );
}
