import { Injectable } from '@nestjs/common';
import {
  AttemptMarker,
  expireAttempt,
  expireDueAttempts,
  ItemTallies,
  tallyAttempt,
  tallyAttemptsLeft,
} from '@tamkin/assessments';
import { handle, Processor } from '@tamkin/queue';

/** Hands in tests whose time is over, and counts marked ones. */
@Injectable()
export class AssessmentsProcessor extends Processor {
  readonly handlers = [
    handle(expireAttempt, (ctx, { attemptId }) => this.attempts.expire(ctx, attemptId)),
    handle(expireDueAttempts, async (ctx) => {
      await this.attempts.expireDue(ctx);
    }),
    handle(tallyAttempt, (ctx, { attemptId }) => this.tallies.count(ctx, attemptId)),
    handle(tallyAttemptsLeft, (ctx) => this.tallies.countLeft(ctx)),
  ];

  constructor(
    private readonly attempts: AttemptMarker,
    private readonly tallies: ItemTallies,
  ) {
    super();
  }
}
