import { Injectable } from '@nestjs/common';
import { StoredFiles, type FileFacts } from '@tamkin/files';
import type { OperationContext } from '@tamkin/kernel';

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

  shown({ id, name, contentType, size }: FileFacts): SubmittedFile {
    return { id, name, contentType, size, path: this.files.signedLink(id).path };
  }
}
