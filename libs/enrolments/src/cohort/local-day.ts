import { dateFormat, FORMAT_LOCALE, type Language } from '@tamkin/kernel';

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
  return dateFormat(FORMAT_LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}
