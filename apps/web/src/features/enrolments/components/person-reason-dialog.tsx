import { Textarea } from '@mantine/core';
import type { PersonInCohortDto } from '@tamkin/api-client';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { PersonOfDialog } from './person-of-dialog';

interface PersonReasonDialogProps {
  /** Null while the dialog is closed. */
  person: PersonInCohortDto | null;
  /** Where its words stand: title, follows, reason, reasonHelp, reasonMissing, confirm, done. */
  words: 'grant' | 'withdraw';
  change: UseMutationResult<unknown, ApiProblem, { enrolmentId: string; reason: string }>;
  longestReason: number;
  danger?: boolean;
  onClose: () => void;
}

/** Does something to one person of a cohort that asks for a reason; says what follows from it. */
export function PersonReasonDialog({
  person,
  words,
  change,
  longestReason,
  danger = false,
  onClose,
}: PersonReasonDialogProps) {
  const { t } = useTranslation('enrolments');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const leave = (): void => {
    setReason('');
    setMissing(false);
    change.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!person) return;
    if (reason.trim() === '') return setMissing(true);
    const onSuccess = (): void => {
      sayDone(t(`${words}.done`));
      leave();
    };
    change.mutate({ enrolmentId: person.enrolmentId, reason: reason.trim() }, { onSuccess });
  };
  return (
    <ConfirmDialog
      open={person !== null}
      title={t(`${words}.title`)}
      confirmLabel={t(`${words}.confirm`)}
      danger={danger}
      busy={change.isPending}
      problem={change.error}
      onConfirm={confirm}
      onCancel={leave}
    >
      <PersonOfDialog person={person}>{t(`${words}.follows`)}</PersonOfDialog>
      <Textarea
        label={t(`${words}.reason`)}
        description={t(`${words}.reasonHelp`)}
        error={missing ? t(`${words}.reasonMissing`) : undefined}
        value={reason}
        maxLength={longestReason}
        minRows={3}
        autosize={false}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
