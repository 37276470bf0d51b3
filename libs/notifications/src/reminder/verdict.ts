import { nextAllowedInstant, type MessagingCalendar } from '../calendar/allowed-hours';
import type { ReminderPreferences } from '../preference/preference.repository';
import type { ReviewSituation } from '../review/review-situation';
import { OCCASIONS, type Occasion } from './occasion';
import type { LearningSituation, Situation } from './situation';

export const WEEKLY_LIMIT = 2;
const WEEK_MS = 7 * 86_400_000;

export const SKIP_REASONS = [
  'gone',
  'withdrawn',
  'cohort-closed',
  'completed',
  'already-started',
  'active-again',
  'blocked',
  'session-cancelled',
  'session-moved',
  'too-late',
  'certificate-not-valid',
  'already-answered',
  'handed-in-again',
  'nothing-to-say',
  'opted-out',
  'weekly-limit',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export type Verdict =
  | { readonly kind: 'send' }
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  | { readonly kind: 'wait'; readonly until: Date };

export interface Case {
  readonly subjectId: string;
  readonly occasion: Occasion;
  readonly cycle: string;
  readonly dueAt: Date;
  readonly now: Date;
  /** `null` for the digest, which looks at its provider by itself. */
  readonly situation: Situation | null;
  readonly preferences: ReminderPreferences;
  readonly calendar: MessagingCalendar;
  /** When this person was last reminded, newest first, within the last seven days. */
  readonly remindedAt: readonly Date[];
}

/** Whether to write now: looked at again at the moment of sending, because the world has moved since it was planned. */
export function verdictOn(given: Case): Verdict {
  const { occasion, situation, preferences, now } = given;
  const reason = situation ? outdated(given, situation) : null;
  if (reason) return { kind: 'skip', reason };
  if (!preferences.reminders && OCCASIONS[occasion].optional) return { kind: 'skip', reason: 'opted-out' };
  const earliest = new Date(Math.max(now.getTime(), given.dueAt.getTime()));
  const allowed = nextAllowedInstant(earliest, given.calendar, preferences);
  if (allowed > now) return waitOrLetGo(allowed, situation);
  return withinLimit(given);
}

function withinLimit({ occasion, situation, remindedAt, calendar, preferences }: Case): Verdict {
  const rules = OCCASIONS[occasion];
  const limiting = remindedAt[WEEKLY_LIMIT - 1];
  if (!rules.reminder || !limiting) return { kind: 'send' };
  if (rules.atLimit === 'let-go') return { kind: 'skip', reason: 'weekly-limit' };
  const free = new Date(limiting.getTime() + WEEK_MS);
  return waitOrLetGo(nextAllowedInstant(free, calendar, preferences), situation);
}

function waitOrLetGo(until: Date, situation: Situation | null): Verdict {
  const ends = situation && 'enrolment' in situation ? endOf(situation) : undefined;
  if (ends && until >= ends) return { kind: 'skip', reason: 'too-late' };
  return { kind: 'wait', until };
}

/** When the message would come too late. */
function endOf({ session, reviewing }: LearningSituation): Date | undefined {
  return session?.startsAt ?? reviewing?.reviewsDueAt;
}

/** Why there is nothing to remind of any more; `null` when there still is. */
function outdated(given: Case, situation: Situation): SkipReason | null {
  return 'enrolment' in situation ? outdatedForLearner(given, situation) : outdatedDraft(given, situation);
}

/** A request that was answered or made anew, a decision that another followed, a comment that was resolved. */
function outdatedDraft({ occasion, cycle, subjectId }: Case, { review, comments }: ReviewSituation): SkipReason | null {
  if (occasion === 'block-comment') {
    return comments.some(({ commentId }) => commentId === subjectId) ? null : 'already-answered';
  }
  return review?.cycle === cycle ? null : 'already-answered';
}

function outdatedForLearner(given: Case, situation: LearningSituation): SkipReason | null {
  const { occasion, cycle, now } = given;
  const { enrolment, session, certificate, plan, work, reviewing } = situation;
  if (occasion === 'certificate-ready') return certificate?.status === 'valid' ? null : 'certificate-not-valid';
  if (enrolment.status === 'withdrawn') return 'withdrawn';
  if (occasion === 'result') return null;
  if (work) return work.cycle === cycle ? null : 'handed-in-again';
  if (plan) return occasion === 'plan-decided' ? outdatedDecision(plan, cycle) : outdatedQuestion(occasion, plan);
  if (reviewing) return outdatedReview(reviewing, now);
  if (enrolment.completedAt) return 'completed';
  if (enrolment.cohortStatus === 'closed') return 'cohort-closed';
  if ((occasion === 'enrolled' || occasion === 'not-started') && enrolment.startedAt) return 'already-started';
  if (occasion === 'idle' && enrolment.stuck) return 'blocked';
  if (occasion === 'idle' && enrolment.lastActivityAt?.toISOString() !== cycle) return 'active-again';
  if (!session) return null;
  if (session.cancelledAt) return 'session-cancelled';
  if (session.startsAt.toISOString() !== cycle) return 'session-moved';
  return session.startsAt <= now ? 'too-late' : null;
}

function outdatedDecision(plan: NonNullable<LearningSituation['plan']>, cycle: string): SkipReason | null {
  return plan.cycle === cycle ? null : 'handed-in-again';
}

function outdatedQuestion(
  occasion: Occasion,
  { answered, sixMonthsOver }: NonNullable<LearningSituation['plan']>,
): SkipReason | null {
  if (answered.includes(occasion.replace('plan-', ''))) return 'already-answered';
  return occasion === 'plan-six-weeks' && sixMonthsOver ? 'too-late' : null;
}

function outdatedReview(
  { left, reviewsDueAt }: NonNullable<LearningSituation['reviewing']>,
  now: Date,
): SkipReason | null {
  if (left === 0) return 'already-answered';
  return reviewsDueAt <= now ? 'too-late' : null;
}
