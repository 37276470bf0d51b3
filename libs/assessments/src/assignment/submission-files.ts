import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { StoredFiles, type FileFacts } from '@tamkin/files';
import { actorPersonId, notFound, type OperationContext } from '@tamkin/kernel';

export interface SubmittedFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Opens the file for some minutes. */
  readonly path: string;
}

interface WithFiles {
  readonly fileIds?: readonly string[];
  readonly voiceFileId?: string | null;
}

/** The files of work and the voices of comments, ready to be opened. */
@Injectable()
export class SubmissionFiles {
  constructor(private readonly files: StoredFiles) {}

  /** Every file that these name, by id, in one statement. */
  async of(ctx: OperationContext, rows: readonly WithFiles[]): Promise<Map<string, SubmittedFile>> {
    const ids = rows.flatMap(({ fileIds = [], voiceFileId }) => [...fileIds, ...(voiceFileId ? [voiceFileId] : [])]);
    const facts = await this.files.factsOfMany(ctx, ids);
    return new Map([...facts].map(([id, file]) => [id, this.shown(file)]));
  }

  /** A photo or PDF of work, kept to be named in the hand-in that follows. */
  async storeWork(
    ctx: OperationContext,
    { name, content, ownerId }: { name: string; content: Readable | Buffer; ownerId: string },
  ): Promise<SubmittedFile> {
    return this.shown(await this.files.store(ctx, { kind: 'scan', name, content, ownerId }));
  }

  /** Refuses files of others and of other kinds. */
  async requireOwnWork(ctx: OperationContext, personId: string, fileIds: readonly string[]): Promise<void> {
    const known = await this.files.factsOfMany(ctx, fileIds);
    const foreign = fileIds.some((id) => known.get(id)?.ownerId !== personId || known.get(id)?.kind !== 'scan');
    if (foreign) throw notFound('file');
  }

  /** What a marker said, kept to be named in the mark that follows. */
  async storeVoice(
    ctx: OperationContext,
    { name, content }: { name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    return this.shown(await this.files.store(ctx, { kind: 'voice', name, content, ownerId: actorPersonId(ctx) }));
  }

  /** Refuses files of others and of other kinds. */
  async requireOwnVoice(ctx: OperationContext, voiceFileId: string | null): Promise<void> {
    if (!voiceFileId) return;
    const file = (await this.files.factsOfMany(ctx, [voiceFileId])).get(voiceFileId);
    if (file?.kind !== 'voice' || file.ownerId !== actorPersonId(ctx)) throw notFound('file');
  }

  shown({ id, name, contentType, size }: FileFacts): SubmittedFile {
    return { id, name, contentType, size, path: this.files.signedLink(id).path };
  }
}
