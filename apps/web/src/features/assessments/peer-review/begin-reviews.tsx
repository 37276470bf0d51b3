import { Button } from '@mantine/core';
import { beginPeerReviews, type BegunReviewsDto, type MarkedActivityDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemNotice } from '../../../ui/problem-notice';
import classes from '../marking/mark-form.module.css';

/** Everybody has handed in before the last day: the reviews of peers may begin. */
export function BeginReviews({ activity, cohortId }: { activity: MarkedActivityDto; cohortId: string }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const beginning = useMutation<BegunReviewsDto, ApiProblem>({
    mutationFn: () => beginPeerReviews(cohortId, activity.activityId),
    onSuccess: async ({ count }) => {
      sayDone(t('peer.begun', { count }));
      await client.invalidateQueries();
    },
  });
  return (
    <div className={classes.release}>
      {beginning.error && <ProblemNotice problem={beginning.error} />}
      <p>{t(activity.dueOn ? 'peer.beginsBySelf' : 'peer.beginsByYou')}</p>
      <Button variant="default" loading={beginning.isPending} onClick={() => beginning.mutate()}>
        {t('peer.beginNow', { count: activity.awaitsPeers })}
      </Button>
    </div>
  );
}
