import { Injectable } from '@nestjs/common';
import { EnrolmentsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { submissionMarked } from '../assessments.events';
import { SubmissionRepository } from '../assignment/submission.repository';
import { SubmissionMarkRepository } from './submission-mark.repository';

/** The moment at which marks of assignments become known: to the learner, to progress, to the rest of the product. */
@Injectable()
export class WorkRelease {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly marks: SubmissionMarkRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly jobs: JobWriter,
  ) {}

  /** Inside the transaction that releases. Returns how many were held. */
  async releaseHeld(ctx: OperationContext, place: { cohortId: string; activityId: string }): Promise<number> {
    const held = await this.submissions.lockAtStage(ctx, { ...place, stage: 'held' });
    await this.release(
      ctx,
      held.map(({ id }) => id),
    );
    return held.length;
  }

  /** Inside the transaction that decided. `corrected`: in place of marks that were known and do not hold. */
  async release(ctx: OperationContext, submissionIds: readonly string[], { corrected = false } = {}): Promise<void> {
    if (submissionIds.length === 0) return;
    const released = await this.marks.release(ctx, submissionIds);
    for (const { id, enrolmentId, activityId, decision, percent } of released) {
      const done = decision === 'accepted';
      const result = { enrolmentId, activityId, score: percent, done };
      if (corrected) await this.enrolments.correctResult(ctx, { ...result, firstScore: percent });
      else await this.enrolments.recordResult(ctx, { ...result, passed: done });
      await this.jobs.publish(ctx, submissionMarked, { submissionId: id, enrolmentId });
    }
  }
}
