import { Injectable } from '@nestjs/common';
import { AttemptMarker, expireAttempt, expireDueAttempts } from '@tamkin/assessments';
import { handle, Processor } from '@tamkin/queue';

/** Hands in tests whose time is over. */
@Injectable()
export class AssessmentsProcessor extends Processor {
  readonly handlers = [
    handle(expireAttempt, (ctx, { attemptId }) => this.attempts.expire(ctx, attemptId)),
    handle(expireDueAttempts, async (ctx) => {
      await this.attempts.expireDue(ctx);
    }),
  ];

  constructor(private readonly attempts: AttemptMarker) {
    super();
  }
}
