import { Injectable } from '@nestjs/common';
import { DirectoryService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import type { PlannedReminder } from '../reminder/reminder.repository';
import type { ReviewSituation } from './review-situation';
import { ReviewSituationRepository } from './review-situation.repository';

/** What is to be said about a draft, looked at again at the moment of sending. */
@Injectable()
export class ReviewSituations {
  constructor(
    private readonly rows: ReviewSituationRepository,
    private readonly directory: DirectoryService,
  ) {}

  /** `null` when the draft, the request or the comment is no more. */
  async find(ctx: OperationContext, reminder: PlannedReminder): Promise<ReviewSituation | null> {
    return reminder.occasion === 'block-comment' ? this.ofComments(ctx, reminder) : this.ofReview(ctx, reminder);
  }

  private async ofReview(ctx: OperationContext, { subjectId }: PlannedReminder): Promise<ReviewSituation | null> {
    const review = await this.rows.review(ctx, subjectId);
    if (!review) return null;
    const { courseId, courseTitle, by } = review;
    const names = await this.directory.personNames(ctx, by ? [by] : []);
    return { courseId, courseTitle, review, comments: [], names, own: false };
  }

  private async ofComments(ctx: OperationContext, reminder: PlannedReminder): Promise<ReviewSituation | null> {
    const comments = await this.rows.commentsWith(ctx, reminder);
    const first = comments[0];
    if (!first) return null;
    const writers = comments.flatMap(({ writtenBy }) => writtenBy ?? []);
    return {
      courseId: first.courseId,
      courseTitle: first.courseTitle,
      review: null,
      comments,
      names: await this.directory.personNames(ctx, [...new Set(writers)]),
      own: await this.rows.writes(ctx, reminder.personId, first),
    };
  }
}
