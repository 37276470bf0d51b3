import type { FiguresDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { FactList } from '../../../ui/fact-list';

/** With fewer answers a survey tells nothing, not even once its cohort is closed. */
const FEWEST_ANSWERS = 5;

/** The figures of a cohort; percentages with their n, means with how many they are of. */
export function Figures({ figures }: { figures: FiguresDto }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const { attendancePercent, gain, satisfaction, satisfactionAnswers } = figures;
  const none = t('figures.none');
  const means = {
    gain:
      gain === null
        ? none
        : t('figures.gainValue', { gain: signed(format.number(gain, 1), gain), n: format.number(figures.paired) }),
    satisfaction:
      satisfaction === null
        ? t(satisfactionAnswers < FEWEST_ANSWERS ? 'figures.fewAnswers' : 'figures.atClosing', {
            n: format.number(satisfactionAnswers),
          })
        : t('figures.satisfactionValue', {
            mean: format.number(satisfaction, 2),
            n: format.number(satisfactionAnswers),
          }),
  };
  return (
    <FactList
      facts={[
        { label: t('figures.enrolled'), value: format.number(figures.enrolled) },
        { label: t('figures.started'), value: format.share(figures.started, figures.enrolled) },
        { label: t('figures.completed'), value: format.share(figures.completed, figures.enrolled) },
        { label: t('figures.withdrawn'), value: format.number(figures.withdrawn) },
        { label: t('figures.passed'), value: format.share(figures.passed, figures.sat) },
        {
          label: t('figures.attendance'),
          value: attendancePercent === null ? none : (format.percent(attendancePercent, 100) ?? none),
        },
        { label: t('figures.gain'), value: means.gain },
        { label: t('figures.satisfaction'), value: means.satisfaction },
        { label: t('figures.achievement'), value: format.number(figures.achievement) },
        { label: t('figures.participation'), value: format.number(figures.participation) },
      ]}
    />
  );
}

function signed(said: string, value: number): string {
  return value > 0 ? `+${said}` : said;
}
