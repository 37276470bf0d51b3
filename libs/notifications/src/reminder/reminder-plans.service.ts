import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { lastAllowedInstant, nextAllowedInstant, type MessagingCalendar } from '../calendar/allowed-hours';
import { CalendarService } from '../calendar/calendar.service';
import { addDays, instantAt, localTimeAt, mondayOf } from '../calendar/local-time';
import { watchIdleness } from '../notifications.jobs';
import { DEFAULT_PREFERENCES } from '../preference/preference.repository';
import { PlanRepository, type EnrolmentToPlan, type SessionToPlan } from './plan.repository';
import { ReminderLedger, type ReminderPlan } from './reminder-ledger';

export const NOT_STARTED_DAYS = 3;
export const IDLE_DAYS = 7;
/** Days before the last one on which reviewers are reminded. */
export const REVIEW_NOTICE_DAYS = 2;
const DAY_MS = 86_400_000;
/** Days before a session, with the occasion of each. */
const SESSION_NOTICE = [
  { days: 7, occasion: 'session-7' },
  { days: 1, occasion: 'session-1' },
] as const;
const ONCE = '1';

/** Turns facts into planned reminders. Asked twice, plans once: the ledger knows each occasion. */
@Injectable()
export class ReminderPlans {
  constructor(
    private readonly plans: PlanRepository,
    private readonly ledger: ReminderLedger,
    private readonly calendars: CalendarService,
    private readonly jobs: JobWriter,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async enrolmentMade(ctx: OperationContext, enrolmentId: string): Promise<void> {
    const enrolment = await this.plans.enrolment(ctx, enrolmentId);
    if (!enrolment || enrolment.ended || enrolment.completedAt) return;
    const { personId } = enrolment;
    const about = { personId, subjectId: enrolmentId, cycle: ONCE };
    const begin = beginningOf(enrolment);
    const sessions = await this.sessionPlans(ctx, await this.plans.sessionsAheadOf(ctx, enrolmentId, this.clock.now()));
    await this.ledger.planAll(ctx, [
      { ...about, occasion: 'enrolled', dueAt: this.clock.now() },
      { ...about, occasion: 'not-started', dueAt: after(begin, NOT_STARTED_DAYS) },
      ...sessions,
    ]);
    await this.watch(ctx, enrolmentId, after(begin, IDLE_DAYS));
  }

  /** Also after a change: the new hour is a new occasion, the old one is skipped when its time comes. */
  async sessionScheduled(ctx: OperationContext, sessionId: string): Promise<void> {
    const attendees = await this.plans.attendeesOf(ctx, sessionId, this.clock.now());
    await this.ledger.planAll(ctx, await this.sessionPlans(ctx, attendees));
  }

  /** A final test, and what people have marked, is worth a message: other quizzes answer at once on the screen. */
  async attemptGraded(ctx: OperationContext, attemptId: string): Promise<void> {
    const personId = await this.plans.personToTell(ctx, attemptId);
    if (!personId) return;
    await this.ledger.plan(ctx, {
      ...{ personId, subjectId: attemptId, occasion: 'result', cycle: ONCE },
      dueAt: this.clock.now(),
    });
  }

  async attemptGranted(
    ctx: OperationContext,
    { grantId, enrolmentId }: { grantId: string; enrolmentId: string },
  ): Promise<void> {
    const enrolment = await this.plans.enrolment(ctx, enrolmentId);
    if (!enrolment) return;
    await this.ledger.plan(ctx, {
      ...{ personId: enrolment.personId, subjectId: enrolmentId, occasion: 'attempt-granted', cycle: grantId },
      dueAt: this.clock.now(),
    });
  }

  /** Marks may be released long after the work was handed in; each decision about a hand-in is told of once. */
  async workMarked(ctx: OperationContext, submissionId: string): Promise<void> {
    const work = await this.plans.markedWork(ctx, submissionId);
    if (!work) return;
    await this.ledger.plan(ctx, {
      ...{ personId: work.personId, subjectId: submissionId, occasion: 'mark', cycle: work.cycle },
      dueAt: this.clock.now(),
    });
  }

  /** Once when asked and once before the last day, however many pieces of work somebody was given. */
  async peerReviewsAsked(ctx: OperationContext, reviewIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const asked = await this.plans.reviewers(ctx, reviewIds);
    await this.ledger.planAll(
      ctx,
      asked.flatMap(({ personId, reviewId, dueAt }) => {
        const about = { personId, subjectId: reviewId, cycle: ONCE };
        const notice = after(dueAt, -REVIEW_NOTICE_DAYS);
        const again: ReminderPlan[] = notice > now ? [{ ...about, occasion: 'peer-review-due', dueAt: notice }] : [];
        return [{ ...about, occasion: 'peer-review', dueAt: now }, ...again];
      }),
    );
  }

  /** Each decision about a hand-in is told of once. What became of a validated plan is asked six weeks and six months after. */
  async actionPlanDecided(ctx: OperationContext, planId: string): Promise<void> {
    const plan = await this.plans.decidedPlan(ctx, planId);
    if (!plan) return;
    const { personId, cycle, validated, sixWeeksOn, sixMonthsOn, timeZone } = plan;
    const about = { personId, subjectId: planId };
    const asked: ReminderPlan[] = [
      {
        ...about,
        cycle: ONCE,
        occasion: 'plan-six-weeks',
        dueAt: instantAt({ day: sixWeeksOn, minutes: 0 }, timeZone),
      },
      {
        ...about,
        cycle: ONCE,
        occasion: 'plan-six-months',
        dueAt: instantAt({ day: sixMonthsOn, minutes: 0 }, timeZone),
      },
    ];
    const decided: ReminderPlan = { ...about, cycle, occasion: 'plan-decided', dueAt: this.clock.now() };
    await this.ledger.planAll(ctx, [decided, ...(validated ? asked : [])]);
  }

  async certificatesMade(ctx: OperationContext, certificateIds: readonly string[]): Promise<void> {
    const holders = await this.plans.certificateHolders(ctx, certificateIds);
    const dueAt = this.clock.now();
    await this.ledger.planAll(
      ctx,
      holders.map(({ certificateId, personId }) => ({
        ...{ personId, subjectId: certificateId, occasion: 'certificate-ready', cycle: ONCE },
        dueAt,
      })),
    );
  }

  /** Looks once a week at most whether a learner has fallen silent; each silence is one occasion. Ends with the enrolment. */
  async watchIdleness(ctx: OperationContext, enrolmentId: string): Promise<void> {
    const enrolment = await this.plans.enrolment(ctx, enrolmentId);
    if (!enrolment || enrolment.ended || enrolment.completedAt) return;
    const now = this.clock.now();
    const active = enrolment.lastActivityAt;
    const idleSince = active ? after(active, IDLE_DAYS) : null;
    if (active && idleSince && idleSince <= now) {
      await this.ledger.plan(ctx, {
        ...{ personId: enrolment.personId, subjectId: enrolmentId, occasion: 'idle' },
        cycle: active.toISOString(),
        dueAt: now,
      });
    }
    await this.watch(ctx, enrolmentId, idleSince && idleSince > now ? idleSince : after(now, IDLE_DAYS));
  }

  /** Every Monday: one digest for each focal point and provider with staff in an open cohort. */
  async weekBegun(ctx: OperationContext): Promise<void> {
    const now = this.clock.now();
    const week = mondayOf(localTimeAt(now, this.settings.TIME_ZONE).day);
    const focalPoints = await this.plans.focalPointsWithStaff(ctx);
    await this.ledger.planAll(
      ctx,
      focalPoints.map(({ personId, providerId }) => ({
        ...{ personId, subjectId: providerId, occasion: 'weekly-digest', cycle: week },
        dueAt: now,
      })),
    );
  }

  /** The safety net for enrolments of the last days whose planning was lost. */
  async sweep(ctx: OperationContext): Promise<void> {
    const now = this.clock.now();
    const missed = await this.plans.unplanned(ctx, after(now, -NOT_STARTED_DAYS), after(now, -1 / 24));
    for (const enrolmentId of missed) await this.enrolmentMade(ctx, enrolmentId);
    await this.ledger.sweep(ctx);
  }

  private async sessionPlans(ctx: OperationContext, sessions: readonly SessionToPlan[]): Promise<ReminderPlan[]> {
    if (sessions.length === 0) return [];
    const calendar = await this.calendars.messagingCalendar(ctx);
    return sessions.flatMap(({ sessionId, personId, startsAt, timeZone }) =>
      SESSION_NOTICE.flatMap(({ days, occasion }) => {
        const dueAt = this.noticeAt(startsAt, timeZone, days, calendar);
        const cycle = startsAt.toISOString();
        return dueAt ? [{ personId, subjectId: sessionId, occasion, cycle, dueAt }] : [];
      }),
    );
  }

  /** The day before a Monday is a Sunday: then the last allowed hours before it. `null` when the day of notice has passed. */
  private noticeAt(startsAt: Date, timeZone: string, days: number, calendar: MessagingCalendar): Date | null {
    const day = addDays(localTimeAt(startsAt, timeZone).day, -days);
    const midnight = instantAt({ day, minutes: 0 }, timeZone);
    const now = this.clock.now();
    if (after(midnight, 1) <= now && days > 1) return null;
    const wanted = midnight > now ? midnight : now;
    const allowed = nextAllowedInstant(wanted, calendar, DEFAULT_PREFERENCES);
    if (allowed < startsAt) return allowed;
    const earlier = lastAllowedInstant(startsAt, calendar, DEFAULT_PREFERENCES);
    return earlier > now ? earlier : null;
  }

  /** The next look, a job of its own, never on the same day again: one look a day, so that asked for twice it is one job. */
  private watch(ctx: OperationContext, enrolmentId: string, wanted: Date): Promise<void> {
    const tomorrow = after(this.clock.now(), 1);
    const at = wanted > tomorrow ? wanted : tomorrow;
    const day = localTimeAt(at, this.settings.TIME_ZONE).day;
    return this.jobs.enqueue(ctx, watchIdleness, { enrolmentId }, { notBefore: at, id: `idle.${enrolmentId}.${day}` });
  }
}

/** Nobody is late before the cohort has begun. */
function beginningOf({ enrolledAt, startsOn, timeZone }: EnrolmentToPlan): Date {
  const begin = instantAt({ day: startsOn, minutes: 0 }, timeZone);
  return enrolledAt > begin ? enrolledAt : begin;
}

function after(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}
