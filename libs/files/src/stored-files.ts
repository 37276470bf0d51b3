import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { TransactionRunner } from '@tamkin/database';
import { Clock, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { contentTypeOf } from './content-type';
import { COURSE_MEDIA, KIND_RULES, type CourseMedia } from './file-kind';
import { fileOfWrongKind, linkExpired } from './files.errors';
import { inspectMedia } from './media/inspect-media';
import { MediaDesk } from './media/media-desk';
import { isSigned, signLink, type LinkSignature } from './signed-link';
import { FileStore, type ByteRange } from './store/file-store';
import { Workspace } from './store/workspace';
import type { FileKind, StoredFile } from './stored-file/stored-file.entity';
import { StoredFileRepository } from './stored-file/stored-file.repository';

export type FileFacts = Readonly<Omit<StoredFile, 'storageKey' | 'unnamedSince'>>;

export interface NewFile {
  /** Given by a job that may run twice: the second run replaces what the first left. */
  readonly id?: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly content: Readable | Buffer;
  readonly ownerId: string | null;
  /** Below the kind's own limit. */
  readonly maxBytes?: number;
  readonly expiresAt?: Date | null;
}

export interface OpenedFile extends FileFacts {
  readonly stream: Readable;
}

const SWEEP_BATCH = 200;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
const ABANDONED_AFTER_HOURS = 24;
const LINK_MINUTES = 15;
/** Less than from one night to the next, more than any work that may still name a file takes. */
const UNNAMED_REST_HOURS = 12;

/**
 * The files of the product: bytes in the store, facts in `stored_files`. Who may see a file is the business of the domain
 * that owns it; this service only keeps and gives.
 */
@Injectable()
export class StoredFiles {
  private readonly logger = new Logger(StoredFiles.name);

  constructor(
    private readonly rows: StoredFileRepository,
    private readonly bytes: FileStore,
    private readonly workspace: Workspace,
    private readonly media: MediaDesk,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Keeps a file once its size and its content, looked at byte by byte, fit its kind. The bytes are complete in the store
   * before the row is written. Call it outside a transaction when the file is large.
   */
  async store(ctx: OperationContext, file: NewFile): Promise<FileFacts> {
    const row = await this.keep(file);
    await this.saveRows(ctx, [row]);
    return factsOf(row);
  }

  /** Many small files at once, their rows in one statement; all or, when one is refused, none. */
  async storeAll(ctx: OperationContext, files: readonly NewFile[]): Promise<FileFacts[]> {
    const rows = await Promise.all(files.map((file) => this.keep(file)));
    await this.saveRows(ctx, rows);
    return rows.map(factsOf);
  }

  /** With the order for what is to be made small: both are written, or neither. */
  private async saveRows(ctx: OperationContext, rows: readonly StoredFile[]): Promise<void> {
    const wanted = rows.filter((row) => this.media.wants(row));
    if (wanted.length === 0) return this.rows.save(ctx, rows);
    await this.transactions.run(ctx, async (ctx) => {
      await this.rows.save(ctx, rows);
      for (const { id } of wanted) await this.media.order(ctx, id);
    });
  }

  /** Brings the bytes into the store; the row is the caller's. */
  private async keep(file: NewFile): Promise<StoredFile> {
    const rule = KIND_RULES[file.kind];
    const arrived = await this.workspace.receive(file.content, Math.min(rule.maxBytes, file.maxBytes ?? rule.maxBytes));
    try {
      const name = plainName(file.name);
      const contentType = await contentTypeOf(arrived.path, name);
      const extension = contentType ? rule.allowed[contentType] : undefined;
      if (!contentType || !extension) throw fileOfWrongKind(file.kind);
      await inspectMedia(arrived.path, file.kind, arrived.size);
      const id = file.id ?? newId();
      const now = this.clock.now();
      const storageKey = `${file.kind}/${id.slice(0, 8)}/${id}.${extension}`;
      await this.bytes.take(arrived.path, storageKey);
      return {
        id,
        kind: file.kind,
        storageKey,
        name,
        contentType,
        size: arrived.size,
        sha256: arrived.sha256,
        ownerId: file.ownerId,
        createdAt: now,
        renditionOf: null,
        rendition: null,
        expiresAt: file.expiresAt ?? null,
        unnamedSince: null,
      };
    } finally {
      await this.workspace.discard(arrived.path);
    }
  }

  async facts(ctx: OperationContext, id: string): Promise<FileFacts> {
    return factsOf(await this.found(ctx, id));
  }

  /** The files that exist among `ids`, in one statement. */
  async factsOfMany(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, FileFacts>> {
    const rows = await this.rows.findMany(ctx, [...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** Facts and a way to open the bytes, so that a range can be chosen once the size is known. */
  async open(
    ctx: OperationContext,
    id: string,
  ): Promise<{ facts: FileFacts; read: (range?: ByteRange) => Promise<Readable> }> {
    const row = await this.found(ctx, id);
    return { facts: factsOf(row), read: (range) => this.bytes.read(row.storageKey, range) };
  }

  /** Lends the bytes as a file on this machine, for readers that must jump about in them. Gone when `use` is over. */
  async withLocalCopy<Result>(
    ctx: OperationContext,
    id: string,
    use: (path: string) => Promise<Result>,
  ): Promise<Result> {
    const { facts, read } = await this.open(ctx, id);
    const { path } = await this.workspace.receive(await read(), facts.size);
    try {
      return await use(path);
    } finally {
      await this.workspace.discard(path);
    }
  }

  /** Media of courses with exactly these bytes, by sha256; one each. */
  async withContent(
    ctx: OperationContext,
    hashes: readonly string[],
    kinds: readonly CourseMedia[] = COURSE_MEDIA,
  ): Promise<Map<string, string>> {
    const rows = await this.rows.findByContent(ctx, { hashes, kinds, now: this.clock.now() });
    return new Map(rows.map(({ sha256, id }) => [sha256, id]));
  }

  /** Files stored for a while stay: they have come into use. */
  async keepForGood(ctx: OperationContext, ids: readonly string[]): Promise<void> {
    await this.rows.keepForGood(ctx, ids);
  }

  /** Gives the bytes to whoever holds the link; the caller decides beforehand who may have one. */
  signedLink(fileId: string, minutes = LINK_MINUTES): LinkSignature & { readonly path: string } {
    const expiresAt = new Date(this.clock.now().getTime() + minutes * 60_000);
    const link = signLink(this.settings.SECRET, fileId, expiresAt);
    return {
      ...link,
      path: `/api/v1/signed-files/${fileId}/content?expires=${link.expires}&signature=${link.signature}`,
    };
  }

  /** Refuses a link we did not sign (not found) and one whose time is over (gone). */
  requireSignature(fileId: string, link: LinkSignature): void {
    if (!isSigned(this.settings.SECRET, fileId, link)) throw notFound('file');
    if (this.clock.now().getTime() >= link.expires * 1_000) throw linkExpired();
  }

  /** Removes the row now and the bytes once the transaction has committed. Repeating it is success. */
  async remove(ctx: OperationContext, id: string): Promise<void> {
    const storageKeys = await this.rows.remove(ctx, id);
    if (storageKeys.length === 0) return;
    this.transactions.afterCommit(ctx, () => {
      for (const key of storageKeys) {
        this.bytes.remove(key).catch((error: unknown) => this.logger.warn(`${key}: ${String(error)}`));
      }
    });
  }

  /**
   * Removes the bytes of what has expired, its row unless another table names it, and what broken uploads left. Safe to run
   * twice and to stop. Call it without a transaction.
   */
  async sweep(ctx: OperationContext): Promise<{ expired: number; abandoned: number }> {
    const now = this.clock.now();
    const abandoned = await this.workspace.sweep(new Date(now.getTime() - ABANDONED_AFTER_HOURS * 3_600_000));
    const restedSince = new Date(now.getTime() - UNNAMED_REST_HOURS * 3_600_000);
    let expired = 0;
    let afterId = LOWEST_ID;
    for (;;) {
      const due = await this.rows.findExpired(ctx, { now, restedSince, afterId, limit: SWEEP_BATCH });
      for (const file of due) {
        await this.bytes.remove(file.storageKey);
        const removed = await this.rows.removeUnlessNamed(ctx, file.id);
        for (const key of removed ?? []) await this.bytes.remove(key);
        if (removed) expired += 1;
      }
      const last = due.at(-1);
      if (!last || due.length < SWEEP_BATCH) return { expired, abandoned };
      afterId = last.id;
    }
  }

  private async found(ctx: OperationContext, id: string): Promise<StoredFile> {
    const row = await this.rows.find(ctx, id);
    if (!row || (row.expiresAt && row.expiresAt <= this.clock.now())) throw notFound('file');
    return row;
  }
}

function factsOf({ storageKey: _, unnamedSince: __, ...facts }: StoredFile): FileFacts {
  return facts;
}

/** The uploader's name for the file without folders, control characters and marks that turn the reading direction. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(-200);
  return plain || 'file';
}
