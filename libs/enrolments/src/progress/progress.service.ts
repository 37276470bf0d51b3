import { Injectable } from '@nestjs/common';
import { CoursesReader, type CompletionRules, type VersionOutline } from '@tamkin/courses';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import type { EnrolmentView } from '../enrolment/enrolment-view';
import { EnrolmentRepository } from '../enrolment/enrolment.repository';
import { enrolmentCompleted } from '../enrolments.events';
import { ProgressRepository, type FactToWrite, type StandingToWrite } from './progress.repository';
import { activitiesOf, nextToDo, rollUp, type ActivityFact, type RecordedFacts, type RollUp } from './roll-up';

/** What changes: at most one activity's fact, recorded figures, or where the person stands. */
export interface Change {
  readonly activity?: {
    readonly id: string;
    readonly done: boolean;
    readonly score: number | null;
    readonly mayFall?: boolean;
    /** The result on file was wrong. */
    readonly correction?: { readonly firstScore: number | null };
  };
  readonly recorded?: Partial<RecordedFacts>;
  /** The person did it now (as opposed to a trainer or a job). */
  readonly byLearner?: { readonly language: Language };
}

export interface ProgressNow extends RollUp, RecordedFacts {
  readonly versionId: string;
  readonly rules: CompletionRules;
  /** Where *Continue* leads; `null` when everything is done. */
  readonly nextActivityId: string | null;
}

/** Writes facts and their roll-up together. Everything that changes progress goes through here. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly progress: ProgressRepository,
    private readonly courses: CoursesReader,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /** `check` sees the locked row and may refuse. What is already so is not written again. */
  async apply(
    ctx: OperationContext,
    enrolmentId: string,
    change: Change,
    check: (enrolment: EnrolmentView, outline: VersionOutline) => void = () => undefined,
  ): Promise<ProgressNow> {
    const now = await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.find(ctx, enrolmentId, { lock: true });
      if (!enrolment) throw notFound('enrolment');
      const outline = await this.courses.outline(ctx, enrolment.versionId);
      check(enrolment, outline);
      return this.write(ctx, enrolment, outline, change);
    });
    await this.rememberOutline(ctx, now.versionId);
    return now;
  }

  /** Recomputes the roll-up of one enrolment from its facts. Safe at any time; returns whether anything differed. */
  async rebuild(ctx: OperationContext, enrolmentId: string): Promise<boolean> {
    return this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.find(ctx, enrolmentId, { lock: true });
      if (!enrolment) return false;
      const outline = await this.courses.outline(ctx, enrolment.versionId);
      const facts = await this.progress.factsOf(ctx, enrolmentId);
      const standing = this.standing(enrolment, outline, facts, {}, null);
      const columns = Object.keys(standing).filter((key) => key !== 'enrolmentId') as (keyof EnrolmentView &
        keyof StandingToWrite)[];
      if (columns.every((key) => JSON.stringify(standing[key]) === JSON.stringify(enrolment[key]))) return false;
      await this.progress.write(ctx, standing, null);
      return true;
    });
  }

  private async write(
    ctx: OperationContext,
    enrolment: EnrolmentView,
    outline: VersionOutline,
    change: Change,
  ): Promise<ProgressNow> {
    const facts = await this.progress.factsOf(ctx, enrolment.id);
    const fact = change.activity ? this.nextFact(enrolment, outline, facts, change) : null;
    const after = fact ? [...facts.filter(({ activityId }) => activityId !== fact.activityId), fact] : facts;
    const own = isOwnResult(ctx, enrolment, change);
    const rolled = this.standing(enrolment, outline, after, change, fact);
    const standing = own ? { ...rolled, lastActivityAt: this.clock.now() } : rolled;
    if (enrolment.status === 'enrolled' && (own || !isRepetition(facts, fact, change))) {
      await this.progress.write(ctx, standing, fact);
      const first = standing.completedAt && !enrolment.completedAt;
      if (first) await this.jobs.publish(ctx, enrolmentCompleted, { enrolmentId: enrolment.id });
    }
    return progressNow(outline, standing, leftAt(standing, after));
  }

  /** Inside a transaction an outline is not kept; asked for once outside, it costs no statement the next time. */
  private async rememberOutline(ctx: OperationContext, versionId: string): Promise<void> {
    if (!ctx.transaction) await this.courses.outline(ctx, versionId);
  }

  private nextFact(
    enrolment: EnrolmentView,
    outline: VersionOutline,
    facts: readonly ActivityFact[],
    { activity, byLearner }: Change,
  ): FactToWrite {
    const described = activitiesOf(outline).find(({ id }) => id === activity?.id);
    if (!activity || !described) throw notFound('activity');
    const now = this.clock.now();
    const before = facts.find(({ activityId }) => activityId === activity.id);
    return {
      activityId: activity.id,
      startedAt: before?.startedAt ?? now,
      doneAt: doneAfter(before?.doneAt ?? null, activity, now),
      score: scoreAfter(described.purpose, before?.score ?? null, activity),
      language: byLearner?.language ?? enrolment.language,
    };
  }

  private standing(
    enrolment: EnrolmentView,
    outline: VersionOutline,
    facts: readonly ActivityFact[],
    { recorded, byLearner }: Change,
    fact: FactToWrite | null,
  ): StandingToWrite {
    const now = this.clock.now();
    const figures: RecordedFacts = { ...recordedOf(enrolment), ...recorded };
    const { complete, ...counts } = rollUp(outline, facts, figures);
    const passed = counts.finalScore !== null && counts.finalScore >= (outline.rules.finalTestPercent ?? 0);
    return {
      ...counts,
      ...figures,
      enrolmentId: enrolment.id,
      startedAt: enrolment.startedAt ?? (byLearner || fact ? now : null),
      lastActivityAt: byLearner ? now : enrolment.lastActivityAt,
      currentActivityId: this.current(enrolment, outline, facts, byLearner ? fact : null),
      language: byLearner?.language ?? enrolment.language,
      completedAt: complete ? (enrolment.completedAt ?? now) : null,
      finalSatAt: counts.finalScore === null ? null : (enrolment.finalSatAt ?? now),
      finalPassedAt: passed ? (enrolment.finalPassedAt ?? now) : null,
    };
  }

  /** Moves on only when what was open is done. */
  private current(
    enrolment: EnrolmentView,
    outline: VersionOutline,
    facts: readonly ActivityFact[],
    fact: FactToWrite | null,
  ): string | null {
    const done = new Set(facts.filter(({ doneAt }) => doneAt).map(({ activityId }) => activityId));
    const here = fact?.doneAt ? fact.activityId : enrolment.currentActivityId;
    if (!here || !done.has(here)) return enrolment.currentActivityId;
    return nextToDo(outline, here, done)?.id ?? here;
  }
}

/** What is told of a standing. Complete is who lacks nothing. */
function progressNow(outline: VersionOutline, standing: StandingToWrite, nextActivityId: string | null): ProgressNow {
  const { doneCount, mandatoryCount, progress, blockers, preScore, finalScore } = standing;
  const { attendancePercent, observationPercent, actionPlanAcceptedAt } = standing;
  return {
    doneCount,
    mandatoryCount,
    progress,
    blockers,
    preScore,
    finalScore,
    attendancePercent,
    observationPercent,
    actionPlanAcceptedAt,
    complete: blockers.length === 0,
    rules: outline.rules,
    versionId: outline.versionId,
    nextActivityId,
  };
}

/** What was done stays done, unless the result that said so was wrong. */
function doneAfter(before: Date | null, { done, correction }: NonNullable<Change['activity']>, now: Date): Date | null {
  if (correction && !done) return null;
  return before ?? (done ? now : null);
}

/** A pre-test counts the first time, every other test at its best unless its paper says otherwise. */
function scoreAfter(
  purpose: string | null,
  before: number | null,
  { score: now, mayFall = false, correction }: NonNullable<Change['activity']>,
): number | null {
  if (correction) return purpose === 'pre-test' ? correction.firstScore : now;
  if (before === null || now === null) return before ?? now;
  if (mayFall && purpose !== 'pre-test') return now;
  return purpose === 'pre-test' ? before : Math.max(before, now);
}

/** Where the person goes on, `null` when that, too, is done. */
function leftAt({ currentActivityId }: StandingToWrite, facts: readonly ActivityFact[]): string | null {
  const done = facts.some(({ activityId, doneAt }) => activityId === currentActivityId && doneAt !== null);
  return done ? null : currentActivityId;
}

function recordedOf({ attendancePercent, observationPercent, actionPlanAcceptedAt }: EnrolmentView): RecordedFacts {
  return { attendancePercent, observationPercent, actionPlanAcceptedAt };
}

/** A result that the learner has just brought about, as opposed to a trainer's mark or a job at the deadline. */
function isOwnResult(ctx: OperationContext, { personId }: EnrolmentView, { activity, byLearner }: Change): boolean {
  return activity !== undefined && byLearner === undefined && actorPersonId(ctx) === personId;
}

/** The same thing said again, by a phone that was offline or a job that ran twice. */
function isRepetition(facts: readonly ActivityFact[], fact: FactToWrite | null, change: Change): boolean {
  if (!fact || change.recorded) return false;
  const before = facts.find(({ activityId }) => activityId === fact.activityId);
  return before !== undefined && before.doneAt !== null && fact.doneAt !== null && before.score === fact.score;
}
