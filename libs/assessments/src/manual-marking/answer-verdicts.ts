import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, type OperationContext } from '@tamkin/kernel';
import type { AttemptRow } from '../attempt/attempt.repository';
import type { MarkerRole, MarkingStage } from '../markers/marking-stage';
import { PaperRepository } from '../paper/paper.repository';
import type { Answer } from '../question/question-body';
import { needsMarking } from '../question/question-types';
import { standingOf, type GivenMark } from './answer-standing';
import { ManualMarkingRepository } from './manual-marking.repository';

/** How far people are with an attempt. */
export interface AttemptMarking {
  /** `null` = nothing in it needs a person. */
  readonly stage: MarkingStage | null;
  /** Answers that wait at this stage. */
  readonly unmarked: number;
  /** What counts, by answer; empty unless all of it may be seen. */
  readonly released: ReadonlyMap<string, GivenMark>;
}

const NOBODY: AttemptMarking = { stage: null, unmarked: 0, released: new Map() };

/** What markers give for the answers of an attempt, and what follows from it. */
@Injectable()
export class AnswerVerdicts {
  constructor(
    private readonly marks: ManualMarkingRepository,
    private readonly papers: PaperRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One more mark. Inside the transaction that holds the attempt; `markingOf` tells what has come of it. */
  async give(
    ctx: OperationContext,
    { id: attemptId, stage }: AttemptRow,
    questionId: string,
    { role, ...mark }: GivenMark & { readonly role: MarkerRole },
  ): Promise<void> {
    const given = { ...mark, role, attemptId, questionId };
    await this.marks.put(ctx, { ...given, markerId: actorPersonId(ctx), now: this.clock.now() });
    if (role !== 'moderator') return;
    await this.audit.record(ctx, {
      action: 'mark.decided-by-moderator',
      subject: { kind: 'attempt', id: attemptId },
      details: { stage, questionId, percent: Math.round(mark.fraction * 10_000) / 100 },
    });
  }

  /**
   * Where the marking stands, with what counts written down once all is decided. Marks that are released together are held
   * until `letOut`; what was over stays over. Without an answer that needs a person it asks the database nothing.
   */
  async markingOf(
    ctx: OperationContext,
    attempt: AttemptRow,
    answers: ReadonlyMap<string, Answer>,
    { letOut = false } = {},
  ): Promise<AttemptMarking> {
    const byHand = attempt.paper.questions.filter(({ body, awarded }) => needsMarking(body) && !awarded);
    if (byHand.length === 0) return NOBODY;
    const rules = await this.papers.markingRules(ctx, attempt.activityId);
    if (rules.anonymous) await this.numberLearner(ctx, attempt);
    const questionIds = byHand.map(({ questionId }) => questionId).filter((id) => answers.has(id));
    const marks = questionIds.length > 0 ? await this.marks.all(ctx, attempt.id) : [];
    const { stage, waiting, finals } = standingOf({ attemptId: attempt.id, questionIds }, marks, rules);
    if (stage !== 'decided') return { stage, unmarked: waiting.length, released: new Map() };
    for (const [questionId, final] of finals) {
      const written = { ...final, role: 'final' as const, attemptId: attempt.id, questionId };
      await this.marks.put(ctx, { ...written, markerId: actorPersonId(ctx), now: this.clock.now() });
    }
    const over = letOut || attempt.stage === 'over' || !rules.releaseTogether;
    return { stage: over ? 'over' : 'held', unmarked: 0, released: over ? finals : new Map() };
  }

  /** Numbers are given one after the other. */
  private async numberLearner(ctx: OperationContext, attempt: AttemptRow): Promise<void> {
    if (attempt.learnerNumber !== null) return;
    await this.transactions.lock(ctx, `learner numbers of ${attempt.activityId}`);
    await this.marks.numberLearner(ctx, attempt.id);
  }
}
