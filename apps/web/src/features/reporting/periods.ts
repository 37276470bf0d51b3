import { currentPlaceClock } from '../../platform/format/current-place-clock';
import { civilDay } from '../../platform/format/place-clock';

/** Periods people ask for by name; `custom` takes both days from the address. */
export const PRESETS = [
  'this-year',
  'this-quarter',
  'last-quarter',
  'last-12-months',
  'last-year',
  'all',
  'custom',
] as const;
export type PresetName = (typeof PRESETS)[number];

export interface Period {
  /** `YYYY-MM-DD`; absent = open. */
  from?: string;
  to?: string;
}

/** The days of a period, counted from the civil day of the place. */
export function periodOf(name: string, custom: { from: string; to: string }, today = todayHere()): Period {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  switch (name) {
    case 'all':
      return {};
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'last-12-months':
      return { from: twelveMonthsBefore(today), to: today };
    case 'this-quarter':
      return quarterOf(year, quarter);
    case 'last-quarter':
      return quarter === 0 ? quarterOf(year - 1, 3) : quarterOf(year, quarter - 1);
    case 'custom':
      return { ...(isDay(custom.from) ? { from: custom.from } : {}), ...(isDay(custom.to) ? { to: custom.to } : {}) };
    default:
      return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
}

/** The year before the one of the place's civil day. */
export function yearBefore(today = todayHere()): string {
  return String(Number(today.slice(0, 4)) - 1);
}

/** The day after the same one a year ago, so that twelve months never count a day twice; after 29 February, 2 March. */
function twelveMonthsBefore(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year - 1, month - 1, day + 1)).toISOString().slice(0, 10);
}

function quarterOf(year: number, quarter: number): Period {
  const last = new Date(Date.UTC(year, quarter * 3 + 3, 0));
  const month = String(quarter * 3 + 1).padStart(2, '0');
  return { from: `${year}-${month}-01`, to: last.toISOString().slice(0, 10) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function todayHere(): string {
  return civilDay(new Date(), currentPlaceClock());
}
