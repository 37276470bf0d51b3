import type { CompletionReportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { TextLink } from '../../../ui/text-link';
import { listAddress, type ReportAddress } from '../report-address';
import { TARGETED, type TargetedIndicator } from '../targeted';
import { FigureCard, FigureCards } from './figure-card';
import { useAttendedTime } from './use-attended-time';

interface HeadlineCardsProps {
  headline: CompletionReportDto;
  address: ReportAddress;
}

/** The indicators of the period, each opening its list. */
export function HeadlineCards({ headline, address }: HeadlineCardsProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const { counts, rates, minutes } = headline.figures;
  const people = (measure: string): string => listAddress('people', measure, address);
  const percent = (part: number, whole: number): string => format.percent(part, whole) ?? '–';
  const of = (part: number, whole: number): string =>
    t('of', { part: format.number(part), whole: format.number(whole) });
  const attendedTime = useAttendedTime();
  const targetOf = (indicator: TargetedIndicator) => {
    const found = headline.targets.find((target) => target.indicator === indicator);
    const { percent, reached } = TARGETED[indicator];
    return found ? { value: found.value, reached: reached(headline.figures), percent } : undefined;
  };
  const both = counts.trainedWomen + counts.trainedMen;
  const gain = rates.knowledgeGain;
  return (
    <FigureCards>
      <FigureCard
        title={t('cards.trained.title')}
        value={format.number(counts.trained)}
        href={people('trained')}
        target={targetOf('I.ST2')}
        definition={t('cards.trained.definition')}
      >
        <TextLink href={people('trainedWomen')}>{t('women', { count: counts.trainedWomen })}</TextLink>
        <TextLink href={people('trainedMen')}>{t('men', { count: counts.trainedMen })}</TextLink>
        {counts.trainedNotStated > 0 && (
          <TextLink href={people('trainedNotStated')}>{t('notStated', { count: counts.trainedNotStated })}</TextLink>
        )}
      </FigureCard>
      <FigureCard
        title={t('cards.women.title')}
        value={percent(counts.trainedWomen, both)}
        href={people('trainedWomen')}
        target={targetOf('I.ST5')}
        definition={t('cards.women.definition')}
      >
        {both === counts.trained ? (
          <TextLink href={people('trained')}>{of(counts.trainedWomen, both)}</TextLink>
        ) : (
          of(counts.trainedWomen, both)
        )}
      </FigureCard>
      <FigureCard
        title={t('cards.enrolled.title')}
        value={format.number(counts.enrolled)}
        href={people('enrolled')}
        target={targetOf('I.ST1')}
        definition={t('cards.enrolled.definition')}
      >
        <TextLink href={people('participations')}>{t('participations', { count: counts.participations })}</TextLink>
      </FigureCard>
      <FigureCard
        title={t('cards.reached.title')}
        value={format.number(counts.providersReached)}
        href={listAddress('providers', 'providersReached', address)}
        target={targetOf('I.P1')}
        definition={t('cards.reached.definition')}
      >
        <TextLink href={listAddress('providers', 'providersTrained', address)}>
          {t('providersTrained', { count: counts.providersTrained })}
        </TextLink>
      </FigureCard>
      <FigureCard
        title={t('cards.completion.title')}
        value={percent(counts.completed, counts.ended)}
        href={people('completed')}
        target={targetOf('I.C1')}
        definition={t('cards.completion.definition')}
      >
        <TextLink href={people('ended')}>{of(counts.completed, counts.ended)}</TextLink>
      </FigureCard>
      <FigureCard
        title={t('cards.attendance.title')}
        value={percent(minutes.attended, minutes.planned)}
        href={counts.expected > 0 ? people('expected') : null}
        target={targetOf('I.C2')}
        definition={t('cards.attendance.definition')}
      >
        {counts.expected > 0 && attendedTime(minutes)}
        <TextLink href={people('expected')}>{t('expected', { count: counts.expected })}</TextLink>
      </FigureCard>
      <FigureCard
        title={t('cards.pass.title')}
        value={percent(counts.passed, counts.sat)}
        href={people('passed')}
        target={targetOf('I.C3')}
        definition={t('cards.pass.definition')}
      >
        <TextLink href={people('sat')}>{of(counts.passed, counts.sat)}</TextLink>
        {counts.endedTested > 0 && (
          <TextLink href={people('endedTested')}>
            {t('ofEnrolled', { share: format.share(counts.endedPassed, counts.endedTested) })}
          </TextLink>
        )}
      </FigureCard>
      <FigureCard
        title={t('cards.certificates.title')}
        value={format.number(counts.achievement)}
        href={people('achievement')}
        target={targetOf('I.C4')}
        definition={t('cards.certificates.definition')}
      >
        <TextLink href={people('participation')}>{t('participation', { count: counts.participation })}</TextLink>
      </FigureCard>
      <FigureCard
        title={t('cards.gain.title')}
        value={gain === null ? '–' : t('points', { value: `${gain > 0 ? '+' : ''}${format.number(gain, 1)}` })}
        href={counts.paired > 0 ? people('paired') : null}
        definition={t('cards.gain.definition')}
      >
        <TextLink href={people('paired')}>{t('pairs', { count: counts.paired })}</TextLink>
        {rates.normalisedGain !== null && t('normalised', { percent: percent(rates.normalisedGain, 1) })}
      </FigureCard>
      <FigureCard
        title={t('cards.plans.title')}
        value={format.number(counts.plansSubmitted)}
        href={people('plansSubmitted')}
        definition={t('cards.plans.definition')}
      >
        {counts.plansSubmitted > 0 && (
          <TextLink href={people('plansSubmittedValidated')}>
            {t('ofSubmitted', { share: format.share(counts.plansSubmittedValidated, counts.plansSubmitted) })}
          </TextLink>
        )}
        <TextLink href={people('plansValidated')}>{t('plansValidated', { count: counts.plansValidated })}</TextLink>
        <TextLink href={people('plansImplemented')}>
          {t('plansImplemented', { count: counts.plansImplemented })}
        </TextLink>
      </FigureCard>
      <FigureCard
        title={t('cards.implemented.title')}
        value={percent(counts.plansDueImplemented, counts.plansDue)}
        href={people('plansDueImplemented')}
        target={targetOf('I.B1')}
        definition={t('cards.implemented.definition')}
      >
        <TextLink href={people('plansDue')}>{of(counts.plansDueImplemented, counts.plansDue)}</TextLink>
      </FigureCard>
    </FigureCards>
  );
}
