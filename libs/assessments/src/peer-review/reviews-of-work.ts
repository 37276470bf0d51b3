import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { EnrolmentsService } from '@tamkin/enrolments';
import { notFound, type OperationContext } from '@tamkin/kernel';
import { AssignmentSettingsRepository, type SettingsRow } from '../assignment/assignment-settings.repository';
import { SubmissionRepository } from '../assignment/submission.repository';
import { PeerReviewRepository, type ReviewWithName } from './peer-review.repository';

export interface NamedReviews {
  readonly reviews: readonly ReviewWithName[];
  readonly settings: SettingsRow;
}

/** Peers' reviews as the trainers of a cohort read them. */
@Injectable()
export class ReviewsOfWork {
  constructor(
    private readonly reviews: PeerReviewRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly submissions: SubmissionRepository,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Everything asked about one piece of work, with names: for the trainers of its cohort. */
  async named(ctx: OperationContext, submissionId: string): Promise<NamedReviews> {
    requireScope(ctx, 'assignments.mark');
    const work = await this.submissions.find(ctx, submissionId);
    if (!work) throw notFound('submission');
    await this.enrolments.forTrainer(ctx, work.enrolmentId);
    const settings = await this.settings.find(ctx, work.activityId);
    return { settings, reviews: await this.reviews.withNames(ctx, submissionId) };
  }
}
