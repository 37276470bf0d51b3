import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { attemptGraded } from '../assessments.events';
import { expireAttempt } from '../assessments.jobs';
import { EnrolmentsService } from '@tamkin/enrolments';
import { AnswerVerdicts, type AttemptMarking } from '../manual-marking/answer-verdicts';
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
  /** Given by people, as far as they may be seen. */
  readonly marks: AttemptMarking['released'];
}

/** What was written, and whether the result may be known. */
type WrittenMarks = Omit<MarkedAttempt, 'attempt'> & { readonly known: boolean; readonly result: Standing };

/** Closes attempts: marks them and tells the enrolment, all in one transaction. */
@Injectable()
export class AttemptMarker {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly verdicts: AnswerVerdicts,
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
    await this.tell(ctx, attempt, await this.write(ctx, attempt, { status, handedInAt }));
  }

  /** Lets out what was held back until all of the cohort are told. The caller holds its lock. */
  async release(ctx: OperationContext, attemptId: string): Promise<void> {
    const attempt = await this.attempts.find(ctx, attemptId);
    if (!attempt || attempt.status === 'in-progress' || !attempt.handedInAt) return;
    const { status, handedInAt } = attempt;
    await this.tell(ctx, attempt, await this.write(ctx, attempt, { status, handedInAt, letOut: true }));
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
    const written = await this.write(ctx, attempt, {
      status: expired ? 'expired' : 'handed-in',
      handedInAt: expired && attempt.deadlineAt ? attempt.deadlineAt : now,
    });
    await this.tell(ctx, attempt, written);
    const { tries, answers, marks } = written;
    return { attempt: { ...attempt, ...tries.find(({ id }) => id === attempt.id) }, tries, answers, marks };
  }

  private async write(
    ctx: OperationContext,
    attempt: AttemptRow,
    { letOut = false, ...closing }: { status: 'handed-in' | 'expired'; handedInAt: Date; letOut?: boolean },
  ): Promise<WrittenMarks> {
    const answers = await this.attempts.answers(ctx, attempt.id);
    const { stage, unmarked, released: marks } = await this.verdicts.markingOf(ctx, attempt, answers, { letOut });
    const byHand = new Map([...marks].map(([questionId, { fraction }]) => [questionId, fraction]));
    const marked = markPaper(attempt.paper, answers, byHand);
    const known = stage === null || stage === 'over' ? marked : { ...marked, scorePercent: null, passed: null };
    await this.attempts.writeMarks(ctx, { ...known, ...closing, stage, unmarked, id: attempt.id });
    const { passPercent } = attempt.paper;
    const tries = await this.attempts.summaries(ctx, attempt);
    const result = standing(tries, { scoreKept: scoreKeptOf(attempt), passPercent });
    return { known: known.scorePercent !== null, result, tries, answers, marks };
  }

  /** An attempt that waits for a person counts as done; it is told of, and scored, once its marks may be seen. */
  private async tell(ctx: OperationContext, attempt: AttemptRow, { known, result }: WrittenMarks): Promise<void> {
    const { enrolmentId, activityId } = attempt;
    const { scorePercent: score, passed } = result;
    const mayFall = scoreKeptOf(attempt) !== 'best';
    await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score, passed, done: true, mayFall });
    if (known) await this.jobs.publish(ctx, attemptGraded, { attemptId: attempt.id, enrolmentId });
  }
}

function scoreKeptOf({ paper }: AttemptRow): NonNullable<AttemptRow['paper']['rules']>['scoreKept'] {
  return paper.rules?.scoreKept ?? 'best';
}
