import type { LocalisedText } from '@tamkin/kernel';

const WEEK_MS = 7 * 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The Monday of the week in which the files of the demo are set. */
const SET_IN = Date.parse('2026-11-23');
/** As the regions of Morocco write months. */
const LOCALES = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' } as const;

/**
 * The same story in the week of `today`: every day is moved by whole weeks, so that what runs is running, what is late is late
 * and Mondays stay Mondays whenever the demo is loaded.
 */
export function inWeekOf<T>(today: Date, story: T): T {
  const weeks = Math.floor((today.getTime() - SET_IN) / WEEK_MS);
  return moved(story, weeks * WEEK_MS) as T;
}

/** "C7 · Centre · {month}" with the month and year of the day, in the language of each text. */
export function namedByMonth(name: LocalisedText, day: string): LocalisedText {
  const entries = Object.entries(LOCALES).map(([language, locale]) => {
    const month = new Date(day).toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return [language, name[language as keyof typeof LOCALES]?.replace('{month}', month)];
  });
  return Object.fromEntries(entries) as LocalisedText;
}

function moved(value: unknown, milliseconds: number): unknown {
  if (typeof value === 'string') {
    return DAY.test(value) ? new Date(Date.parse(value) + milliseconds).toISOString().slice(0, 10) : value;
  }
  if (Array.isArray(value)) return value.map((each) => moved(each, milliseconds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, milliseconds)]));
}
