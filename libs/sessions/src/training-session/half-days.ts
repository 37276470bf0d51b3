import { minutesOf } from './local-time';

export type Half = 'morning' | 'afternoon';

export interface PlannedHalfDay {
  /** Local, `YYYY-MM-DD`. */
  readonly date: string;
  readonly half: Half;
  /** Without the midday break. */
  readonly minutes: number;
}

const BREAK_FROM = 13 * 60;
const BREAK_TO = 14 * 60;

/**
 * The half-days of a session, local times `HH:MM`. A session that goes on after 14:00 and began before 13:00 has two, and
 * the hour between them counts for nobody; any other has one, named by its middle.
 */
export function halfDaysOf({ date, from, to }: { date: string; from: string; to: string }): PlannedHalfDay[] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start < BREAK_FROM && end > BREAK_TO) {
    return [
      { date, half: 'morning', minutes: BREAK_FROM - start },
      { date, half: 'afternoon', minutes: end - BREAK_TO },
    ];
  }
  const half = (start + end) / 2 < BREAK_FROM ? 'morning' : 'afternoon';
  return [{ date, half, minutes: end - start }];
}
