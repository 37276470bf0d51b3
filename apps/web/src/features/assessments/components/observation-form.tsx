import { Button, Textarea } from '@mantine/core';
import type { ObservedGridDto, ObservedPersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useRecordObservation } from '../api/use-observations';
import { keepObservationDraft, observationDraft, type ObservationDraft } from './observation-draft';
import classes from './observation-form.module.css';
import { ScoreRow } from './score-row';

interface ObservationFormProps {
  grid: ObservedGridDto;
  person: ObservedPersonDto;
  onClose: () => void;
  onNext: () => void;
}

/** The grid for one person: one row of large keys per criterion. What is tapped stays on the phone until it is saved. */
export function ObservationForm({ grid, person, onClose, onNext }: ObservationFormProps) {
  const { t } = useTranslation('assessments');
  const { activityId, criteria, maxPerCriterion } = grid;
  const { enrolmentId } = person;
  const mine = person.observations.find((each) => each.mine);
  const [draft, setDraft] = useState<ObservationDraft>(
    () => observationDraft(activityId, enrolmentId) ?? { scores: mine?.scores ?? {}, comment: mine?.comment ?? '' },
  );
  const recording = useRecordObservation();
  const change = (next: ObservationDraft): void => {
    setDraft(next);
    keepObservationDraft(activityId, enrolmentId, next);
  };
  const missing = criteria.filter(({ key }) => draft.scores[key] === undefined).length;
  const save = (): void =>
    recording.mutate(
      { enrolmentId, activityId, ...draft },
      {
        onSuccess: () => {
          keepObservationDraft(activityId, enrolmentId, null);
          sayDone(t('grid.saved', { name: person.name }));
          onNext();
        },
      },
    );
  return (
    <div className={classes.form}>
      <h3 className={classes.name}>{person.name}</h3>
      {grid.observers > 1 && <p>{t('grid.blind')}</p>}
      {criteria.map((criterion) => (
        <ScoreRow
          key={criterion.key}
          criterion={criterion}
          most={maxPerCriterion}
          score={draft.scores[criterion.key] ?? null}
          onScore={(score) => change({ ...draft, scores: { ...draft.scores, [criterion.key]: score } })}
        />
      ))}
      <Textarea
        label={t('grid.comment')}
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.comment}
        onChange={(event) => change({ ...draft, comment: event.currentTarget.value })}
      />
      {recording.error && <ProblemNotice problem={recording.error} />}
      {missing > 0 && <p>{t('grid.missing', { count: missing })}</p>}
      <div className={classes.actions}>
        <Button size="lg" disabled={missing > 0} loading={recording.isPending} onClick={save}>
          {t('grid.save')}
        </Button>
        <Button size="lg" variant="default" onClick={onClose}>
          {t('grid.back')}
        </Button>
      </div>
    </div>
  );
}
