import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, isUnreported } from '@tamkin/enrolments';
import { actorPersonId, Clock, DomainError, notFound, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { AssignmentSettingsRepository, type SettingsRow } from '../assignment/assignment-settings.repository';
import type { Place } from '../assignment/my-assignments';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import { markWithRubric, type RubricScores } from '../rubric/rubric';
import { PeerMark } from './peer-mark';
import { PeerReviewRepository, type ReceivedReview, type ReviewRow, type ReviewsLeft } from './peer-review.repository';

const COMMENT_LIMIT = 2_000;

/** Work to review, without a name anywhere. */
export interface ReviewToGive {
  readonly review: ReviewRow;
  readonly settings: SettingsRow;
  readonly files: ReadonlyMap<string, SubmittedFile>;
  readonly canGive: boolean;
}

export interface MyPeerReviews {
  readonly asked: readonly ReviewRow[];
  readonly received: readonly ReceivedReview[];
  readonly settings: SettingsRow;
}

/** Learners review each other's work with the rubric; neither side learns who the other is. */
@Injectable()
export class PeerReviews {
  constructor(
    private readonly reviews: PeerReviewRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly mark: PeerMark,
    private readonly enrolments: EnrolmentsService,
    private readonly workFiles: SubmissionFiles,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** What the actor has still to review, over all courses. */
  async leftToMe(ctx: OperationContext): Promise<ReviewsLeft[]> {
    requireScope(ctx, 'learning.take');
    const personId = actorPersonId(ctx);
    return personId ? this.reviews.leftOf(ctx, personId) : [];
  }

  /** What is asked of the actor for one assignment, and what others said of the actor's own work. */
  async mine(ctx: OperationContext, place: Place): Promise<MyPeerReviews> {
    requireScope(ctx, 'learning.take');
    await this.enrolments.mine(ctx, place.enrolmentId);
    return {
      asked: await this.reviews.askedOf(ctx, place.enrolmentId, place.activityId),
      received: await this.reviews.receivedFor(ctx, place),
      settings: await this.settings.find(ctx, place.activityId),
    };
  }

  async read(ctx: OperationContext, id: string): Promise<ReviewToGive> {
    const review = await this.requireMine(ctx, id);
    const settings = await this.settings.find(ctx, review.activityId);
    return { review, settings, files: await this.workFiles.of(ctx, [review]), canGive: canGiveReview(review) };
  }

  /**
   * Can be changed until the last review of that work is in; also after the cohort has closed, as long as marks count. Said again it
   * changes nothing.
   */
  async give(ctx: OperationContext, given: { id: string; scores: RubricScores; comment: string }): Promise<void> {
    const problems = partProblems('comment', given.comment, COMMENT_LIMIT);
    const comment = plainText(given.comment);
    if (!comment) problems.push({ field: 'comment', code: 'field.required' });
    if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
    await this.transactions.run(ctx, async (ctx) => {
      const review = await this.requireMine(ctx, given.id, { lock: true });
      const settings = await this.settings.find(ctx, review.activityId);
      const { percent } = markWithRubric(settings.rubric, given.scores);
      if (saysTheSame(review, { comment, scores: given.scores })) return;
      await this.enrolments.requireUnreported(ctx, review.cohortId);
      if (review.stage !== 'peers') throw refusals.reviewOver();
      await this.reviews.give(ctx, { ...given, comment, percent, at: this.clock.now() });
      await this.mark.settleWhenComplete(ctx, review.submissionId, settings);
    });
  }

  private async requireMine(ctx: OperationContext, id: string, options: { lock?: boolean } = {}): Promise<ReviewRow> {
    requireScope(ctx, 'learning.take');
    const review = await this.reviews.find(ctx, id, options);
    if (!review || review.replacedAt) throw notFound('peer-review');
    await this.enrolments.mine(ctx, review.reviewerEnrolmentId);
    return review;
  }
}

/** Whether a review can be given, or changed. */
export function canGiveReview({ stage, phase }: ReviewRow): boolean {
  return stage === 'peers' && isUnreported(phase);
}

function saysTheSame(before: ReviewRow, given: { comment: string; scores: RubricScores }): boolean {
  if (!before.givenAt || before.comment !== given.comment) return false;
  const { scores } = before;
  return scores !== null && Object.entries(given.scores).every(([criterion, level]) => scores[criterion] === level);
}
