import { dateFormat, FORMAT_LOCALE, type Language } from '@tamkin/kernel';

/** "mardi 10 novembre, 09:30", as clocks in `timeZone` show it. */
export function dayAndHour(instant: Date, timeZone: string, language: Language): string {
  const locale = FORMAT_LOCALE[language];
  const day = dateFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(instant);
  const hour = dateFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  return `${day}${language === 'ar' ? '،' : ','} ${hour}`;
}

/** A calendar day, "28 novembre". */
export function dayText(day: string, language: Language): string {
  const format = dateFormat(FORMAT_LOCALE[language], { timeZone: 'UTC', day: 'numeric', month: 'long' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
