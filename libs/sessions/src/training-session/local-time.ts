import { dateFormat } from '@tamkin/kernel';

/** A civil day `YYYY-MM-DD` and a clock time `HH:MM`, as clocks on the wall of some zone show them. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

const MINUTE_MS = 60_000;

/**
 * The instant at which the clocks of `timeZone` (IANA) show this time. Zones move: Africa/Casablanca is at UTC+1, and at UTC+0
 * in Ramadan, so the distance is looked up for the day itself. A time that the change skips moves forward with the clocks.
 */
export function instantOf({ date, time }: LocalTime, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const first = asUtc - offsetMs(asUtc, timeZone);
  return new Date(asUtc - offsetMs(first, timeZone));
}

/** What the clocks of `timeZone` show at `instant`. */
export function localTimeOf(instant: Date, timeZone: string): LocalTime {
  const shown = new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds, whole minutes. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = dateFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}
