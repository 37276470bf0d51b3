import { Injectable } from '@nestjs/common';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { ReminderLedger } from '../reminder/reminder-ledger';
import { ReviewSituationRepository } from './review-situation.repository';

/** A colleague who reads a lesson says several things: what is said within this time becomes one message. */
export const COMMENTS_TOGETHER_MINUTES = 30;
const ONCE = '1';

/** Turns what happens to a draft into planned messages between its author and colleagues. Asked twice, plans once. */
@Injectable()
export class ReviewPlans {
  constructor(
    private readonly rows: ReviewSituationRepository,
    private readonly ledger: ReminderLedger,
    private readonly clock: Clock,
  ) {}

  /** To each colleague who was asked, once for each request. */
  async reviewAsked(ctx: OperationContext, versionId: string): Promise<void> {
    const review = await this.rows.reviewToTell(ctx, versionId);
    if (review?.status !== 'asked') return;
    const about = {
      subjectId: versionId,
      occasion: 'review-asked',
      cycle: review.cycle,
      dueAt: this.clock.now(),
    } as const;
    await this.ledger.planAll(
      ctx,
      review.askedOf.map((personId) => ({ ...about, personId })),
    );
  }

  /** To whoever asked. */
  async reviewDecided(ctx: OperationContext, versionId: string): Promise<void> {
    const review = await this.rows.reviewToTell(ctx, versionId);
    if (!review?.askedBy || review.status === 'asked') return;
    await this.ledger.plan(ctx, {
      ...{ personId: review.askedBy, subjectId: versionId, occasion: 'review-decided', cycle: review.cycle },
      dueAt: this.clock.now(),
    });
  }

  /** A line of the ledger for each comment and reader; lines of one reader and draft are sent together. */
  async blockCommented(ctx: OperationContext, commentId: string): Promise<void> {
    const concerned = await this.rows.concerned(ctx, commentId);
    await this.ledger.planAll(
      ctx,
      concerned.map(({ personId, writtenAt }) => ({
        ...{ personId, subjectId: commentId, occasion: 'block-comment' as const, cycle: ONCE },
        dueAt: new Date(writtenAt.getTime() + COMMENTS_TOGETHER_MINUTES * 60_000),
      })),
    );
  }
}
