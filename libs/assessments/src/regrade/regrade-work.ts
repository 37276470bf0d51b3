import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { tallyAttemptsLeft } from '../assessments.jobs';
import { AttemptMarker } from '../attempt/attempt-marker';
import { ItemTallies } from '../statistics/item-tallies.service';
import { changeOf } from './regrade-survey';
import { RegradedAttemptsRepository, type OutdatedAttempt } from './regraded-attempts.repository';
import { RegradeRepository, type RegradeRow } from './regrade.repository';
import { correctPaper } from './remark-attempt';

/** Attempts corrected in one transaction. */
const BATCH = 100;

/** The job of a regrade: attempts batch by batch, results and completion in the same transaction as the marks. */
@Injectable()
export class RegradeWork {
  constructor(
    private readonly regrades: RegradeRepository,
    private readonly attempts: RegradedAttemptsRepository,
    private readonly marker: AttemptMarker,
    private readonly tallies: ItemTallies,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Safe to run twice, and after it was cut off: each batch remembers where it stood. */
  async run(ctx: OperationContext, regradeId: string): Promise<void> {
    let more: boolean;
    do {
      more = await this.transactions.run(ctx, (ctx) => this.batch(ctx, regradeId));
    } while (more);
  }

  private async batch(ctx: OperationContext, regradeId: string): Promise<boolean> {
    const regrade = await this.regrades.find(ctx, regradeId, { lock: true });
    if (!regrade || regrade.status === 'done') return false;
    // New attempts are begun with the corrected question from the first batch on, so that none slips between.
    if (!regrade.lastAttemptId) await this.correctPapers(ctx, regrade);
    const found = await this.attempts.outdated(ctx, {
      ...regrade,
      after: regrade.lastAttemptId,
      limit: BATCH,
      lock: true,
    });
    for (const attempt of found) await this.correct(ctx, regrade, attempt);
    const last = found.at(-1);
    if (last) await this.regrades.advance(ctx, regradeId, { by: marked(found), to: last.id });
    if (found.length === BATCH) return true;
    for (const quizId of await this.attempts.quizzes(ctx, regrade.questionId)) await this.tallies.forget(ctx, quizId);
    await this.jobs.enqueue(ctx, tallyAttemptsLeft, {});
    await this.regrades.finish(ctx, regradeId, this.clock.now());
    return false;
  }

  private async correctPapers(ctx: OperationContext, regrade: RegradeRow): Promise<void> {
    await this.attempts.pin(ctx, regrade);
    for (const form of await this.attempts.printedForms(ctx, regrade)) {
      await this.attempts.writeForm(ctx, { ...form, paper: correctPaper(form.paper, regrade) });
    }
  }

  private async correct(ctx: OperationContext, regrade: RegradeRow, attempt: OutdatedAttempt): Promise<void> {
    if (attempt.unmarked) {
      await this.attempts.writePaper(ctx, attempt.id, correctPaper(attempt.paper, regrade));
      return;
    }
    const { before, after } = changeOf(attempt, regrade);
    if (!after) return;
    await this.attempts.writePaper(ctx, attempt.id, after.paper);
    await this.marker.correct(ctx, attempt.id);
    if (after.scorePercent === before.scorePercent) return;
    await this.regrades.addChange(ctx, {
      regradeId: regrade.id,
      attemptId: attempt.id,
      scoreBefore: before.scorePercent,
      scoreAfter: after.scorePercent,
      passedBefore: before.passed,
      passedAfter: after.passed,
    });
  }
}

function marked(attempts: readonly OutdatedAttempt[]): number {
  return attempts.filter(({ unmarked }) => !unmarked).length;
}
