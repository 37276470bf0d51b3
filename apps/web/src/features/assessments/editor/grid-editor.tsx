import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { writeObservationGrid, type CriterionDto, type GridDto, type RevisionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemDetails } from '../components/problem-details';
import { ItemRows } from './item-rows';
import rules from './assignment-editor.module.css';
import classes from './item-rows.module.css';

/** The criteria by which practice in a session is observed; none = the session is not observed. */
export function GridEditor({ grid }: { grid: GridDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { activity, revision, maxPerCriterion } = grid;
  const [criteria, setCriteria] = useState<CriterionDto[]>(grid.criteria);
  const [observers, setObservers] = useState(grid.observers);
  const [tolerance, setTolerance] = useState(grid.tolerance);
  const saving = useMutation<RevisionDto, ApiProblem>({
    mutationFn: () => writeObservationGrid(activity.id, { revision, maxPerCriterion, observers, tolerance, criteria }),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['authored', activity.id] });
    },
  });
  return (
    <>
      <p>{t('editor.scores', { most: maxPerCriterion })}</p>
      <div className={rules.rules}>
        <NativeSelect
          label={t('gridEditor.observers')}
          description={t('gridEditor.observersHelp')}
          disabled={!activity.editable}
          data={[1, 2].map((count) => ({ value: String(count), label: t('gridEditor.count', { count }) }))}
          value={String(observers)}
          onChange={(event) => setObservers(Number(event.currentTarget.value))}
        />
        {observers > 1 && (
          <NumberInput
            label={t('gridEditor.tolerance')}
            description={t('gridEditor.toleranceHelp')}
            min={0}
            max={100}
            disabled={!activity.editable}
            value={tolerance}
            onChange={(value) => setTolerance(typeof value === 'number' ? value : 0)}
          />
        )}
      </div>
      <ItemRows
        items={criteria}
        editable={activity.editable}
        prefix="g"
        blank={{}}
        addLabel={t('editor.newCriterion')}
        nameOf={(number) => t('items.criterion', { number })}
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
