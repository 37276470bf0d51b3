import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { damagedArchive } from './archive-errors';
import { ArchivePreviews } from './archive-previews';
import { packed, withArchive, type OpenedArchive } from './archive-zip';
import type { CourseDocument } from './course-document';
import { CourseDocumentReader } from './course-document-reader';
import type { CourseTransfer } from './course-transfer.entity';
import { CourseTransferRepository } from './course-transfer.repository';
import { ARCHIVE_DAYS } from './course-transfers.service';
import { readManifest } from './read-manifest';

/** The worker's part of archives: packing, reading into a preview, writing what was confirmed. Each may run twice. */
@Injectable()
export class CourseTransferWork {
  constructor(
    private readonly transfers: CourseTransferRepository,
    private readonly reader: CourseDocumentReader,
    private readonly previews: ArchivePreviews,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The file has the transfer's id, so that a second run replaces the first one's. */
  async pack(ctx: OperationContext, id: string): Promise<void> {
    const row = await this.transfers.find(ctx, id);
    if (row?.status !== 'working' || !row.courseId) return;
    const { document, fileIds } = await this.reader.readNewest(ctx, row.courseId);
    await this.transfers.change(ctx, id, { done: 0, total: fileIds.size });
    const media = [...fileIds].map(([sha256, fileId]) => ({ sha256, read: () => this.bytesOf(ctx, fileId) }));
    let done = 0;
    const content = packed(JSON.stringify(document, null, 1), media, async () => {
      await this.transfers.change(ctx, id, { done: (done += 1) });
    });
    const expiresAt = this.expiry(row);
    const name = `${document.code}.zip`;
    await this.files.store(ctx, { id, kind: 'export', name, content, ownerId: row.personId, expiresAt });
    const finishedAt = this.clock.now();
    await this.transfers.change(ctx, id, { status: 'done', fileId: id, finishedAt });
  }

  /** Brings media into the store for a while and tries everything out; an archive that is none is refused with its code. */
  async read(ctx: OperationContext, id: string): Promise<void> {
    const row = await this.transfers.find(ctx, id);
    if (row?.status !== 'working' || !row.fileId) return;
    await this.refusing(ctx, id, async () => {
      const preview = await this.files.withLocalCopy(ctx, row.fileId!, (path) =>
        withArchive(path, async (archive) => {
          const document = readManifest(archive.manifest);
          const fileIds = await this.bringMedia(ctx, row, document, archive);
          return this.previews.of(ctx, { document, fileIds });
        }),
      );
      await this.transfers.change(ctx, id, { status: 'ready', preview });
    });
  }

  /** Tries again, for the world may have moved since the preview, and this time it stays. */
  async write(ctx: OperationContext, id: string): Promise<void> {
    const row = await this.transfers.find(ctx, id);
    if (row?.status !== 'confirming' || !row.fileId) return;
    await this.refusing(ctx, id, async () => {
      await this.files.withLocalCopy(ctx, row.fileId!, (path) =>
        withArchive(path, async (archive) => {
          const document = readManifest(archive.manifest);
          const fileIds = await this.bringMedia(ctx, row, document, archive);
          await this.finish(ctx, row, { document, fileIds });
        }),
      );
    });
  }

  /** After the last try. */
  async giveUp(ctx: OperationContext, id: string): Promise<void> {
    await this.refuse(ctx, id, damagedArchive());
  }

  private async finish(
    ctx: OperationContext,
    { id, code, personId }: CourseTransfer,
    read: { document: CourseDocument; fileIds: ReadonlyMap<string, string> },
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const current = await this.transfers.findLocked(ctx, id);
      if (current?.status !== 'confirming') return;
      const { courseId } = await this.previews.write(ctx, read, code);
      await this.files.keepForGood(ctx, [...read.fileIds.values()]);
      await this.transfers.change(ctx, id, { status: 'done', courseId, finishedAt: this.clock.now() });
      const sender = { kind: 'person', personId, sessionId: id, grants: [] } as const;
      const subject = { kind: 'course', id: courseId };
      await this.audit.record({ ...ctx, actor: sender }, { action: 'course.imported', subject, details: {} });
    });
  }

  /** Ids of the files by their content: of what is here already, and of what the archive brings and is what it says. */
  private async bringMedia(
    ctx: OperationContext,
    row: CourseTransfer,
    { files }: CourseDocument,
    archive: OpenedArchive,
  ): Promise<Map<string, string>> {
    const ids = await this.files.withContent(
      ctx,
      files.map(({ sha256 }) => sha256),
    );
    await this.transfers.change(ctx, row.id, { done: 0, total: files.length });
    for (const [index, { sha256, kind, name }] of files.entries()) {
      const read = archive.files.get(sha256);
      if (!read) throw damagedArchive();
      if (!ids.has(sha256)) {
        const expiresAt = this.expiry(row);
        const content = await read();
        const stored = await this.files.store(ctx, { kind, name, content, ownerId: row.personId, expiresAt });
        if (stored.sha256 !== sha256) throw damagedArchive();
        ids.set(sha256, stored.id);
      }
      await this.transfers.change(ctx, row.id, { done: index + 1 });
    }
    return ids;
  }

  private async refusing(ctx: OperationContext, id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(ctx, id, error);
    }
  }

  private async refuse(ctx: OperationContext, id: string, { code, details }: DomainError): Promise<void> {
    await this.transfers.change(ctx, id, {
      status: 'refused',
      problem: { code, details },
      finishedAt: this.clock.now(),
    });
  }

  private async bytesOf(ctx: OperationContext, fileId: string): Promise<Readable> {
    return (await this.files.open(ctx, fileId)).read();
  }

  private expiry({ createdAt }: CourseTransfer): Date {
    return new Date(createdAt.getTime() + ARCHIVE_DAYS * 86_400_000);
  }
}
