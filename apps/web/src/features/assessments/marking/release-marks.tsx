import { Button } from '@mantine/core';
import { releaseMarks, type MarkedActivityDto, type ReleasedMarksDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import classes from './mark-form.module.css';

/** Marks held back become visible for all at once; what that means is said before. */
export function ReleaseMarks({ activity, cohortId }: { activity: MarkedActivityDto; cohortId: string }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { activityId, held, toMark, second, moderation } = activity;
  const left = toMark + second + moderation;
  const releasing = useMutation<ReleasedMarksDto, ApiProblem>({
    mutationFn: () => releaseMarks(cohortId, activityId),
    onSuccess: async ({ released }) => {
      setAsking(false);
      sayDone(t('cohortMarking.released', { count: released }));
      await client.invalidateQueries();
    },
  });
  return (
    <div className={classes.release}>
      <p>{t('cohortMarking.releaseWhy')}</p>
      <Button size="lg" onClick={() => setAsking(true)}>
        {t('cohortMarking.release', { count: held })}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('cohortMarking.releaseTitle', { title: activity.title })}
        confirmLabel={t('cohortMarking.release', { count: held })}
        busy={releasing.isPending}
        problem={releasing.error}
        onConfirm={() => releasing.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('cohortMarking.releaseAsk', { count: held })}</p>
        {left > 0 && <p>{t('cohortMarking.stillOpen', { count: left })}</p>}
      </ConfirmDialog>
    </div>
  );
}
