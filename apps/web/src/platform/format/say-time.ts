import { localeOf, type Language } from '../language';

/** What a moment is said against: whose language, which clock, where the reader stands. */
export interface TimeFrame {
  language: Language;
  now: Date;
  /** IANA zone of the reader, such as Africa/Casablanca. */
  timeZone: string;
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
  const date = civil ? new Date(`${moment}T00:00:00Z`) : new Date(moment);
  const days = dayNumber(date, civil ? 'UTC' : frame.timeZone) - dayNumber(frame.now, frame.timeZone);
  if (Math.abs(days) > NEAR_DAYS) return sayDate(date, frame, civil);
  const near = new Intl.RelativeTimeFormat(localeOf(frame.language), { numeric: 'auto' }).format(days, 'day');
  return civil || Math.abs(days) > 1 ? near : `${near} ${sayClock(date, frame)}`;
}

/** The whole truth, for the title of a short form: "Thursday 14 March 2027 at 09:30". */
export function sayWhenInFull(moment: string | Date, frame: TimeFrame): string {
  const civil = isCivilDay(moment);
  const date = civil ? new Date(`${moment}T00:00:00Z`) : new Date(moment);
  return new Intl.DateTimeFormat(localeOf(frame.language), {
    dateStyle: 'full',
    ...(civil ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone: frame.timeZone }),
  }).format(date);
}

/** Hours and minutes on 24 hours: "09:30". */
export function sayClock(moment: string | Date, { language, timeZone }: TimeFrame): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(moment));
}

/** A period, shared parts said once: "3–28 March 2026". Both ends are civil days. */
export function sayPeriod(from: string, to: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** Whole civil days from today to the moment, negative when it is past: the distance «late since 4 days» is made of. */
export function daysUntil(moment: string | Date, { now, timeZone }: Pick<TimeFrame, 'now' | 'timeZone'>): number {
  const civil = isCivilDay(moment);
  const date = civil ? new Date(`${moment}T00:00:00Z`) : new Date(moment);
  return dayNumber(date, civil ? 'UTC' : timeZone) - dayNumber(now, timeZone);
}

function sayDate(date: Date, { language, now, timeZone }: TimeFrame, civil: boolean): string {
  const zone = civil ? 'UTC' : timeZone;
  const sameYear = yearIn(date, zone) === yearIn(now, timeZone);
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: zone,
  }).format(date);
}

function isCivilDay(moment: string | Date): moment is string {
  return typeof moment === 'string' && CIVIL_DAY.test(moment);
}

/** Days since 1970 of the civil date that clocks in the zone show; immune to 23- and 25-hour days. */
function dayNumber(date: Date, timeZone: string): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone }).format(date).split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY_MS;
}

function yearIn(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' }).format(date);
}
