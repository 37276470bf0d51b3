import { addDays, instantAt, localTimeAt, weekdayOf } from './local-time';

/** What the calendar of the country says about days. */
export interface MessagingCalendar {
  /** IANA. */
  readonly timeZone: string;
  /** `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  /** First and last day of each Ramadan that is known. */
  readonly ramadans: readonly { readonly startsOn: string; readonly endsOn: string }[];
}

export interface HourPreferences {
  /** May also be written to between 21:30 and 23:00 in Ramadan. */
  readonly ramadanEvenings: boolean;
}

/** Minutes after midnight; the end is no longer inside. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

const at = (hour: number, minute: number): number => hour * 60 + minute;

/** Lunch and early evening: in the morning field staff are with clients. Never 21:00–08:30. */
const ORDINARY: readonly Hours[] = [
  { from: at(12, 30), to: at(13, 30) },
  { from: at(18, 30), to: at(20, 30) },
];
/** Offices close at 15:00 in Ramadan. */
const RAMADAN: readonly Hours[] = [{ from: at(10, 0), to: at(14, 30) }];
/** After the evening prayers, for those who chose it. */
const RAMADAN_EVENING: Hours = { from: at(21, 30), to: at(23, 0) };
/** Monday to Thursday: Friday is short and prayer is at noon, the weekend is the family's. */
const MESSAGING_DAYS = new Set([1, 2, 3, 4]);
/** Far more than any run of days off; reached only when the calendar is wrong. */
const SEARCH_DAYS = 400;

/** `instant` itself when people may be written to then, else the next instant when they may. */
export function nextAllowedInstant(instant: Date, calendar: MessagingCalendar, preferences: HourPreferences): Date {
  const today = localTimeAt(instant, calendar.timeZone).day;
  for (let ahead = 0; ahead < SEARCH_DAYS; ahead++) {
    for (const { from, to } of windowsOn(addDays(today, ahead), calendar, preferences)) {
      if (instant < to) return instant > from ? instant : from;
    }
  }
  throw new Error('The calendar leaves no day to write to anybody');
}

/** The start of the last hours before `instant` in which people may be written to; for what would be late afterwards. */
export function lastAllowedInstant(instant: Date, calendar: MessagingCalendar, preferences: HourPreferences): Date {
  const today = localTimeAt(instant, calendar.timeZone).day;
  for (let back = 0; back < SEARCH_DAYS; back++) {
    const before = windowsOn(addDays(today, -back), calendar, preferences).filter(({ from }) => from < instant);
    const last = before.at(-1);
    if (last) return last.from;
  }
  throw new Error('The calendar leaves no day to write to anybody');
}

function windowsOn(day: string, calendar: MessagingCalendar, preferences: HourPreferences): { from: Date; to: Date }[] {
  return hoursOn(day, calendar, preferences).map(({ from, to }) => ({
    from: instantAt({ day, minutes: from }, calendar.timeZone),
    to: instantAt({ day, minutes: to }, calendar.timeZone),
  }));
}

function hoursOn(
  day: string,
  { holidays, ramadans }: MessagingCalendar,
  { ramadanEvenings }: HourPreferences,
): readonly Hours[] {
  if (holidays.has(day) || !MESSAGING_DAYS.has(weekdayOf(day))) return [];
  if (!ramadans.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) return ORDINARY;
  return ramadanEvenings ? [...RAMADAN, RAMADAN_EVENING] : RAMADAN;
}
