import { Textarea } from '@mantine/core';
import type { PersonInCohortDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Names } from '../../../ui/names';
import { useGrantAttempt } from '../api/nominations';

interface GrantAttemptDialogProps {
  cohortId: string;
  /** Null while the dialog is closed. */
  person: PersonInCohortDto | null;
  onClose: () => void;
}

/** One more attempt at the final test for who has none left, with a reason. */
export function GrantAttemptDialog({ cohortId, person, onClose }: GrantAttemptDialogProps) {
  const { t } = useTranslation('enrolments');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const granting = useGrantAttempt(cohortId);
  const leave = (): void => {
    setReason('');
    setMissing(false);
    granting.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!person) return;
    if (reason.trim() === '') return setMissing(true);
    granting.mutate(
      { enrolmentId: person.enrolmentId, reason: reason.trim() },
      {
        onSuccess: () => {
          sayDone(t('grant.done'));
          leave();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      open={person !== null}
      title={t('grant.title')}
      confirmLabel={t('grant.action')}
      busy={granting.isPending}
      problem={granting.error}
      onConfirm={confirm}
      onCancel={leave}
    >
      {person && (
        <p>
          <strong>
            <Names names={person.names} />
          </strong>
          <br />
          {t('grant.lead')} {t('grant.seenKey')}
        </p>
      )}
      <Textarea
        label={t('grant.reason')}
        description={t('grant.reasonHelp')}
        error={missing ? t('grant.reasonMissing') : undefined}
        value={reason}
        maxLength={1000}
        minRows={3}
        autosize={false}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
