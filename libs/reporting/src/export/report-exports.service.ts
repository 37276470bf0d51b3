import { Injectable } from '@nestjs/common';
import { requireScope, type Scope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { Clock, newId, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import type { ReportFilters } from '../completion/report-filters';
import { exportExpired, exportNotReady, periodTurned, tooManyExports } from '../reporting.errors';
import { makeReportExport } from '../reporting.jobs';
import type { ReportExport, ReportExportFormat, ReportExportKind } from './report-export.entity';
import { ReportExportRepository } from './report-export.repository';

/** Days after which a file is removed. */
export const EXPORT_DAYS = 7;
const MOST_AT_ONCE = 3;
const LISTED = 20;

export interface ExportWanted {
  /** Made by the client, so that asking twice makes one file. */
  readonly id?: string;
  readonly kind: ReportExportKind;
  readonly format: ReportExportFormat;
  readonly language: Language;
  readonly filters: ReportFilters;
}

export type ReportExportFacts = Readonly<Omit<ReportExport, 'providerIds' | 'personId'>>;

/** Files of the report: asked for here, made by the worker, given only to the person who asked. */
@Injectable()
export class ReportExportsService {
  constructor(
    private readonly exports: ReportExportRepository,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Returns the export's id. Asking again with the same id is the same export. */
  async request(ctx: OperationContext, wanted: ExportWanted): Promise<string> {
    const { scope, personId } = this.asker(ctx);
    const { id = newId(), kind, format, language, filters } = wanted;
    if (filters.from && filters.to && filters.from > filters.to) throw periodTurned();
    await this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, `report exports of ${personId}`);
      const known = await this.exports.find(ctx, id);
      if (known && known.personId !== personId) throw notFound('report-export');
      if (known) return;
      if ((await this.exports.countWaiting(ctx, personId)) >= MOST_AT_ONCE) throw tooManyExports();
      await this.exports.add(ctx, {
        id,
        personId,
        kind,
        format,
        language,
        filters,
        providerIds: scope.everything ? null : [...scope.providerIds],
        status: 'queued',
        done: 0,
        total: 0,
        fileId: null,
        createdAt: this.clock.now(),
        finishedAt: null,
      });
      await this.jobs.enqueue(ctx, makeReportExport, { exportId: id });
    });
    return id;
  }

  /** The latest the person asked for, newest first. */
  async mine(ctx: OperationContext): Promise<ReportExportFacts[]> {
    return this.exports.findOf(ctx, this.asker(ctx).personId, LISTED);
  }

  async one(ctx: OperationContext, id: string): Promise<ReportExportFacts> {
    return this.own(ctx, id);
  }

  async open(ctx: OperationContext, id: string): ReturnType<StoredFiles['open']> {
    const row = await this.own(ctx, id);
    if (row.status !== 'done') throw exportNotReady();
    if (!row.fileId || this.expiresAt(row) <= this.clock.now()) throw exportExpired();
    return this.files.open(ctx, row.fileId);
  }

  expiresAt({ createdAt }: Pick<ReportExport, 'createdAt'>): Date {
    return new Date(createdAt.getTime() + EXPORT_DAYS * 24 * 3_600_000);
  }

  /** Own, and made of no more than the person may still see today. */
  private async own(ctx: OperationContext, id: string): Promise<ReportExport> {
    const { scope, personId } = this.asker(ctx);
    const row = await this.exports.find(ctx, id);
    const seen = row?.providerIds?.every((providerId) => scope.providerIds.includes(providerId)) ?? false;
    if (!row || row.personId !== personId || !(scope.everything || seen)) throw notFound('report-export');
    return row;
  }

  private asker(ctx: OperationContext): { scope: Scope; personId: string } {
    const scope = requireScope(ctx, 'completion-report.read');
    if (ctx.actor.kind !== 'person') throw new Error('Exports are asked for by people');
    return { scope, personId: ctx.actor.personId };
  }
}
