import { localeOf, type Language } from '../../../platform/language';

/** A percentage that is a rule, not a result: 80 → "80 %". */
export function sayShare(percent: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(percent / 100);
}
