import { useFormat } from '../platform/format/use-format';

interface DateTextProps {
  /** An instant ("2026-03-14T08:30:00Z") or a civil day ("2026-03-14"). */
  value: string;
  /** `said` is "tomorrow 09:30"; `full` the whole date, for papers and registers. */
  form?: 'said' | 'full';
}

/** A date as people say it; the whole date shows on hover and on focus, and is read out. */
export function DateText({ value, form = 'said' }: DateTextProps) {
  const format = useFormat();
  const full = format.whenInFull(value);
  if (form === 'full') return <time dateTime={value}>{full}</time>;
  return (
    <time dateTime={value} title={full}>
      {format.when(value)}
    </time>
  );
}
