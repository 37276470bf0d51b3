import { dateFormat, FORMAT_LOCALE, sayDateParts, type Language } from '@tamkin/kernel';

/** The calendar day, `YYYY-MM-DD`, that `instant` falls on in an IANA zone. */
export function localDay(instant: Date, timeZone: string): string {
  return dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

/** Whether `timeZone` is a zone that exists. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** A calendar day in words: "9 novembre 2026". */
export function sayDay(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const format = dateFormat(FORMAT_LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' });
  return sayDateParts(format.formatToParts(noon), language);
}

/** A day that the calendar knows: 30 February is not one. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
