import { localeOf, type Language } from '../language';

const KIB = 1024;

export function sayNumber(value: number, language: Language, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits }).format(value);
}

/**
 * A part of a whole as a whole percentage. Never 0 % or 100 % unless exactly so: 1 of 1000 is said 1 %, 999 of 1000 is
 * said 99 %. Returns null when there is nothing to divide by: say «—» or nothing, not 0 %.
 */
export function sayPercent(part: number, whole: number, language: Language): string | null {
  if (whole <= 0) return null;
  const rounded = Math.round((part / whole) * 100);
  const honest = part > 0 && rounded === 0 ? 1 : part < whole && rounded === 100 ? 99 : rounded;
  return new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(honest / 100);
}

/** A score or a rule of 0–100: "82,5 %". */
export function sayScore(percent: number, language: Language): string {
  const format = new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 });
  return format.format(percent / 100);
}

/** A download as people read it on a phone: "34 ko", "1,2 Mo". Below one kilobyte is said as one. */
export function sayFileSize(bytes: number, language: Language): string {
  const mega = bytes >= KIB * KIB;
  const value = mega ? bytes / (KIB * KIB) : Math.max(1, bytes / KIB);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: mega && value < 10 ? 1 : 0,
  }).format(value);
}

/** Working time: "12 min", "1 h 20 min". */
export function sayMinutes(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes));
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return unit(rest, 'minute');
  if (rest === 0) return unit(hours, 'hour');
  return new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'narrow' }).format([
    unit(hours, 'hour'),
    unit(rest, 'minute'),
  ]);
}

/** A stopwatch, "4:05": minutes and seconds, the same digits in every language. */
export function sayStopwatch(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "Hanane, Driss et Salma". */
export function sayList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(words);
}
