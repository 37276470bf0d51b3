import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';

export interface AuditFilter {
  readonly action?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly actorId?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** Entries strictly older than this one. */
  readonly before?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

@Injectable()
export class AuditEntryRepository extends BaseRepository<AuditEntry> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, AuditEntry);
  }

  async add(ctx: OperationContext, entry: AuditEntry): Promise<void> {
    await this.managerFor(ctx).insert(AuditEntry, entry as never);
  }

  /** Newest first. */
  find(ctx: OperationContext, filter: AuditFilter): Promise<AuditEntry[]> {
    const query = this.rowsFor(ctx)
      .createQueryBuilder('entry')
      .orderBy('entry.at', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(filter.limit);
    if (filter.action) query.andWhere('entry.action like :action', { action: `${filter.action}%` });
    if (filter.subjectKind) query.andWhere('entry.subjectKind = :subjectKind', { subjectKind: filter.subjectKind });
    if (filter.subjectId) query.andWhere('entry.subjectId = :subjectId', { subjectId: filter.subjectId });
    if (filter.actorId) query.andWhere('entry.actorId = :actorId', { actorId: filter.actorId });
    if (filter.from) query.andWhere('entry.at >= :from', { from: filter.from });
    if (filter.until) query.andWhere('entry.at < :until', { until: filter.until });
    if (filter.before) query.andWhere('(entry.at, entry.id) < (:at, :id)', filter.before);
    return query.getMany();
  }
}
