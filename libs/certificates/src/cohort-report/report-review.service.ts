import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import {
  actorPersonId,
  Clock,
  DEFAULT_PAGE_SIZE,
  notFound,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { CertificateRelease } from '../certificate/certificate-release';
import type { MakingProgress } from '../certificate/certificate.repository';
import { refusals } from '../certificates.errors';
import { CohortAssessor } from './cohort-assessor';
import type { CohortReport, CohortReportStatus } from './cohort-report.entity';
import { CohortReportRepository, type ReportLine } from './cohort-report.repository';
import { pageAfter } from '../page-after';
import { ReportSteps } from './report-steps';
import { reportView, type ReportView } from './report-view';
import { ReportedCohortRepository, type ReportedCohort } from './reported-cohort.repository';

export interface ReviewedReport extends ReportView {
  readonly report: Readonly<CohortReport>;
  readonly making: MakingProgress;
}

export interface ReviewDecision {
  readonly reportId: string;
  /** The revision that was on the screen. */
  readonly revision: number;
}

/** The reviewer's side: validating a report releases the certificates of its cohort. */
@Injectable()
export class ReportReviewService {
  constructor(
    private readonly reports: CohortReportRepository,
    private readonly cohorts: ReportedCohortRepository,
    private readonly assessor: CohortAssessor,
    private readonly release: CertificateRelease,
    private readonly steps: ReportSteps,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** What waits, longest waiting first; what is decided, last decided first. Drafts are the trainer's own. */
  async list(
    ctx: OperationContext,
    status: Exclude<CohortReportStatus, 'draft'>,
    page: PageRequest,
  ): Promise<Page<ReportLine>> {
    requireScope(ctx, 'cohort-reports.review');
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.reports.list(ctx, { status, after: pageAfter(page.cursor), limit: limit + 1 });
    const moment = (row: ReportLine): Date =>
      status === 'submitted' ? row.submittedAt : (row.reviewedAt ?? row.submittedAt);
    return pageOf(
      rows,
      limit,
      (row) => [moment(row).toISOString(), row.id],
      (row) => row,
    );
  }

  async one(ctx: OperationContext, reportId: string): Promise<ReviewedReport> {
    requireScope(ctx, 'cohort-reports.review');
    const report = await this.reports.find(ctx, reportId);
    if (!report || report.status === 'draft') throw notFound('cohort-report');
    const cohort = await this.cohortOf(ctx, report);
    const view = reportView(cohort, report, await this.assessor.assess(ctx, cohort));
    return { ...view, report, making: await this.release.making(ctx, report.cohortId) };
  }

  /**
   * Releases the certificates of everybody who has earned one: rows, numbers and jobs in one transaction, the files by the
   * worker. Validating again by the same person changes nothing; by another it is a conflict.
   */
  async validate(ctx: OperationContext, { reportId, revision }: ReviewDecision): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const report = await this.lockForReview(ctx, reportId);
      if (report.status === 'validated' && report.reviewedBy === actorPersonId(ctx)) return;
      requireSubmitted(report, revision);
      const cohort = await this.cohortOf(ctx, report);
      const { figures, people } = await this.assessor.assess(ctx, cohort);
      await this.reports.update(ctx, reportId, { ...this.decision(ctx, report), status: 'validated', figures });
      const released = await this.release.release(ctx, cohort, people);
      await this.steps.take(ctx, 'validated', report, { certificates: released });
    });
  }

  /** `reason`: at least ten characters, for the trainer to read. */
  async sendBack(
    ctx: OperationContext,
    { reportId, revision, reason }: ReviewDecision & { readonly reason: string },
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const report = await this.lockForReview(ctx, reportId);
      const again = report.status === 'sent-back' && report.reviewReason === reason;
      if (again && report.reviewedBy === actorPersonId(ctx)) return;
      requireSubmitted(report, revision);
      await this.reports.update(ctx, reportId, {
        ...this.decision(ctx, report),
        status: 'sent-back',
        reviewReason: reason,
      });
      await this.steps.take(ctx, 'sent-back', report, { reason });
    });
  }

  private async lockForReview(ctx: OperationContext, reportId: string): Promise<CohortReport> {
    requireScope(ctx, 'cohort-reports.review');
    const report = await this.reports.lock(ctx, reportId);
    if (!report || report.status === 'draft') throw notFound('cohort-report');
    return report;
  }

  private async cohortOf(ctx: OperationContext, report: CohortReport): Promise<ReportedCohort> {
    const cohort = await this.cohorts.cohort(ctx, report.cohortId, requireScope(ctx, 'cohort-reports.review'));
    if (!cohort) throw notFound('cohort-report');
    return cohort;
  }

  private decision(ctx: OperationContext, { revision }: CohortReport): Partial<CohortReport> {
    return { reviewedAt: this.clock.now(), reviewedBy: actorPersonId(ctx), revision: revision + 1 };
  }
}

function requireSubmitted(report: CohortReport, revision: number): void {
  if (report.status === 'validated') throw refusals.alreadyValidated();
  if (report.status !== 'submitted') throw refusals.notSubmitted();
  if (report.revision !== revision) throw refusals.changedMeanwhile();
}
