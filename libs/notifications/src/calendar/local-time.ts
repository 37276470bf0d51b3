import { dateFormat } from '@tamkin/kernel';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Since midnight, 0–1439. */
  readonly minutes: number;
}

/** What calendar and clock show in `timeZone` at `instant`, after the rules the platform's time zone data knows. */
export function localTimeAt(instant: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/** The instant at which clocks in `timeZone` show `minutes` after midnight of `day`. */
export function instantAt({ day, minutes }: LocalTime, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const first = asIfUtc - offsetAt(new Date(asIfUtc), timeZone);
  return new Date(asIfUtc - offsetAt(new Date(first), timeZone));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Monday of the week of `day`. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Milliseconds that clocks in `timeZone` are ahead of UTC. */
function offsetAt(instant: Date, timeZone: string): number {
  const { day, minutes } = localTimeAt(instant, timeZone);
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  return shown - Math.floor(instant.getTime() / MINUTE) * MINUTE;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return dateFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
}
