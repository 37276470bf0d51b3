import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { FileStore } from '../store/file-store';
import { Workspace } from '../store/workspace';
import type { StoredFile } from '../stored-file/stored-file.entity';
import { StoredFileRepository } from '../stored-file/stored-file.repository';
import { withEnding } from '../with-ending';
import { conversionsOf } from './conversions';
import { Ffmpeg } from './ffmpeg';
import { MediaRefused } from './media-refused';
import type { MediaStatus } from './media-work.entity';
import { MediaWorkRepository } from './media-work.repository';
import { pictureRenditions } from './picture-renditions';

/** A finished rendition in the workspace. */
interface Made {
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly extension: string;
}

/** Progress is written no oftener than this, in per cent. */
const STEP = 5;

/**
 * Makes the small renditions of one original, which stays as it was sent. Their ids follow from the original's: whoever begins
 * again after a crash replaces what was there, and what is done is left alone.
 */
@Injectable()
export class MediaRenditions {
  private readonly logger = new Logger(MediaRenditions.name);

  constructor(
    private readonly files: StoredFileRepository,
    private readonly work: MediaWorkRepository,
    private readonly bytes: FileStore,
    private readonly workspace: Workspace,
    private readonly ffmpeg: Ffmpeg,
    private readonly clock: Clock,
  ) {}

  async make(ctx: OperationContext, fileId: string): Promise<void> {
    const file = await this.files.find(ctx, fileId);
    const known = await this.work.find(ctx, fileId);
    if (!file || known?.status === 'done' || known?.status === 'refused') return;
    if (file.kind !== 'image' && !(await this.ffmpeg.isThere())) {
      return this.tell(ctx, file, 'no-tool', 0, 'media.no-ffmpeg');
    }
    await this.tell(ctx, file, 'working', 0);
    const original = await this.workspace.room();
    try {
      await pipeline(await this.bytes.read(file.storageKey), createWriteStream(original));
      await (file.kind === 'image' ? this.makePictures(ctx, file, original) : this.convert(ctx, file, original));
      await this.tell(ctx, file, 'done', 100);
    } catch (error) {
      if (!(error instanceof MediaRefused)) throw error;
      this.logger.warn(`${file.id}: ${error.message}`);
      await this.tell(ctx, file, 'refused', 0, error.code);
    } finally {
      await this.workspace.discard(original);
    }
  }

  private async makePictures(ctx: OperationContext, file: StoredFile, original: string): Promise<void> {
    for (const { name, bytes } of await pictureRenditions(original)) {
      const path = await this.workspace.room();
      await writeFile(path, bytes);
      await this.keep(ctx, file, { name, path, contentType: 'image/webp', extension: 'webp' });
    }
  }

  private async convert(ctx: OperationContext, file: StoredFile, original: string): Promise<void> {
    const conversions = conversionsOf(file.kind);
    for (const [index, { options, ...made }] of conversions.entries()) {
      const path = await this.workspace.room();
      const onProgress = this.progressOf(ctx, file, index, conversions.length);
      try {
        await this.ffmpeg.convert({
          input: original,
          contentType: file.contentType,
          output: path,
          options,
          onProgress,
        });
        await this.keep(ctx, file, { ...made, path });
      } finally {
        await this.workspace.discard(path);
      }
    }
  }

  /** Writes how far the `index`th of `count` conversions is, while it runs. */
  private progressOf(ctx: OperationContext, file: StoredFile, index: number, count: number): (share: number) => void {
    let told = Math.floor((index / count) * 100);
    return (share) => {
      const percent = Math.min(99, Math.floor(((index + share) / count) * 100));
      if (percent < told + STEP) return;
      told = percent;
      this.work.advance(ctx, file.id, percent).catch((error: unknown) => this.logger.warn(String(error)));
    };
  }

  private async keep(ctx: OperationContext, file: StoredFile, made: Made): Promise<void> {
    const { size } = await stat(made.path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(made.path), hash);
    const id = idOf(file.id, made.name);
    const storageKey = `${file.kind}/${id.slice(0, 8)}/${id}.${made.extension}`;
    await this.bytes.take(made.path, storageKey);
    const row: StoredFile = {
      id,
      kind: file.kind,
      storageKey,
      name: withEnding(file.name, made.extension),
      contentType: made.contentType,
      size,
      sha256: hash.digest('hex'),
      ownerId: file.ownerId,
      createdAt: this.clock.now(),
      renditionOf: file.id,
      rendition: made.name,
      expiresAt: null,
      unnamedSince: null,
    };
    await this.files.save(ctx, [row]);
  }

  private tell(
    ctx: OperationContext,
    { id }: StoredFile,
    status: MediaStatus,
    progress: number,
    problem: string | null = null,
  ): Promise<void> {
    return this.work.write(ctx, { fileId: id, status, progress, problem, updatedAt: this.clock.now() });
  }
}

/** A UUID (version 8, RFC 9562) that is always the same for this rendition of this file. */
function idOf(fileId: string, rendition: string): string {
  const hex = createHash('sha256').update(`${fileId} ${rendition}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
