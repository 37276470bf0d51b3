import type { PartStatisticsDto, QuestionStatisticsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { ChosenAnswers } from './chosen-answers';
import { Signs } from './item-signs';
import classes from './item-card.module.css';

/** Gaps, steps or rows of a question, each with how many solve it and, opened, what was answered. */
export function ItemParts({ question }: { question: QuestionStatisticsDto }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      <h4 className={classes.partsTitle}>{t('statistics.parts')}</h4>
      <ol className={classes.parts}>
        {question.parts.map((part) => (
          <li key={part.key}>
            <Part part={part} shown={question.figures.shown} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Part({ part, shown }: { part: PartStatisticsDto; shown: number }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { number, text, facility, answered, signs, chosen } = part;
  const share = facility === null ? '–' : (format.percent(facility, 1) ?? '–');
  return (
    <>
      <details className={classes.part}>
        <summary>
          <span className={classes.partName}>
            {t('statistics.part', { number })} <Bidi>{text}</Bidi>
          </span>{' '}
          <span className={classes.partFigures}>{t('statistics.partFigures', { share, answered, shown })}</span>
        </summary>
        {chosen.length > 0 ? (
          <ChosenAnswers chosen={chosen} shown={shown} caption={t('statistics.answersOfPart', { number })} />
        ) : (
          <p>{t('statistics.noAnswer')}</p>
        )}
      </details>
      <Signs signs={signs} />
    </>
  );
}
