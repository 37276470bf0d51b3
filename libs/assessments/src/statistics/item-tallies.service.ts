import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { addSums, NO_SUMS, sumsOf } from './item-sums';
import { itemResponses } from './item-responses';
import { ItemTallyRepository, type AttemptToTally, type TalliedPaper, type TallyRow } from './item-tally.repository';

/** Attempts counted in one transaction. */
const BATCH = 500;
/** Papers that one sweep counts; the next one goes on. */
const MOST_PAPERS = 1_000;

/**
 * Counts marked attempts into tallies, each once: an attempt and the tallies it is in are written together. Only first
 * attempts are counted, as later ones have seen the questions.
 */
@Injectable()
export class ItemTallies {
  constructor(
    private readonly tallies: ItemTallyRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** The job of a marked attempt; it counts all that wait with it. Safe to run twice or for an attempt that is gone. */
  async count(ctx: OperationContext, attemptId: string): Promise<void> {
    const paper = await this.tallies.paperOf(ctx, attemptId);
    if (paper) await this.countPaper(ctx, paper);
  }

  /** The safety net, and the way to count what is older than the tallies. */
  async countLeft(ctx: OperationContext): Promise<void> {
    for (const paper of await this.tallies.papersLeft(ctx, MOST_PAPERS)) await this.countPaper(ctx, paper);
  }

  /** After marks have changed: forgets the paper's tallies; `countLeft` or the next hand-in counts it afresh. */
  async forget(ctx: OperationContext, activityId: string): Promise<void> {
    await this.tallies.forget(ctx, activityId);
  }

  private async countPaper(ctx: OperationContext, paper: TalliedPaper): Promise<void> {
    let counted: number;
    do {
      counted = await this.transactions.run(ctx, (ctx) => this.countBatch(ctx, paper));
    } while (counted === BATCH);
  }

  private async countBatch(ctx: OperationContext, paper: TalliedPaper): Promise<number> {
    await this.transactions.lock(ctx, `item-tallies ${paper.activityId} ${paper.cohortId}`);
    const attempts = await this.tallies.attemptsLeft(ctx, paper, BATCH);
    if (attempts.length === 0) return 0;
    const sums = new Map((await this.tallies.ofPaper(ctx, paper)).map((row) => [keyOf(row), row]));
    for (const attempt of attempts) if (attempt.number === 1) addAttempt(sums, attempt);
    await this.tallies.write(ctx, paper, [...sums.values()]);
    await this.tallies.markTallied(
      ctx,
      attempts.map(({ id }) => id),
      this.clock.now(),
    );
    return attempts.length;
  }
}

function addAttempt(sums: Map<string, TallyRow>, attempt: AttemptToTally): void {
  const { language } = attempt;
  for (const { questionId, revisionId, response } of itemResponses(attempt)) {
    const key = keyOf({ revisionId, language });
    const known = sums.get(key) ?? NO_SUMS;
    sums.set(key, { ...addSums(known, sumsOf(response)), revisionId, questionId, language });
  }
}

function keyOf({ revisionId, language }: Pick<TallyRow, 'revisionId' | 'language'>): string {
  return `${revisionId} ${language}`;
}
