import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import {
  PublicationParticipants,
  type PublicationParticipant,
  type PublicationProblem,
} from '../publication/publication-participants';
import { ReviewRepository } from './review.repository';

/**
 * Says before publication that nobody approved, or that somebody still has something to say. It does not prevent it. Comments and
 * approvals belong to the draft they were made for: a new one starts with a clean sheet.
 */
@Injectable()
export class ReviewPublication implements PublicationParticipant, OnModuleInit {
  constructor(
    private readonly participants: PublicationParticipants,
    private readonly reviews: ReviewRepository,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onPublish(ctx: OperationContext, { versionId }: { versionId: string }): Promise<PublicationProblem[]> {
    const review = await this.reviews.find(ctx, versionId);
    const open = await this.reviews.openThreads(ctx, versionId);
    return [
      ...(review?.status === 'approved' ? [] : [{ code: 'publication.not-approved', blocking: false }]),
      ...(review?.status === 'approved' && review.changedSince
        ? [{ code: 'publication.changed-since-approval', blocking: false }]
        : []),
      ...open.map(({ activityId, open: count }) => ({
        code: 'publication.comments-open',
        activityId,
        details: { count },
        blocking: false,
      })),
    ];
  }
}
