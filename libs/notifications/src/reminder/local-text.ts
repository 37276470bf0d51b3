import { dateFormat, FORMAT_LOCALE, sayDateParts, type Language } from '@tamkin/kernel';

/** "mardi 10 novembre, 09:30", as clocks in `timeZone` show it. */
export function dayAndHour(instant: Date, timeZone: string, language: Language): string {
  const locale = FORMAT_LOCALE[language];
  const format = dateFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const day = sayDateParts(format.formatToParts(instant), language);
  const hour = dateFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  return `${day}${language === 'ar' ? '،' : ','} ${hour}`;
}

/** A calendar day, "28 novembre". */
export function dayText(day: string, language: Language): string {
  const format = dateFormat(FORMAT_LOCALE[language], { timeZone: 'UTC', day: 'numeric', month: 'long' });
  return sayDateParts(format.formatToParts(new Date(`${day}T00:00:00Z`)), language);
}
