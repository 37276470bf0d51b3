import type { ShownRubricCriterionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Percent } from '../components/percent';
import classes from './mark-form.module.css';
import { mostPoints, pointsOf, type Scores } from './rubric';

/** What the levels chosen so far add up to, said again whenever it changes. */
export function RubricTotal({ rubric, scores }: { rubric: readonly ShownRubricCriterionDto[]; scores: Scores }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const [points, most] = [pointsOf(rubric, scores), mostPoints(rubric)];
  return (
    <p role="status" className={classes.total}>
      {t('rubric.total', { points: format.number(points, 1), most: format.number(most) })} ·{' '}
      <Percent value={most === 0 ? 0 : (points / most) * 100} />
    </p>
  );
}
