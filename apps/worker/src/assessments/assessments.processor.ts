import { Injectable } from '@nestjs/common';
import {
  allocatePeerReviews,
  AttemptMarker,
  chasePeerReviews,
  expireAttempt,
  expireDueAttempts,
  ItemTallies,
  PeerReviewRounds,
  poolSurveyAnswers,
  RegradeWork,
  runRegrade,
  tallyAttempt,
  tallyAttemptsLeft,
  tellSurveyAnswers,
  ToldAnswers,
} from '@tamkin/assessments';
import { handle, Processor } from '@tamkin/queue';

/** Hands in tests whose time is over, counts marked ones, corrects marks, gives work out to peers, and tells what surveys say. */
@Injectable()
export class AssessmentsProcessor extends Processor {
  readonly handlers = [
    handle(expireAttempt, (ctx, { attemptId }) => this.attempts.expire(ctx, attemptId)),
    handle(expireDueAttempts, async (ctx) => {
      await this.attempts.expireDue(ctx);
    }),
    handle(runRegrade, (ctx, { regradeId }) => this.regrades.run(ctx, regradeId)),
    handle(tallyAttempt, (ctx, { attemptId }) => this.tallies.count(ctx, attemptId)),
    handle(tallyAttemptsLeft, (ctx) => this.tallies.countLeft(ctx)),
    handle(allocatePeerReviews, (ctx, round) => this.peers.allocate(ctx, round)),
    handle(tellSurveyAnswers, (ctx, { cohortId }) => this.surveys.tellClosed(ctx, cohortId)),
    handle(poolSurveyAnswers, (ctx, { reportId }) => this.surveys.tellReported(ctx, reportId)),
    handle(chasePeerReviews, (ctx, round) => this.peers.chase(ctx, round)),
  ];

  constructor(
    private readonly attempts: AttemptMarker,
    private readonly tallies: ItemTallies,
    private readonly peers: PeerReviewRounds,
    private readonly regrades: RegradeWork,
    private readonly surveys: ToldAnswers,
  ) {
    super();
  }
}
