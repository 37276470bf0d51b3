import type { ChosenAnswerDto, PartStatisticsDto, QuestionStatisticsDto } from '@tamkin/api-client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { ChosenAnswers } from './chosen-answers';
import { Signs } from './item-signs';
import classes from './item-card.module.css';

/** Gaps, steps, rows or items of a question, each with how many solve it and, opened, what was answered. */
export function ItemParts({ question }: { question: QuestionStatisticsDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const ordered = question.type === 'ordering';
  const misplaced = ordered ? mostMisplaced(question.parts) : [];
  return (
    <>
      <h4 className={classes.partsTitle}>{t(ordered ? 'statistics.items' : 'statistics.parts')}</h4>
      {misplaced.length > 0 && (
        <p>
          {t('statistics.mostMisplaced')} <Bidi>{format.list(misplaced.map(({ text }) => text))}</Bidi>
        </p>
      )}
      <ol className={classes.parts}>
        {question.parts.map((part) => (
          <li key={part.key}>
            <Part part={part} question={question} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Part({ part, question }: { part: PartStatisticsDto; question: QuestionStatisticsDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { number, text, facility, answered, signs } = part;
  const { scored, figures } = question;
  const { shown } = figures;
  const ordered = question.type === 'ordering';
  const share = facility === null ? '–' : (format.percent(facility, 1) ?? '–');
  const chosen = ordered ? placesNamed(part.chosen, t) : part.chosen;
  return (
    <>
      <details className={classes.part}>
        <summary>
          <span className={classes.partName}>
            {t(ordered ? 'statistics.itemAt' : 'statistics.part', { number })} <Bidi>{text}</Bidi>
          </span>{' '}
          <span className={classes.partFigures}>
            {scored
              ? t(ordered ? 'statistics.itemFigures' : 'statistics.partFigures', { share, answered, shown })
              : t('statistics.saidOf', { answered, count: shown })}
          </span>
        </summary>
        {answered > 0 ? (
          <ChosenAnswers
            chosen={chosen}
            shown={shown}
            scored={scored}
            caption={t(ordered ? 'statistics.placesOf' : 'statistics.answersOfPart', { number })}
          />
        ) : (
          <p>{t('statistics.noAnswer')}</p>
        )}
      </details>
      <Signs signs={signs} />
    </>
  );
}

/** The items that the fewest put where they belong; none when that is true of all of them. */
function mostMisplaced(items: readonly PartStatisticsDto[]): PartStatisticsDto[] {
  const timesWrong = ({ answered, chosen }: PartStatisticsDto): number =>
    answered - (chosen.find(({ correct }) => correct)?.count ?? 0);
  const most = Math.max(...items.map(timesWrong));
  const misplaced = items.filter((item) => timesWrong(item) === most);
  return misplaced.length < items.length ? misplaced : [];
}

function placesNamed(chosen: readonly ChosenAnswerDto[], t: TFunction<'assessments'>): ChosenAnswerDto[] {
  return chosen.map((answer) => ({ ...answer, text: t('statistics.place', { number: answer.key }) }));
}
