import type { ShownRubricCriterionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import classes from './chosen-levels.module.css';
import type { Scores } from './rubric';

/** What another marker chose, a line per criterion, so that two marks are compared at a glance. */
export function ChosenLevels({ rubric, scores }: { rubric: readonly ShownRubricCriterionDto[]; scores: Scores }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {rubric.map(({ key, text, levels }) => {
        const chosen = levels.find((level) => level.key === scores[key]);
        return (
          <li key={key}>
            <span className={classes.criterion}>{text}</span>
            {chosen && (
              <span>
                {chosen.text}{' '}
                <bdi className={classes.points}>
                  {t('rubric.points', { count: chosen.points, shown: format.number(chosen.points) })}
                </bdi>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
