import { Button, Textarea } from '@mantine/core';
import type { ObservationDto, ObservedGridDto, ObservedPersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { PrintButton } from '../../../ui/print-button';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAgreeObservation } from '../api/use-observations';
import classes from './observation-form.module.css';
import compared from './observations-compared.module.css';
import { Percent } from './percent';
import { ScoreRow } from './score-row';

interface ObservationsComparedProps {
  grid: ObservedGridDto;
  person: ObservedPersonDto;
  onClose: () => void;
  onNext: () => void;
}

/** What two observers gave, beside each other, and the score on which they agree. On paper: a sheet for one person. */
export function ObservationsCompared({ grid, person, onClose, onNext }: ObservationsComparedProps) {
  const { t } = useTranslation('assessments');
  const agreeing = useAgreeObservation();
  const { activityId, criteria, maxPerCriterion } = grid;
  const { enrolmentId, observations, agreed, name } = person;
  const [scores, setScores] = useState<Record<string, number>>(() => agreed?.scores ?? alike(observations));
  const [comment, setComment] = useState(agreed?.comment ?? '');
  const missing = criteria.filter(({ key }) => scores[key] === undefined).length;
  const save = (): void =>
    agreeing.mutate(
      { enrolmentId, activityId, scores, comment },
      {
        onSuccess: () => {
          sayDone(t('grid.agreed', { name }));
          onNext();
        },
      },
    );
  return (
    <div className={classes.form}>
      <h3 className={classes.name}>
        {name} <small>{person.providerName}</small>
      </h3>
      <Result grid={grid} person={person} />
      {observations.map((each) => (
        <Observer key={each.observerName + each.observedAt} observation={each} />
      ))}
      {criteria.map((criterion) => (
        <ScoreRow
          key={criterion.key}
          criterion={criterion}
          most={maxPerCriterion}
          score={scores[criterion.key] ?? null}
          onScore={(score) => setScores({ ...scores, [criterion.key]: score })}
        >
          <GivenScores criterion={criterion.key} observations={observations} />
        </ScoreRow>
      ))}
      <Textarea
        label={t('grid.comment')}
        dir="auto"
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {agreeing.error && <ProblemNotice problem={agreeing.error} />}
      {missing > 0 && <p className="tk-no-print">{t('grid.missing', { count: missing })}</p>}
      <div className={`${classes.actions} tk-no-print`}>
        <Button size="lg" disabled={missing > 0} loading={agreeing.isPending} onClick={save}>
          {t('grid.agree')}
        </Button>
        <Button size="lg" variant="default" onClick={onClose}>
          {t('grid.back')}
        </Button>
        <PrintButton />
      </div>
    </div>
  );
}

/** Scores that both gave alike: nothing to talk about. */
function alike(observations: readonly ObservationDto[]): Record<string, number> {
  const [first, ...others] = observations;
  const same = Object.entries(first?.scores ?? {}).filter(([key, score]) =>
    others.every((other) => other.scores[key] === score),
  );
  return Object.fromEntries(same);
}

function Result({ grid, person: { state, percent, agreed } }: Pick<ObservationsComparedProps, 'grid' | 'person'>) {
  const { t } = useTranslation('assessments');
  if (percent === null || state === 'differ') {
    return <p role="status">{t('grid.differWhy', { count: grid.tolerance })}</p>;
  }
  return (
    <p role="status">
      <strong>
        <Percent value={percent} />
      </strong>{' '}
      {agreed ? t('grid.countsAgreed') : t('grid.countsMean', { count: grid.tolerance })}
    </p>
  );
}

function Observer({ observation: { observerName, observedAt, percent, comment } }: { observation: ObservationDto }) {
  const format = useFormat();
  return (
    <div className={compared.observer}>
      <p>
        <bdi>{observerName}</bdi> · {format.when(observedAt)} · <Percent value={percent} />
      </p>
      {comment && <blockquote dir="auto">{comment}</blockquote>}
    </div>
  );
}

function GivenScores({ criterion, observations }: { criterion: string; observations: readonly ObservationDto[] }) {
  const { t } = useTranslation('assessments');
  const given = observations.map(({ scores }) => scores[criterion]);
  const differ = new Set(given).size > 1;
  return (
    <p className={compared.given} data-differ={differ || undefined}>
      {observations.map(({ observerName, observedAt }, place) => (
        <span key={observerName + observedAt}>
          <bdi>{observerName}</bdi> <strong>{given[place]}</strong>
        </span>
      ))}
      {differ && <span>{t('grid.apart')}</span>}
    </p>
  );
}
