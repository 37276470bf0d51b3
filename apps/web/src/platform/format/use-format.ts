import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../use-language';
import { usePlaceClock } from './current-place-clock';
import { sayFileSize, sayList, sayMinutes, sayNumber, sayPercent, sayScore } from './say-quantity';
import { daysUntil, sayClock, sayPeriod, sayWhen, sayWhenInFull, type TimeFrame } from './say-time';

/** Every formatter, in the language of the screen and by the clocks of the place. */
export interface Format {
  when: (moment: string | Date) => string;
  whenInFull: (moment: string | Date) => string;
  clock: (moment: string | Date) => string;
  period: (from: string, to: string) => string;
  daysUntil: (moment: string | Date) => number;
  number: (value: number, maximumFractionDigits?: number) => string;
  percent: (part: number, whole: number) => string | null;
  /** Of 0–100. */
  score: (percent: number) => string;
  /** "61 % (112 of 184)": a percentage never goes without its n. */
  share: (part: number, whole: number) => string;
  fileSize: (bytes: number) => string;
  minutes: (minutes: number) => string;
  /** "Hanane, Driss et Salma". */
  list: (words: readonly string[]) => string;
}

export function useFormat(): Format {
  const language = useLanguage();
  const { t } = useTranslation('common');
  const clock = usePlaceClock();
  return useMemo(() => {
    const frame = (): TimeFrame => ({ language, now: new Date(), clock });
    const number = (value: number, digits?: number): string => sayNumber(value, language, digits);
    return {
      when: (moment) => sayWhen(moment, frame()),
      whenInFull: (moment) => sayWhenInFull(moment, frame()),
      clock: (moment) => sayClock(moment, frame()),
      period: (from, to) => sayPeriod(from, to, language),
      daysUntil: (moment) => daysUntil(moment, frame()),
      number,
      percent: (part, whole) => sayPercent(part, whole, language),
      score: (percent) => sayScore(percent, language),
      share: (part, whole) => {
        const percent = sayPercent(part, whole, language);
        const values = { part: number(part), whole: number(whole), percent };
        return percent === null ? t('format.noShare') : t('format.share', values);
      },
      fileSize: (bytes) => sayFileSize(bytes, language),
      minutes: (minutes) => sayMinutes(minutes, language),
      list: (words) => sayList(words, language),
    };
  }, [language, t, clock]);
}
