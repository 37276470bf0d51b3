import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles, withEnding } from '@tamkin/files';
import {
  actorPersonId,
  Clock,
  DomainError,
  newId,
  notFound,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { applyStaffImport, readStaffImport } from '../identity.jobs';
import { ProviderRepository } from '../provider/provider.repository';
import { inspectStaffList } from './sheet/read-sheet';
import {
  StaffImportRepository,
  type StaffImportFigures,
  type StaffImportItem,
  type StaffImportRowItem,
} from './staff-import.repository';
import type { RowOutcome } from './staff-row';

export const LARGEST_LIST_BYTES = 5 * 1_048_576;
const KEPT_DAYS = 30;
const NOTHING = { added: 0, changed: 0, unchanged: 0, bad: 0 };

/** Staff lists as their senders see them: sent, previewed line by line, confirmed, followed. The worker does the work. */
@Injectable()
export class StaffImportsService {
  constructor(
    private readonly imports: StaffImportRepository,
    private readonly providers: ProviderRepository,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Refuses at once what is no list; the lines are read by the worker. Repeating it with the same `id` is one import. */
  async send(
    ctx: OperationContext,
    input: { id?: string; providerId: string; name: string; content: Buffer },
  ): Promise<string> {
    const { everything, providerIds } = requireScope(ctx, 'staff.import');
    const seen = everything || providerIds.includes(input.providerId);
    const provider = seen ? await this.providers.find(ctx, input.providerId) : null;
    const senderId = actorPersonId(ctx);
    if (!provider || !senderId) throw notFound('provider');
    if (provider.archivedAt) throw new DomainError('conflict', 'provider.archived');
    if (input.content.length === 0) throw new DomainError('not-valid', 'staff-import.empty');
    const id = input.id ?? newId();
    if (await this.imports.find(ctx, id)) return (await this.read(ctx, id)).id;
    const kind = await inspectStaffList(input.content);
    const now = this.clock.now();
    const { id: fileId } = await this.files.store(ctx, {
      kind: 'import',
      name: withEnding(input.name, kind),
      content: input.content,
      ownerId: senderId,
      expiresAt: new Date(now.getTime() + KEPT_DAYS * 86_400_000),
    });
    await this.transactions.run(ctx, async (ctx) => {
      const { providerId } = input;
      const start = { status: 'reading', problem: null, done: 0, total: 0, counts: NOTHING } as const;
      await this.imports.add(ctx, {
        id,
        providerId,
        personId: senderId,
        fileId,
        ...start,
        unreadHeadings: [],
        createdAt: now,
        finishedAt: null,
      });
      await this.jobs.enqueue(ctx, readStaffImport, { importId: id });
    });
    return id;
  }

  /** Newest first. */
  list(ctx: OperationContext, page: PageRequest): Promise<Page<StaffImportItem>> {
    return this.imports.list(ctx, requireScope(ctx, 'staff.import'), page);
  }

  figures(ctx: OperationContext): Promise<StaffImportFigures> {
    return this.imports.figures(ctx, requireScope(ctx, 'staff.import'));
  }

  async read(ctx: OperationContext, id: string): Promise<StaffImportItem> {
    const item = await this.imports.item(ctx, id, requireScope(ctx, 'staff.import'));
    if (!item) throw notFound('staff-import');
    return item;
  }

  async rows(
    ctx: OperationContext,
    id: string,
    outcome: RowOutcome | undefined,
    page: PageRequest,
  ): Promise<Page<StaffImportRowItem>> {
    await this.read(ctx, id);
    return this.imports.rowPage(ctx, id, outcome, page);
  }

  /** From here on the worker writes. Confirming twice is confirming once. */
  async confirm(ctx: OperationContext, id: string): Promise<void> {
    await this.read(ctx, id);
    await this.transactions.run(ctx, async (ctx) => {
      const row = await this.imports.findLocked(ctx, id);
      if (row?.status === 'confirming' || row?.status === 'done') return;
      if (row?.status !== 'ready') throw new DomainError('conflict', 'staff-import.not-ready');
      await this.imports.change(ctx, id, {
        status: 'confirming',
        done: 0,
        total: row.counts.added + row.counts.changed,
      });
      await this.jobs.enqueue(ctx, applyStaffImport, { importId: id });
    });
  }
}
