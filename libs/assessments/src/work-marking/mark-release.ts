import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { CohortsService, EnrolmentsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { submissionMarked } from '../assessments.events';
import { SubmissionRepository } from '../assignment/submission.repository';
import { SubmissionMarkRepository } from './submission-mark.repository';

/** The moment at which marks become known: to the learner, to progress, to the rest of the product. */
@Injectable()
export class MarkRelease {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly marks: SubmissionMarkRepository,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
  ) {}

  /** All held marks of one assignment in one cohort, in one transaction. Returns how many; a second time none. */
  async releaseAll(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<number> {
    requireScope(ctx, 'assignments.mark');
    return this.transactions.run(ctx, async (ctx) => {
      await this.cohorts.requireTrainer(ctx, cohortId);
      const held = await this.submissions.lockAtStage(ctx, { cohortId, activityId, stage: 'held' });
      if (held.length === 0) return 0;
      await this.release(
        ctx,
        held.map(({ id }) => id),
      );
      await this.audit.record(ctx, {
        action: 'marks.released',
        subject: { kind: 'cohort', id: cohortId },
        details: { activityId, count: held.length },
      });
      return held.length;
    });
  }

  /** Inside the transaction that decided. */
  async release(ctx: OperationContext, submissionIds: readonly string[]): Promise<void> {
    const released = await this.marks.release(ctx, submissionIds);
    for (const { id, enrolmentId, activityId, decision, percent } of released) {
      const done = decision === 'accepted';
      await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: percent, passed: done, done });
      await this.jobs.publish(ctx, submissionMarked, { submissionId: id, enrolmentId });
    }
  }
}
