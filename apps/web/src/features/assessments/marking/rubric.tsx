import type { ShownRubricCriterionDto } from '@tamkin/api-client';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import classes from './rubric.module.css';

export type Scores = Readonly<Record<string, string>>;

interface RubricProps {
  rubric: readonly ShownRubricCriterionDto[];
  scores: Scores;
  /** Left out = to be read only. */
  onChange?: (scores: Scores) => void;
}

/** Criteria with their levels: read before the work, clicked while marking, read again in the answer. */
export function Rubric({ rubric, scores, onChange }: RubricProps) {
  return (
    <div className={classes.rubric}>
      {rubric.map((criterion) => (
        <Criterion
          key={criterion.key}
          criterion={criterion}
          chosen={scores[criterion.key] ?? null}
          {...(onChange ? { onChoose: (level: string) => onChange({ ...scores, [criterion.key]: level }) } : {})}
        />
      ))}
    </div>
  );
}

interface CriterionProps {
  criterion: ShownRubricCriterionDto;
  chosen: string | null;
  onChoose?: (level: string) => void;
}

function Criterion({ criterion, chosen, onChoose }: CriterionProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const name = useId();
  return (
    <fieldset className={classes.criterion}>
      <legend className={classes.legend}>{criterion.text}</legend>
      <div className={classes.levels}>
        {criterion.levels.map(({ key, text, points }) => (
          <label key={key} className={classes.level} data-fixed={onChoose ? undefined : true}>
            <input
              type="radio"
              name={name}
              checked={chosen === key}
              disabled={!onChoose && chosen !== key}
              readOnly={!onChoose}
              onChange={() => onChoose?.(key)}
            />
            <span>{text}</span>
            <bdi className={classes.points}>{t('rubric.points', { count: points, shown: format.number(points) })}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The best that a rubric gives. */
export function mostPoints(rubric: readonly ShownRubricCriterionDto[]): number {
  return rubric.reduce((sum, { levels }) => sum + Math.max(0, ...levels.map(({ points }) => points)), 0);
}

/** What the chosen levels add up to. */
export function pointsOf(rubric: readonly ShownRubricCriterionDto[], scores: Scores): number {
  return rubric.reduce(
    (sum, { key, levels }) => sum + (levels.find((level) => level.key === scores[key])?.points ?? 0),
    0,
  );
}
