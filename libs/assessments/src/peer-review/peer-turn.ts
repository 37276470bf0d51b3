import { Injectable } from '@nestjs/common';
import type { EnrolmentView } from '@tamkin/enrolments';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { allocatePeerReviews } from '../assessments.jobs';
import { SubmissionRepository } from '../assignment/submission.repository';

/** Whose turn it is once it is handed in: a trainer's, or the peers' when they begin. */
export type StageAtHandIn = 'to-mark' | 'awaits-peers';

/** Whether work that is handed in goes to peers first. */
@Injectable()
export class PeerTurn {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Reviews are given out when the time of the cohort is over: one job, however many hand in. Without a last day they wait
   * for the trainer to begin; what comes after the last day, or after the cohort has closed, is for the trainer.
   */
  async expectPeers(ctx: OperationContext, enrolment: EnrolmentView, activityId: string): Promise<StageAtHandIn> {
    const { cohortId } = enrolment;
    if (enrolment.cohortStatus === 'closed') return 'to-mark';
    const notBefore = await this.submissions.cohortDueAt(ctx, { cohortId, activityId });
    if (!notBefore) return 'awaits-peers';
    if (notBefore <= this.clock.now()) return 'to-mark';
    const id = `peers.${cohortId}.${activityId}.${notBefore.getTime()}`;
    await this.jobs.enqueue(ctx, allocatePeerReviews, { cohortId, activityId }, { notBefore, id });
    return 'awaits-peers';
  }
}
