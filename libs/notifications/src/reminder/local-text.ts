import { FORMAT_LOCALE, type Language } from '@tamkin/kernel';

/** "mardi 10 novembre, 09:30", as clocks in `timeZone` show it. */
export function dayAndHour(instant: Date, timeZone: string, language: Language): string {
  const locale = FORMAT_LOCALE[language];
  const day = instant.toLocaleDateString(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const hour = instant.toLocaleTimeString(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${day}${language === 'ar' ? '،' : ','} ${hour}`;
}

/** A calendar day, "28 novembre". */
export function dayText(day: string, language: Language): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(FORMAT_LOCALE[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  });
}
