import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { readSheet } from './sheet/read-sheet';
import { readStaffList } from './sheet/read-staff-list';
import type { StaffImport } from './staff-import.entity';
import { StaffImportRepository } from './staff-import.repository';
import { StaffListWriter, type StaffListPlan } from './staff-list-writer';
import { StaffListRepository } from './staff-list.repository';

const CHUNK = 500;

/** The worker's part of a staff import: reading the list into a plan, and doing what a confirmed plan says. */
@Injectable()
export class StaffImportWork {
  constructor(
    private readonly imports: StaffImportRepository,
    private readonly lists: StaffListRepository,
    private readonly writer: StaffListWriter,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Plans every line; a list that cannot be read is refused with its code. Running it again plans anew. */
  async read(ctx: OperationContext, importId: string): Promise<void> {
    const row = await this.imports.find(ctx, importId);
    if (row?.status !== 'reading') return;
    try {
      const { plan, unreadHeadings } = await this.planFile(ctx, row);
      await this.transactions.run(ctx, async (ctx) => {
        await this.imports.clearRows(ctx, importId);
        for (const chunk of chunksOf(plan.rows)) await this.imports.saveRows(ctx, importId, chunk);
        const counts = await this.imports.counts(ctx, importId);
        const total = plan.rows.length;
        await this.imports.change(ctx, importId, { status: 'ready', counts, total, unreadHeadings });
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(ctx, importId, error.code);
    }
  }

  /** For a list that cannot be read at all. */
  async refuse(ctx: OperationContext, importId: string, problem: string): Promise<void> {
    await this.imports.change(ctx, importId, { status: 'refused', problem, finishedAt: this.clock.now() });
  }

  /**
   * Plans again, for the world may have moved since the preview, then writes chunk by chunk, each with its progress in one
   * transaction. What a killed worker had written counts as unchanged in the new plan.
   */
  async apply(ctx: OperationContext, importId: string): Promise<void> {
    const row = await this.imports.find(ctx, importId);
    if (row?.status !== 'confirming') return;
    const { providerId, personId: senderId } = row;
    const rows = await this.imports.goodRows(ctx, importId);
    const plan = await this.writer.plan(ctx, { providerId, senderId, rows });
    const work = plan.rows.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
    let done = Math.max(0, row.total - work.length);
    for (const chunk of chunksOf(work)) {
      done += chunk.length;
      await this.writeChunk(ctx, row, { rows: chunk, known: plan.known }, done);
    }
    await this.finish(ctx, row, plan);
  }

  private async planFile(
    ctx: OperationContext,
    { fileId, providerId, personId }: StaffImport,
  ): Promise<{ plan: StaffListPlan; unreadHeadings: string[] }> {
    const { read } = await this.files.open(ctx, fileId);
    const sheet = await readSheet(await buffer(await read()));
    const branches = await this.lists.branches(ctx, providerId);
    const { rows, unreadHeadings } = readStaffList(sheet, branches, this.clock.now().getUTCFullYear());
    const plan = await this.writer.plan(ctx, { providerId, senderId: personId, rows });
    return { plan, unreadHeadings: [...unreadHeadings] };
  }

  private async writeChunk(ctx: OperationContext, row: StaffImport, plan: StaffListPlan, done: number): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, `staff-import:${row.providerId}`);
      await this.writer.write(ctx, { ...plan, providerId: row.providerId, language: 'fr' });
      await this.imports.change(ctx, row.id, { done, total: Math.max(done, row.total) });
    });
  }

  /** Lines that turned bad since the preview say so; the counts of the preview otherwise stand. */
  private async finish(
    ctx: OperationContext,
    { id, personId, providerId, total }: StaffImport,
    plan: StaffListPlan,
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const current = await this.imports.findLocked(ctx, id);
      if (current?.status !== 'confirming') return;
      await this.imports.saveRows(
        ctx,
        id,
        plan.rows.filter(({ outcome }) => outcome === 'bad'),
      );
      const counts = await this.imports.counts(ctx, id);
      await this.imports.change(ctx, id, { status: 'done', done: total, counts, finishedAt: this.clock.now() });
      const sender = { kind: 'person', personId, sessionId: id, grants: [] } as const;
      await this.audit.record(
        { ...ctx, actor: sender },
        { action: 'staff.imported', subject: { kind: 'staff-import', id }, providerId, details: { ...counts } },
      );
    });
  }
}

function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
