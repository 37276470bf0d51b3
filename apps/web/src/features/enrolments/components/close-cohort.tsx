import { Button } from '@mantine/core';
import type { CohortDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useCloseCohort } from '../api/cohorts';

/** Ends the training; says first what follows. */
export function CloseCohort({ cohort }: { cohort: CohortDto }) {
  const { t } = useTranslation('enrolments');
  const [asking, setAsking] = useState(false);
  const closing = useCloseCohort(cohort.id);
  const { blocked, late, notStarted, onTime } = cohort.counts;
  const unfinished = blocked + late + notStarted + onTime;
  const close = (): void =>
    closing.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        sayDone(t('close.done'));
      },
    });
  return (
    <>
      <p>{t('close.lead')}</p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('close.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('close.title', { cohort: cohort.name })}
        confirmLabel={t('close.action')}
        busy={closing.isPending}
        problem={closing.error}
        onConfirm={close}
        onCancel={() => setAsking(false)}
      >
        <p>{t('close.follows')}</p>
        <p>{t('close.stillPossible')}</p>
        {unfinished > 0 && <p>{t('close.unfinished', { count: unfinished })}</p>}
      </ConfirmDialog>
    </>
  );
}
