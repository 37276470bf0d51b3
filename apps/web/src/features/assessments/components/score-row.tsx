import type { ShownCriterionDto } from '@tamkin/api-client';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './observation-form.module.css';

interface ScoreRowProps {
  criterion: ShownCriterionDto;
  most: number;
  score: number | null;
  onScore: (score: number) => void;
  /** What stands between the criterion and its keys. */
  children?: ReactNode;
}

/** One criterion with a large key for each score. */
export function ScoreRow({ criterion, most, score, onScore, children }: ScoreRowProps) {
  const { t } = useTranslation('assessments');
  const name = useId();
  return (
    <fieldset className={classes.row}>
      <legend className={classes.criterion}>{criterion.text}</legend>
      {children}
      <div className={classes.keys}>
        {Array.from({ length: most + 1 }, (_, value) => (
          <label key={value} className={classes.key}>
            <input type="radio" name={name} checked={score === value} onChange={() => onScore(value)} />
            <bdi>{value}</bdi>
          </label>
        ))}
      </div>
      <p className={classes.ends} aria-hidden>
        <span>{t('grid.lowest')}</span>
        <span>{t('grid.highest')}</span>
      </p>
    </fieldset>
  );
}
