import { localeOf, type Language } from '../language';
import { wallTime, type PlaceClock } from './place-clock';

/** What a moment is said against: whose language, what time it is, and by which clocks hours are told. */
export interface TimeFrame {
  language: Language;
  now: Date;
  /** The clocks of the place. */
  clock: PlaceClock;
}

const DAY_MS = 86_400_000;
const CIVIL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Farther than this from today, a date is said by its date and no longer by its distance. */
const NEAR_DAYS = 6;

/**
 * A moment as people say it: "today 14:05", "tomorrow 09:30", "in 3 days", "14 March", "14 March 2027".
 * The hour is said for yesterday, today and tomorrow only. A civil day ("2026-03-14") has no hour and no zone.
 */
export function sayWhen(moment: string | Date, frame: TimeFrame): string {
  const civil = isCivilDay(moment);
  const days = daysUntil(moment, frame);
  if (Math.abs(days) > NEAR_DAYS) return sayDate(moment, frame);
  const near = new Intl.RelativeTimeFormat(localeOf(frame.language), { numeric: 'auto' }).format(days, 'day');
  return civil || Math.abs(days) > 1 ? near : `${near} ${sayClock(moment, frame)}`;
}

/** The whole truth, for the title of a short form: "Thursday 14 March 2027 at 09:30". */
export function sayWhenInFull(moment: string | Date, frame: TimeFrame): string {
  const format = new Intl.DateTimeFormat(localeOf(frame.language), {
    dateStyle: 'full',
    ...(isCivilDay(moment) ? {} : { timeStyle: 'short' }),
    timeZone: 'UTC',
  });
  return joined(format.formatToParts(shownAt(moment, frame.clock)), frame.language);
}

/** Hours and minutes on 24 hours: "09:30". */
export function sayClock(moment: string | Date, { language, clock }: Pick<TimeFrame, 'language' | 'clock'>): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(shownAt(moment, clock));
}

/** A period, shared parts said once: "3–28 March 2026". Both ends are civil days. */
export function sayPeriod(from: string, to: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const parts = format.formatRangeToParts(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  return joined(parts, language);
}

/** Whole civil days from today to the moment, negative when it is past: the distance «late since 4 days» is made of. */
export function daysUntil(moment: string | Date, { now, clock }: Pick<TimeFrame, 'now' | 'clock'>): number {
  return dayNumber(shownAt(moment, clock)) - dayNumber(wallTime(now, clock));
}

function sayDate(moment: string | Date, { language, now, clock }: TimeFrame): string {
  const shown = shownAt(moment, clock);
  const sameYear = shown.getUTCFullYear() === wallTime(now, clock).getUTCFullYear();
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return joined(format.formatToParts(shown), language);
}

/** French calls the first day of a month «1er», which formatters do not know. */
function joined(parts: readonly Intl.DateTimeFormatPart[], language: Language): string {
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

/** What calendar and clock of the place show, as if it were UTC: from here on no zone data of the device takes part. */
function shownAt(moment: string | Date, clock: PlaceClock): Date {
  return isCivilDay(moment) ? new Date(`${moment}T00:00:00Z`) : wallTime(new Date(moment), clock);
}

function isCivilDay(moment: string | Date): moment is string {
  return typeof moment === 'string' && CIVIL_DAY.test(moment);
}

/** Days since 1970. */
function dayNumber(shown: Date): number {
  return Math.floor(shown.getTime() / DAY_MS);
}
