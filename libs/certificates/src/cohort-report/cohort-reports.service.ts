import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { actorPersonId, Clock, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { fieldsRequired, refusals } from '../certificates.errors';
import { CohortAssessor } from './cohort-assessor';
import type { CohortReport, CohortReportTexts } from './cohort-report.entity';
import { CohortReportRepository } from './cohort-report.repository';
import { ReportSteps } from './report-steps';
import { reportView, type ReportView } from './report-view';
import { ReportedCohortRepository, type ReportedCohort } from './reported-cohort.repository';

/** `revision` 0 stands for a report that nobody has saved yet. */
export interface SaveReport {
  readonly cohortId: string;
  readonly revision: number;
  readonly texts: CohortReportTexts;
}

type Scan = Awaited<ReturnType<StoredFiles['open']>>;

const NO_TEXTS: CohortReportTexts = {
  worked: '',
  difficulties: '',
  needHelp: '',
  contentToFix: '',
  recommendations: '',
};

/** Without these a reviewer learns nothing. */
const ASKED_TEXTS = ['worked', 'difficulties', 'recommendations'] as const;

/** The trainer's side of the end-of-training report. */
@Injectable()
export class CohortReportsService {
  constructor(
    private readonly reports: CohortReportRepository,
    private readonly cohorts: ReportedCohortRepository,
    private readonly assessor: CohortAssessor,
    private readonly files: StoredFiles,
    private readonly steps: ReportSteps,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Pre-filled with the figures of today, also while the cohort is still open. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<ReportView> {
    const cohort = await this.requireReported(ctx, cohortId);
    return reportView(cohort, await this.reports.ofCohort(ctx, cohortId), await this.assessor.assess(ctx, cohort));
  }

  /** Returns the new revision. */
  async save(ctx: OperationContext, { cohortId, revision, texts }: SaveReport): Promise<number> {
    return this.transactions.run(ctx, async (ctx) => {
      const report = await this.lockWritable(ctx, cohortId, revision);
      await this.reports.update(ctx, report.id, { texts, revision: report.revision + 1 });
      return report.revision + 1;
    });
  }

  /** Hands the report to the reviewer with the figures of this moment. Submitting it twice is submitting it once. */
  async submit(ctx: OperationContext, cohortId: string, revision: number): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const known = await this.lockedReport(ctx, cohortId);
      if (known.status === 'submitted' && known.revision === revision + 1) return;
      const report = writable(known, revision);
      const empty = ASKED_TEXTS.filter((text) => report.texts[text].trim() === '');
      if (empty.length > 0) throw fieldsRequired(empty.map((text) => `texts.${text}`));
      const cohort = await this.requireReported(ctx, cohortId);
      const { figures } = await this.assessor.assess(ctx, cohort);
      await this.reports.update(ctx, report.id, {
        status: 'submitted',
        figures,
        submittedAt: this.clock.now(),
        submittedBy: actorPersonId(ctx),
        revision: revision + 1,
      });
      await this.steps.take(ctx, 'submitted', report);
    });
  }

  /** Adds the signed attendance sheet, in place of one added before. Returns the new revision. */
  async attachScan(
    ctx: OperationContext,
    cohortId: string,
    scan: { readonly name: string; readonly content: Readable | Buffer },
  ): Promise<number> {
    await this.requireReported(ctx, cohortId);
    const facts = await this.files.store(ctx, { ...scan, kind: 'scan', ownerId: actorPersonId(ctx) });
    return this.transactions.run(ctx, async (ctx) => {
      const { id, scanFileId, revision, status } = await this.lockedReport(ctx, cohortId);
      if (status === 'submitted' || status === 'validated') throw refusals.alreadySubmitted();
      await this.reports.update(ctx, id, { scanFileId: facts.id, revision: revision + 1 });
      if (scanFileId) await this.files.remove(ctx, scanFileId);
      return revision + 1;
    });
  }

  /** For the trainer of the cohort and for reviewers. */
  async scan(ctx: OperationContext, reportId: string): Promise<Scan> {
    const report = await this.reports.find(ctx, reportId);
    if (!report?.scanFileId) throw notFound('cohort-report');
    const scope = requireScope(ctx, 'cohorts.read');
    if (!(await this.cohorts.cohort(ctx, report.cohortId, scope))) throw notFound('cohort-report');
    return this.files.open(ctx, report.scanFileId);
  }

  private async requireReported(ctx: OperationContext, cohortId: string): Promise<ReportedCohort> {
    const cohort = await this.cohorts.cohort(ctx, cohortId, requireScope(ctx, 'cohort-reports.write'));
    if (!cohort) throw notFound('cohort');
    return cohort;
  }

  private async lockWritable(ctx: OperationContext, cohortId: string, revision: number): Promise<CohortReport> {
    return writable(await this.lockedReport(ctx, cohortId), revision);
  }

  /** The report of a closed cohort, made when there is none yet, held until the transaction ends. */
  private async lockedReport(ctx: OperationContext, cohortId: string): Promise<CohortReport> {
    const cohort = await this.requireReported(ctx, cohortId);
    if (cohort.status !== 'closed') throw refusals.cohortOpen();
    await this.transactions.lock(ctx, `cohort-report ${cohortId}`);
    const known = await this.reports.ofCohort(ctx, cohortId);
    const locked = known && (await this.reports.lock(ctx, known.id));
    if (locked) return locked;
    const report: CohortReport = {
      id: newId(),
      cohortId,
      status: 'draft',
      figures: (await this.assessor.assess(ctx, cohort)).figures,
      texts: NO_TEXTS,
      scanFileId: null,
      submittedAt: null,
      submittedBy: null,
      reviewedAt: null,
      reviewedBy: null,
      reviewReason: null,
      revision: 0,
    };
    await this.reports.add(ctx, report);
    return report;
  }
}

function writable(report: CohortReport, revision: number): CohortReport {
  if (report.status === 'validated') throw refusals.alreadyValidated();
  if (report.status === 'submitted') throw refusals.alreadySubmitted();
  if (report.revision !== revision) throw refusals.changedMeanwhile();
  return report;
}
