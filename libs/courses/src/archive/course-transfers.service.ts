import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { actorPersonId, Clock, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { CourseRepository } from '../course/course.repository';
import { requireCode } from '../course/course-input';
import { courseNotFound } from '../courses.errors';
import { packCourse, readCourseArchive, writeCourseArchive } from '../courses.jobs';
import { archiveNotReady } from './archive-errors';
import type { CourseTransfer } from './course-transfer.entity';
import { CourseTransferRepository } from './course-transfer.repository';

/** Days for which archives, made or sent, are kept. */
export const ARCHIVE_DAYS = 7;

/** Archives of courses as authors see them: asked for and fetched, or sent, previewed and confirmed. The worker does the work. */
@Injectable()
export class CourseTransfers {
  constructor(
    private readonly transfers: CourseTransferRepository,
    private readonly courses: CourseRepository,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Orders an archive of the newest version. Asking again with the same id is the same archive. */
  async pack(
    ctx: OperationContext,
    { courseId, id = newId() }: { courseId: string; id?: string },
  ): Promise<{ id: string }> {
    const personId = this.asker(ctx);
    await this.transactions.run(ctx, async (ctx) => {
      if (await this.known(ctx, id, personId)) return;
      if (!(await this.courses.find(ctx, courseId))) throw courseNotFound();
      await this.transfers.add(ctx, { ...this.fresh(id, personId), kind: 'export', courseId });
      await this.jobs.enqueue(ctx, packCourse, { transferId: id });
    });
    return { id };
  }

  /** Takes an archive; the worker reads it. Sending again with the same id is the same import. */
  async send(
    ctx: OperationContext,
    { id = newId(), name, content }: { id?: string; name: string; content: Readable | Buffer },
  ): Promise<{ id: string }> {
    const personId = this.asker(ctx);
    if (await this.known(ctx, id, personId)) return { id };
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + ARCHIVE_DAYS * 86_400_000);
    const file = await this.files.store(ctx, { kind: 'import', name, content, ownerId: personId, expiresAt });
    await this.transactions.run(ctx, async (ctx) => {
      await this.transfers.add(ctx, { ...this.fresh(id, personId), kind: 'import', fileId: file.id });
      await this.jobs.enqueue(ctx, readCourseArchive, { transferId: id });
    });
    return { id };
  }

  async read(ctx: OperationContext, id: string): Promise<CourseTransfer> {
    const row = await this.transfers.find(ctx, id);
    if (!row || row.personId !== this.asker(ctx)) throw notFound('course-transfer');
    return row;
  }

  /** An archive that is made, for whoever asked for it. */
  async open(ctx: OperationContext, id: string): ReturnType<StoredFiles['open']> {
    const { kind, status, fileId } = await this.read(ctx, id);
    if (kind !== 'export' || status !== 'done') throw archiveNotReady();
    if (!fileId) throw notFound('file');
    return this.files.open(ctx, fileId);
  }

  /** From here on the worker writes; with a `code` of its own, as a new course. Confirming twice is confirming once. */
  async confirm(ctx: OperationContext, { id, code }: { id: string; code?: string }): Promise<void> {
    await this.read(ctx, id);
    const ownCode = code === undefined ? null : requireCode(code);
    await this.transactions.run(ctx, async (ctx) => {
      const row = await this.transfers.findLocked(ctx, id);
      if (row?.status === 'confirming' || row?.status === 'done') return;
      const { preview } = row ?? {};
      const other = ownCode !== null && ownCode !== preview?.code;
      if (row?.kind !== 'import' || row.status !== 'ready' || !preview) throw archiveNotReady();
      if (!other && (preview.problems.length > 0 || preview.outcome === 'unchanged')) throw archiveNotReady();
      await this.transfers.change(ctx, id, { status: 'confirming', code: other ? ownCode : null });
      await this.jobs.enqueue(ctx, writeCourseArchive, { transferId: id });
    });
  }

  private async known(ctx: OperationContext, id: string, personId: string): Promise<boolean> {
    const row = await this.transfers.find(ctx, id);
    if (row && row.personId !== personId) throw notFound('course-transfer');
    return row !== null;
  }

  private fresh(id: string, personId: string): CourseTransfer {
    const nothing = { courseId: null, code: null, fileId: null, problem: null, preview: null, finishedAt: null };
    return {
      id,
      personId,
      kind: 'import',
      status: 'working',
      done: 0,
      total: 0,
      ...nothing,
      createdAt: this.clock.now(),
    };
  }

  private asker(ctx: OperationContext): string {
    requireScope(ctx, 'courses.author');
    const personId = actorPersonId(ctx);
    if (!personId) throw notFound('course-transfer');
    return personId;
  }
}
