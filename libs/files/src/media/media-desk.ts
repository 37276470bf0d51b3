import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { COURSE_MEDIA } from '../file-kind';
import { makeRenditions } from '../files.jobs';
import type { StoredFile } from '../stored-file/stored-file.entity';
import { MediaWorkRepository, type MediaFigures, type MediaState } from './media-work.repository';

const HAS_RENDITIONS: ReadonlySet<string> = new Set(['image', 'audio', 'video']);
const FORGOTTEN_AFTER_HOURS = 6;
const NIGHTLY = 500;

/** Says what is to be made small and how far that is. The making is the worker's. */
@Injectable()
export class MediaDesk {
  constructor(
    private readonly work: MediaWorkRepository,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /** Whether small renditions are made of it. */
  wants({ kind }: Pick<StoredFile, 'kind'>): boolean {
    return HAS_RENDITIONS.has(kind);
  }

  /** Inside the transaction that keeps the file. */
  async order(ctx: OperationContext, fileId: string): Promise<void> {
    await this.work.expect(ctx, fileId, this.clock.now());
    await this.jobs.enqueue(ctx, makeRenditions, { fileId });
  }

  /** Of pictures, sounds and videos of courses; ids of anything else are passed over. */
  async states(ctx: OperationContext, fileIds: readonly string[]): Promise<MediaState[]> {
    requireScope(ctx, 'courses.read');
    return this.work.states(ctx, fileIds, COURSE_MEDIA);
  }

  async figures(ctx: OperationContext): Promise<MediaFigures> {
    requireScope(ctx, 'settings.manage');
    return this.work.figures(ctx);
  }

  /** The safety net: what was kept before there were renditions, was lost on the way, or waited for ffmpeg. */
  async orderForgotten(ctx: OperationContext): Promise<number> {
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_HOURS * 3_600_000);
    const ids = await this.work.forgotten(ctx, before, NIGHTLY);
    for (const id of ids) await this.transactions.run(ctx, (ctx) => this.order(ctx, id));
    return ids.length;
  }
}
