import type { QuestionStatisticsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { FactList } from '../../../ui/fact-list';
import { Card } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { textWithoutGaps } from '../quiz/gap-text';
import { ChosenAnswers } from './chosen-answers';
import classes from './item-card.module.css';
import { ItemParts } from './item-parts';
import { Signs } from './item-signs';

/** One question: what to look at first, its figures, and what was answered. */
export function ItemCard({ question, href }: { question: QuestionStatisticsDto; href: string | null }) {
  const { t } = useTranslation('assessments');
  const { scored } = question;
  const opinion = useFactsOfOpinion(question);
  const figures = useFacts(question);
  return (
    <Card>
      <h3 className={classes.title}>
        <Bidi>{textWithoutGaps(question.text)}</Bidi>
      </h3>
      <p className={classes.about}>
        {href ? (
          <TextLink href={href}>
            <bdi dir="ltr">{question.key}</bdi>
          </TextLink>
        ) : (
          <bdi dir="ltr">{question.key}</bdi>
        )}
        {` · ${t(`types.${question.type}`)}`}
      </p>
      <Signs signs={question.signs} />
      <FactList facts={scored ? figures : opinion} />
      {question.chosen.length > 0 && (
        <ChosenAnswers
          chosen={question.chosen}
          shown={question.figures.shown}
          scored={question.scored}
          caption={t('statistics.answers')}
        />
      )}
      {question.parts.length > 0 && <ItemParts question={question} />}
    </Card>
  );
}

/** Nothing is right about an opinion. */
function useFactsOfOpinion({ figures: { answered, shown } }: QuestionStatisticsDto) {
  const { t } = useTranslation('assessments');
  return [{ label: t('statistics.said'), value: t('statistics.saidOf', { answered, count: shown }) }];
}

function useFacts({ figures, byLanguage, languageGap }: QuestionStatisticsDto) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const facility = (share: number | null): string => (share === null ? '–' : (format.percent(share, 1) ?? '–'));
  const languages = byLanguage.map(({ language, facility: share, shown }) => (
    <bdi key={language} className={classes.language}>
      {t('statistics.inLanguage', { language: t(`statistics.in.${language}`), share: facility(share), count: shown })}
    </bdi>
  ));
  return [
    {
      label: t('statistics.facility'),
      value: t('statistics.facilityOf', { share: facility(figures.facility), count: figures.shown }),
    },
    {
      label: t('statistics.discrimination'),
      value:
        figures.discrimination === null ? (
          t('statistics.tooFew')
        ) : (
          <bdi>{format.number(figures.discrimination, 2)}</bdi>
        ),
    },
    ...(figures.seconds === null
      ? []
      : [{ label: t('statistics.time'), value: t('statistics.seconds', { count: figures.seconds }) }]),
    ...(languages.length > 1 ? [{ label: t('statistics.languages'), value: languages }] : []),
    ...(languageGap === null
      ? []
      : [{ label: t('statistics.gap'), value: t('statistics.points', { value: format.number(languageGap, 1) }) }]),
  ];
}
