import { Injectable } from '@nestjs/common';
import { requireScope, type Scope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, newId, notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { AttendanceRollUp } from '../attendance/attendance-roll-up';
import { fieldRefused, refusals } from '../sessions.errors';
import { trainingSessionChanged, trainingSessionScheduled } from '../sessions.events';
import { halfDaysOf } from './half-days';
import { instantOf, minutesOf } from './local-time';
import type { SessionActivity, SessionCohort, TrainingSessionView } from './training-session-view';
import type { TrainingSession } from './training-session.entity';
import { TrainingSessionRepository } from './training-session.repository';

/** Where and when, as the trainer says it: local day `YYYY-MM-DD` and times `HH:MM` in the cohort's zone. */
export interface SessionPlan {
  /** The session activity of the course that it fulfils. */
  readonly activityId: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly place: LocalisedText;
  readonly provinceCode: string | null;
}

export interface CohortSessions {
  readonly cohort: SessionCohort;
  readonly sessions: readonly TrainingSessionView[];
  readonly activities: readonly SessionActivity[];
  /** The actor may plan and take attendance here. */
  readonly trains: boolean;
  /** The actor may see how many came: a focal point sees own staff only, and counts are of everybody. */
  readonly counts: boolean;
}

const SHORTEST_MINUTES = 15;
const DAY_MS = 86_400_000;

/** Puts the session activities of a course on the calendar of a cohort. */
@Injectable()
export class TrainingSessionsService {
  constructor(
    private readonly sessions: TrainingSessionRepository,
    private readonly rollUp: AttendanceRollUp,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /** Returns the id. With the same `id` again: the same session, nothing more. */
  async schedule(
    ctx: OperationContext,
    { id = newId(), cohortId, ...plan }: SessionPlan & { readonly id?: string; readonly cohortId: string },
  ): Promise<string> {
    return this.transactions.run(ctx, async (ctx) => {
      const cohort = await this.requireTrained(ctx, cohortId);
      await this.transactions.lock(ctx, `training-session ${id}`);
      const known = await this.sessions.find(ctx, id);
      if (known) return sameAgain(known, cohortId, plan);
      if (cohort.status === 'closed') throw refusals.cohortClosed();
      await this.check(ctx, cohort, plan);
      const { timeZone } = cohort;
      await this.sessions.add(ctx, {
        ...columnsOf(plan, timeZone),
        id,
        cohortId,
        timeZone,
        createdAt: this.clock.now(),
      });
      await this.sessions.replaceHalfDays(ctx, id, halfDaysOf(plan));
      await this.rollUp.ofCohort(ctx, cohortId);
      await this.jobs.publish(ctx, trainingSessionScheduled, { sessionId: id });
      return id;
    });
  }

  /** Once attendance has been taken the times stay; only the place can still be put right. */
  async change(
    ctx: OperationContext,
    { sessionId, revision, ...plan }: SessionPlan & { readonly sessionId: string; readonly revision: number },
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { session, cohort } = await this.lockTrained(ctx, sessionId);
      if (session.cancelledAt) throw refusals.cancelled();
      if (session.revision !== revision) throw refusals.changedMeanwhile();
      if (cohort.status === 'closed') throw refusals.cohortClosed();
      await this.check(ctx, cohort, plan);
      const columns = columnsOf(plan, session.timeZone);
      if (!sameTimes(session, columns)) {
        if (await this.sessions.attendanceTaken(ctx, sessionId)) throw refusals.attendanceTaken();
        await this.sessions.replaceHalfDays(ctx, sessionId, halfDaysOf(plan));
      }
      await this.sessions.update(ctx, sessionId, { ...columns, revision: revision + 1 });
      await this.rollUp.ofCohort(ctx, cohort.id);
      await this.jobs.publish(ctx, trainingSessionChanged, { sessionId });
    });
  }

  /** It will not take place. It stays on the calendar, struck out. Cancelling twice is cancelling once. */
  async cancel(ctx: OperationContext, sessionId: string): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { session, cohort } = await this.lockTrained(ctx, sessionId);
      if (session.cancelledAt) return;
      if (cohort.status === 'closed') throw refusals.cohortClosed();
      if (await this.sessions.attendanceTaken(ctx, sessionId)) throw refusals.attendanceTaken();
      const cancelledAt = this.clock.now();
      await this.sessions.update(ctx, sessionId, { cancelledAt, revision: session.revision + 1 });
      await this.rollUp.ofCohort(ctx, cohort.id);
      await this.jobs.publish(ctx, trainingSessionChanged, { sessionId });
    });
  }

  async ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortSessions> {
    const scope = requireScope(ctx, 'cohorts.read');
    const cohort = await this.sessions.cohort(ctx, cohortId, scope);
    if (!cohort) throw notFound('cohort');
    const [sessions, activities] = [
      await this.sessions.ofCohort(ctx, cohortId),
      await this.sessions.activities(ctx, cohort.versionId),
    ];
    const trains = scope.trainerId !== null && (await this.sessions.isTrainer(ctx, cohortId, scope.trainerId));
    return { cohort, sessions, activities, trains, counts: trains || scope.everything };
  }

  async one(ctx: OperationContext, sessionId: string): Promise<{ session: TrainingSessionView; counts: boolean }> {
    const scope = requireScope(ctx, 'cohorts.read');
    const session = await this.sessions.view(ctx, sessionId, scope);
    if (!session) throw notFound('training-session');
    return { session, counts: seesCounts(scope) };
  }

  /** Today's and later ones in reach, the soonest first. */
  async upcoming(ctx: OperationContext, limit: number): Promise<{ sessions: TrainingSessionView[]; counts: boolean }> {
    const scope = requireScope(ctx, 'cohorts.read');
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    return { sessions: await this.sessions.upcoming(ctx, scope, since, limit), counts: seesCounts(scope) };
  }

  async mine(ctx: OperationContext): ReturnType<TrainingSessionRepository['ofPerson']> {
    requireScope(ctx, 'learning.take');
    const personId = actorPersonId(ctx);
    return personId ? this.sessions.ofPerson(ctx, personId) : [];
  }

  private async requireTrained(ctx: OperationContext, cohortId: string): Promise<SessionCohort> {
    const cohort = await this.sessions.cohort(ctx, cohortId, requireScope(ctx, 'cohorts.manage'));
    if (!cohort) throw notFound('cohort');
    return cohort;
  }

  private async lockTrained(
    ctx: OperationContext,
    sessionId: string,
  ): Promise<{ session: TrainingSession; cohort: SessionCohort }> {
    const scope = requireScope(ctx, 'cohorts.manage');
    const session = await this.sessions.lock(ctx, sessionId);
    const cohort = session && (await this.sessions.cohort(ctx, session.cohortId, scope));
    const shown = cohort && (await this.sessions.view(ctx, sessionId, scope));
    if (!session || !cohort || !shown) throw notFound('training-session');
    return { session: { ...session, activityId: shown.activityId }, cohort };
  }

  private async check(ctx: OperationContext, cohort: SessionCohort, plan: SessionPlan): Promise<void> {
    const activities = await this.sessions.activities(ctx, cohort.versionId);
    if (!activities.some(({ id }) => id === plan.activityId)) {
      throw fieldRefused('activityId', 'training-session.not-of-course');
    }
    if (minutesOf(plan.to) - minutesOf(plan.from) < SHORTEST_MINUTES) {
      throw fieldRefused('to', 'training-session.too-short', { min: SHORTEST_MINUTES });
    }
    if (plan.date < cohort.startsOn || plan.date > cohort.endsOn) {
      throw fieldRefused('date', 'training-session.outside-cohort', { from: cohort.startsOn, to: cohort.endsOn });
    }
    if (Object.values(plan.place).every((text) => text.trim() === '')) {
      throw fieldRefused('place', 'training-session.place-missing');
    }
    if (plan.provinceCode !== null && !(await this.sessions.provinceExists(ctx, plan.provinceCode))) {
      throw fieldRefused('provinceCode', 'training-session.province-unknown');
    }
  }
}

/** Whoever reaches cohorts as a focal point may not learn how many of the others came. */
function seesCounts({ everything, providerIds }: Scope): boolean {
  return everything || providerIds.length === 0;
}

type PlanColumns = Pick<TrainingSession, 'activityId' | 'startsAt' | 'endsAt' | 'place' | 'provinceCode'>;

function columnsOf({ activityId, date, from, to, place, provinceCode }: SessionPlan, timeZone: string): PlanColumns {
  return {
    activityId,
    startsAt: instantOf({ date, time: from }, timeZone),
    endsAt: instantOf({ date, time: to }, timeZone),
    place,
    provinceCode,
  };
}

function sameTimes(before: TrainingSession, after: PlanColumns): boolean {
  return (
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime() &&
    before.activityId === after.activityId
  );
}

function sameAgain(known: TrainingSession, cohortId: string, plan: SessionPlan): string {
  if (known.cohortId !== cohortId || known.activityId !== plan.activityId) throw refusals.idTaken();
  return known.id;
}
