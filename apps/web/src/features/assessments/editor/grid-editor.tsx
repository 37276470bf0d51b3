import { Button } from '@mantine/core';
import { writeObservationGrid, type CriterionDto, type GridDto, type RevisionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemDetails } from '../components/problem-details';
import { ItemRows } from './item-rows';
import classes from './item-rows.module.css';

/** The criteria by which practice in a session is observed; none = the session is not observed. */
export function GridEditor({ grid }: { grid: GridDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { activity, revision, maxPerCriterion } = grid;
  const [criteria, setCriteria] = useState<CriterionDto[]>(grid.criteria);
  const saving = useMutation<RevisionDto, ApiProblem>({
    mutationFn: () => writeObservationGrid(activity.id, { revision, maxPerCriterion, criteria }),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['authored', activity.id] });
    },
  });
  return (
    <>
      <p>{t('editor.scores', { most: maxPerCriterion })}</p>
      <ItemRows
        items={criteria}
        editable={activity.editable}
        prefix="g"
        blank={{}}
        addLabel={t('editor.newCriterion')}
        onChange={setCriteria}
      />
      {saving.error && <ProblemDetails problem={saving.error} />}
      {activity.editable && (
        <div className={classes.save}>
          <Button size="lg" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('common:actions.save')}
          </Button>
        </div>
      )}
    </>
  );
}
