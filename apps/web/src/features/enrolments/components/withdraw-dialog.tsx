import { Textarea } from '@mantine/core';
import type { PersonInCohortDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Names } from '../../../ui/names';
import { useWithdraw } from '../api/nominations';

interface WithdrawDialogProps {
  cohortId: string;
  /** Null while the dialog is closed. */
  person: PersonInCohortDto | null;
  onClose: () => void;
}

/** Takes a person out, with a reason; says what is kept. */
export function WithdrawDialog({ cohortId, person, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('enrolments');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const withdrawing = useWithdraw(cohortId);
  const leave = (): void => {
    setReason('');
    setMissing(false);
    withdrawing.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!person) return;
    if (reason.trim() === '') return setMissing(true);
    withdrawing.mutate(
      { enrolmentId: person.enrolmentId, reason: reason.trim() },
      {
        onSuccess: () => {
          sayDone(t('withdraw.done'));
          leave();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      open={person !== null}
      title={t('withdraw.title')}
      confirmLabel={t('withdraw.confirm')}
      danger
      busy={withdrawing.isPending}
      problem={withdrawing.error}
      onConfirm={confirm}
      onCancel={leave}
    >
      {person && (
        <p>
          <strong>
            <Names names={person.names} />
          </strong>
          <br />
          {t('withdraw.follows')}
        </p>
      )}
      <Textarea
        label={t('withdraw.reason')}
        description={t('withdraw.reasonHelp')}
        error={missing ? t('withdraw.reasonMissing') : undefined}
        value={reason}
        maxLength={500}
        minRows={3}
        autosize={false}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
