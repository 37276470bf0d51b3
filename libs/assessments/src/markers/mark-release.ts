import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { CohortsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { TestRelease } from '../manual-marking/test-release';
import { WorkRelease } from '../work-marking/work-release';

/** One activity in one cohort. */
export interface MarkedPlace {
  readonly cohortId: string;
  readonly activityId: string;
}

/** The moment at which the marks of a cohort become known together. */
@Injectable()
export class MarkRelease {
  constructor(
    private readonly work: WorkRelease,
    private readonly tests: TestRelease,
    private readonly cohorts: CohortsService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** All held marks of one activity in one cohort, in one transaction. Returns how many; a second time none. */
  async releaseAll(ctx: OperationContext, place: MarkedPlace): Promise<number> {
    requireScope(ctx, 'assignments.mark');
    return this.transactions.run(ctx, async (ctx) => {
      await this.cohorts.requireTrainer(ctx, place.cohortId);
      const count = (await this.work.releaseHeld(ctx, place)) + (await this.tests.releaseHeld(ctx, place));
      if (count === 0) return 0;
      await this.audit.record(ctx, {
        action: 'marks.released',
        subject: { kind: 'cohort', id: place.cohortId },
        details: { activityId: place.activityId, count },
      });
      return count;
    });
  }
}
