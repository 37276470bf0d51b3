import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import type { OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { cohortReportSentBack, cohortReportSubmitted, cohortReportValidated } from '../certificates.events';
import type { CohortReport } from './cohort-report.entity';

/** What a report goes through, each with the fact it tells. */
const STEPS = {
  submitted: cohortReportSubmitted,
  'sent-back': cohortReportSentBack,
  validated: cohortReportValidated,
} as const;

/** Notes each step of a report in the audit trail and tells the world of it, in the transaction that takes the step. */
@Injectable()
export class ReportSteps {
  constructor(
    private readonly audit: AuditTrail,
    private readonly jobs: JobWriter,
  ) {}

  async take(
    ctx: OperationContext,
    step: keyof typeof STEPS,
    { id, cohortId }: Pick<CohortReport, 'id' | 'cohortId'>,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.audit.record(ctx, {
      action: `cohort-report.${step}`,
      subject: { kind: 'cohort-report', id },
      details: { cohortId, ...details },
    });
    await this.jobs.publish(ctx, STEPS[step], { reportId: id });
  }
}
