import { localeOf } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { useFormat } from '../../../platform/format/use-format';
import classes from './day-words.module.css';

/** A civil day without its distance, for "late since …": "16 November". */
export function useDayWords(): (day: string) => string {
  const language = useLanguage();
  return (day) =>
    new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
}

/** A day on which something is due, as people say it. */
export function DueDay({ day }: { day: string }) {
  const format = useFormat();
  return (
    <time dateTime={day} className={classes.day} title={format.whenInFull(day)}>
      {format.when(day)}
    </time>
  );
}
