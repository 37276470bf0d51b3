import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, In } from 'typeorm';
import { ReportExport } from './report-export.entity';

@Injectable()
export class ReportExportRepository extends BaseRepository<ReportExport> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ReportExport);
  }

  find(ctx: OperationContext, id: string): Promise<ReportExport | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** Newest first. */
  findOf(ctx: OperationContext, personId: string, limit: number): Promise<ReportExport[]> {
    return this.rowsFor(ctx).find({ where: { personId }, order: { createdAt: 'DESC', id: 'DESC' }, take: limit });
  }

  countWaiting(ctx: OperationContext, personId: string): Promise<number> {
    return this.rowsFor(ctx).countBy({ personId, status: In(['queued', 'running']) });
  }

  async add(ctx: OperationContext, row: ReportExport): Promise<void> {
    await this.rowsFor(ctx).insert(row);
  }

  async change(ctx: OperationContext, id: string, change: Partial<ReportExport>): Promise<void> {
    await this.query(ctx, CHANGE, [
      id,
      change.status ?? null,
      change.done ?? null,
      change.total ?? null,
      change.fileId ?? null,
      change.finishedAt ?? null,
    ]);
  }
}

/** What is left out stays. */
const CHANGE = `
  update report_exports set status = coalesce($2, status), done = coalesce($3::int, done),
         total = coalesce($4::int, total), file_id = coalesce($5::uuid, file_id),
         finished_at = coalesce($6::timestamptz, finished_at)
   where id = $1`;
