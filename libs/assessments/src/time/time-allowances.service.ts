import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { CohortsService, EnrolmentsService } from '@tamkin/enrolments';
import { actorPersonId, Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { TimeAllowanceRepository } from './time-allowance.repository';

export const MAX_EXTRA_MINUTES = 240;

/** Extra time on tests for people who need it: given by their trainer, for every timed test of the cohort. */
@Injectable()
export class TimeAllowancesService {
  constructor(
    private readonly allowances: TimeAllowanceRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly cohorts: CohortsService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Who has how much, of a cohort that the actor may see. */
  async ofCohort(
    ctx: OperationContext,
    cohortId: string,
  ): Promise<{ readonly enrolmentId: string; readonly extraMinutes: number }[]> {
    requireScope(ctx, 'cohorts.manage');
    await this.cohorts.requireTrainer(ctx, cohortId);
    return this.allowances.ofCohort(ctx, cohortId);
  }

  /** 0 takes it away. An attempt that is running gets the minutes at once and never loses any. */
  async give(
    ctx: OperationContext,
    { enrolmentId, extraMinutes }: { enrolmentId: string; extraMinutes: number },
  ): Promise<void> {
    if (!Number.isInteger(extraMinutes) || extraMinutes < 0 || extraMinutes > MAX_EXTRA_MINUTES) {
      throw new DomainError('not-valid', 'request.not-valid', {}, [{ field: 'extraMinutes', code: 'field.not-valid' }]);
    }
    await this.transactions.run(ctx, async (ctx) => {
      const { providerId } = await this.enrolments.forTrainer(ctx, enrolmentId);
      const setAt = this.clock.now();
      await this.allowances.write(ctx, { enrolmentId, extraMinutes, setBy: actorPersonId(ctx), setAt });
      await this.allowances.extendRunning(ctx, enrolmentId, extraMinutes);
      const subject = { kind: 'enrolment', id: enrolmentId };
      await this.audit.record(ctx, { action: 'test-time.extended', subject, providerId, details: { extraMinutes } });
    });
  }
}
