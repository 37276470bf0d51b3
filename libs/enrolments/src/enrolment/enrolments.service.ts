import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { CohortRepository } from '../cohort/cohort.repository';
import { localDay, sayDay } from '../cohort/local-day';
import { refusals } from '../enrolments.errors';
import type { VersionOutline } from '@tamkin/courses';
import { ProgressService, type ProgressNow } from '../progress/progress.service';
import { activitiesOf } from '../progress/roll-up';
import type { EnrolmentView } from './enrolment-view';
import { EnrolmentRepository } from './enrolment.repository';

/** The door of this domain for those above it: whose enrolment it is, and what happened in it. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly cohorts: CohortRepository,
    private readonly progress: ProgressService,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** The actor's own enrolment, not withdrawn; anybody else's is not found. `lock` holds it until the transaction ends. */
  async mine(ctx: OperationContext, enrolmentId: string, options: { lock?: boolean } = {}): Promise<EnrolmentView> {
    requireScope(ctx, 'learning.take');
    const enrolment = await this.enrolments.find(ctx, enrolmentId, options);
    if (!enrolment || enrolment.personId !== actorPersonId(ctx) || enrolment.status === 'withdrawn') {
      throw notFound('enrolment');
    }
    return enrolment;
  }

  /** An enrolment in a cohort that the actor trains (or for the product itself any); else not found. */
  async forTrainer(
    ctx: OperationContext,
    enrolmentId: string,
    options: { lock?: boolean } = {},
  ): Promise<EnrolmentView> {
    const scope = requireScope(ctx, 'cohorts.manage');
    const enrolment = await this.enrolments.find(ctx, enrolmentId, options);
    if (!enrolment) throw notFound('enrolment');
    const trains = scope.everything || (await this.cohorts.isTrainer(ctx, enrolment.cohortId, scope.trainerId));
    if (!trains) throw notFound('enrolment');
    return enrolment;
  }

  /** Refuses when the cohort has not begun or is closed: nothing can be learned in it now. */
  requireOpen(ctx: OperationContext, enrolment: EnrolmentView): void {
    if (enrolment.cohortStatus === 'closed') throw refusals.cohortClosed();
    this.requireBegun(ctx, enrolment);
  }

  /** Refuses before the first day of the cohort. */
  requireBegun(ctx: OperationContext, enrolment: EnrolmentView): void {
    const { startsOn } = enrolment;
    if (localDay(this.clock.now(), enrolment.timeZone) < startsOn) {
      throw refusals.cohortNotStarted({ startsOn, day: sayDay(startsOn, ctx.language) });
    }
  }

  /**
   * Refuses when the end-of-training report of the cohort is with the reviewer or validated; until the transaction ends it cannot
   * go there. After the cohort has closed a trainer may still key what is on paper, mark and decide.
   */
  async requireUnreported(ctx: OperationContext, cohortId: string): Promise<void> {
    if (await this.cohorts.isReported(ctx, cohortId)) throw refusals.cohortReported();
  }

  /** Marks a lesson as read. Saying it again changes nothing. Other kinds are done by their results. */
  async markDone(
    ctx: OperationContext,
    { enrolmentId, activityId, language }: { enrolmentId: string; activityId: string; language: Language },
  ): Promise<ProgressNow> {
    requireScope(ctx, 'learning.take');
    const change = { activity: { id: activityId, done: true, score: null }, byLearner: { language } };
    return this.progress.apply(ctx, enrolmentId, change, (enrolment, outline) => {
      if (enrolment.personId !== actorPersonId(ctx) || enrolment.status === 'withdrawn') throw notFound('enrolment');
      this.requireOpen(ctx, enrolment);
      requireLesson(outline, activityId);
    });
  }

  /**
   * A result of a test, survey, assignment or session: called by the domain that knows, in its own transaction. The best
   * score is kept (of a pre-test the first), done stays done. Of a withdrawn person nothing is recorded.
   */
  async recordResult(
    ctx: OperationContext,
    result: {
      enrolmentId: string;
      activityId: string;
      /** 0–100; `null` when there is none. */
      score: number | null;
      passed: boolean | null;
      done: boolean;
      /** The score as it stands, even when it is lower than the one on file. */
      mayFall?: boolean;
    },
  ): Promise<ProgressNow> {
    const { activityId: id, done, score, mayFall = false } = result;
    const activity = { id, done, score, mayFall };
    return this.progress.apply(ctx, result.enrolmentId, { activity });
  }

  /**
   * A result that was wrong and is right now: replaces the one on file, higher or lower. `score` of all tries as they count,
   * `firstScore` of the first one (of a pre-test that is the one that counts). Completion follows, back as well when the
   * activity is not `done` after all.
   */
  async correctResult(
    ctx: OperationContext,
    given: {
      enrolmentId: string;
      activityId: string;
      score: number | null;
      firstScore: number | null;
      done?: boolean;
    },
  ): Promise<ProgressNow> {
    const { activityId: id, score, firstScore, done = true } = given;
    const activity = { id, done, score, correction: { firstScore } };
    return this.progress.apply(ctx, given.enrolmentId, { activity });
  }

  /**
   * Share of the planned face-to-face minutes, 0–100, and the session activities that are done by it, of whichever version
   * they were planned for: the person's own one counts, and none when it has no such session.
   */
  async recordAttendance(
    ctx: OperationContext,
    given: { enrolmentId: string; percent: number | null; doneActivityIds?: readonly string[] },
  ): Promise<ProgressNow> {
    const { enrolmentId, percent, doneActivityIds = [] } = given;
    return this.transactions.run(ctx, async (ctx) => {
      for (const id of await this.enrolments.ownActivities(ctx, enrolmentId, doneActivityIds)) {
        await this.progress.apply(ctx, enrolmentId, { activity: { id, done: true, score: null } });
      }
      return this.progress.apply(ctx, enrolmentId, { recorded: { attendancePercent: percent } });
    });
  }

  /** Mean of the observers' grids, 0–100. */
  async recordObservation(
    ctx: OperationContext,
    { enrolmentId, percent }: { enrolmentId: string; percent: number | null },
  ): Promise<ProgressNow> {
    return this.progress.apply(ctx, enrolmentId, { recorded: { observationPercent: percent } });
  }

  /** `null` takes an acceptance back. */
  async recordActionPlan(
    ctx: OperationContext,
    { enrolmentId, acceptedAt }: { enrolmentId: string; acceptedAt: Date | null },
  ): Promise<ProgressNow> {
    return this.progress.apply(ctx, enrolmentId, { recorded: { actionPlanAcceptedAt: acceptedAt } });
  }

  /** Recomputes the roll-ups of a cohort from the facts, one transaction per person. Returns how many differed. */
  async rebuildProgress(ctx: OperationContext, cohortId: string): Promise<number> {
    requireScope(ctx, 'settings.manage');
    let changed = 0;
    for (const id of await this.enrolments.idsInCohort(ctx, cohortId)) {
      if (await this.transactions.run(ctx, (ctx) => this.progress.rebuild(ctx, id))) changed++;
    }
    return changed;
  }
}

function requireLesson(outline: VersionOutline, activityId: string): void {
  const activity = activitiesOf(outline).find(({ id }) => id === activityId);
  if (!activity) throw notFound('activity');
  if (activity.kind !== 'lesson') throw refusals.doneByResult();
}
