import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { attemptGraded } from '../assessments.events';
import { expireAttempt } from '../assessments.jobs';
import { EnrolmentsService } from '@tamkin/enrolments';
import { ManualMarkingRepository } from '../manual-marking/manual-marking.repository';
import { markPaper } from '../marking/mark-paper';
import { earliestOpenDeadline, HAND_IN_GRACE_SECONDS, standing, type Standing } from './attempt-rules';
import { AttemptRepository, type AttemptRow, type AttemptSummary } from './attempt.repository';

/** How many lost attempts one sweep hands in; the next sweep goes on. */
const SWEEP_LIMIT = 500;

/** An attempt as it was just marked, with everything its result is told by. */
export interface MarkedAttempt {
  readonly attempt: AttemptRow;
  /** All tries at its paper so far, this one included. */
  readonly tries: readonly AttemptSummary[];
  readonly answers: Awaited<ReturnType<AttemptRepository['answers']>>;
  readonly marks: Awaited<ReturnType<ManualMarkingRepository['marks']>>;
}

/** Closes attempts: marks them and tells the enrolment, all in one transaction. */
@Injectable()
export class AttemptMarker {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly manual: ManualMarkingRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks an open attempt that `mayClose` lets pass, and tells what came of it. `null`, and nothing is done: it is gone, closed
   * already or not the asker's.
   */
  async close(
    ctx: OperationContext,
    attemptId: string,
    mayClose: (attempt: AttemptRow) => boolean = () => true,
  ): Promise<MarkedAttempt | null> {
    return this.transactions.run(ctx, async (ctx) => {
      const attempt = await this.attempts.find(ctx, attemptId, { lock: true });
      if (attempt?.status !== 'in-progress' || !mayClose(attempt)) return null;
      return this.mark(ctx, attempt);
    });
  }

  /** The job of a deadline. Safe to run twice, too early or for an attempt that is gone. */
  async expire(ctx: OperationContext, attemptId: string): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const attempt = await this.attempts.find(ctx, attemptId, { lock: true });
      if (attempt?.status !== 'in-progress' || !attempt.deadlineAt) return;
      if (attempt.deadlineAt < earliestOpenDeadline(this.clock.now())) await this.mark(ctx, attempt);
      else await this.planExpiry(ctx, attempt.id, attempt.deadlineAt);
    });
  }

  /** The safety net. Returns how many it handed in. */
  async expireDue(ctx: OperationContext): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - HAND_IN_GRACE_SECONDS * 1_000);
    const due = await this.attempts.idsDue(ctx, before, SWEEP_LIMIT);
    for (const id of due) await this.expire(ctx, id);
    return due.length;
  }

  async planExpiry(ctx: OperationContext, attemptId: string, deadlineAt: Date): Promise<void> {
    const notBefore = new Date(deadlineAt.getTime() + HAND_IN_GRACE_SECONDS * 1_000);
    await this.jobs.enqueue(ctx, expireAttempt, { attemptId }, { notBefore });
  }

  /** Computes the result of a closed attempt again: a person has marked an answer. The caller holds its lock. */
  async remark(ctx: OperationContext, attempt: AttemptRow): Promise<void> {
    const { status, handedInAt } = attempt;
    if (status === 'in-progress' || !handedInAt) return;
    const { unmarked, result } = await this.write(ctx, attempt, { status, handedInAt });
    await this.tell(ctx, attempt, unmarked, result);
  }

  /** Computes the result of a marked attempt again after its paper was corrected; it replaces the one on file, higher or lower. */
  async correct(ctx: OperationContext, attemptId: string): Promise<void> {
    const attempt = await this.attempts.find(ctx, attemptId, { lock: true });
    if (!attempt || attempt.status === 'in-progress' || !attempt.handedInAt) return;
    const { status, handedInAt, enrolmentId, activityId } = attempt;
    const { result, tries } = await this.write(ctx, attempt, { status, handedInAt });
    const firstScore = tries[0]?.scorePercent ?? null;
    await this.enrolments.correctResult(ctx, { enrolmentId, activityId, score: result.scorePercent, firstScore });
  }

  private async mark(ctx: OperationContext, attempt: AttemptRow): Promise<MarkedAttempt> {
    const now = this.clock.now();
    const expired = attempt.deadlineAt !== null && attempt.deadlineAt < now;
    const { unmarked, result, tries, answers, marks } = await this.write(ctx, attempt, {
      status: expired ? 'expired' : 'handed-in',
      handedInAt: expired && attempt.deadlineAt ? attempt.deadlineAt : now,
    });
    await this.tell(ctx, attempt, unmarked, result);
    return { attempt: { ...attempt, ...tries.find(({ id }) => id === attempt.id) }, tries, answers, marks };
  }

  private async write(
    ctx: OperationContext,
    attempt: AttemptRow,
    closing: { status: 'handed-in' | 'expired'; handedInAt: Date },
  ): Promise<Omit<MarkedAttempt, 'attempt'> & { unmarked: number; result: Standing }> {
    const marks = await this.manual.marks(ctx, attempt.id);
    const answers = await this.attempts.answers(ctx, attempt.id);
    const byHand = new Map([...marks].map(([questionId, { fraction }]) => [questionId, fraction]));
    const marked = markPaper(attempt.paper, answers, byHand);
    await this.attempts.writeMarks(ctx, { ...marked, ...closing, id: attempt.id });
    const { passPercent } = attempt.paper;
    const tries = await this.attempts.summaries(ctx, attempt);
    const result = standing(tries, { scoreKept: scoreKeptOf(attempt), passPercent });
    return { unmarked: marked.unmarked, result, tries, answers, marks };
  }

  /** An attempt that waits for a person counts as done; it is told of, and scored, once the last answer is marked. */
  private async tell(
    ctx: OperationContext,
    attempt: AttemptRow,
    unmarked: number,
    { scorePercent: score, passed }: Standing,
  ): Promise<void> {
    const { enrolmentId, activityId } = attempt;
    const mayFall = scoreKeptOf(attempt) !== 'best';
    await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score, passed, done: true, mayFall });
    if (unmarked === 0) await this.jobs.publish(ctx, attemptGraded, { attemptId: attempt.id, enrolmentId });
  }
}

function scoreKeptOf({ paper }: AttemptRow): NonNullable<AttemptRow['paper']['rules']>['scoreKept'] {
  return paper.rules?.scoreKept ?? 'best';
}
