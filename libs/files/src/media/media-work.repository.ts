import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { MediaWork, type MediaStatus } from './media-work.entity';

export interface Rendition {
  readonly id: string;
  /** `small`, `large`, `opus`, `aac`, `video`. */
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

export interface MediaState {
  readonly fileId: string;
  readonly status: MediaStatus;
  /** Per cent. */
  readonly progress: number;
  readonly problem: string | null;
  readonly renditions: Rendition[];
}

export type MediaFigures = Readonly<Record<'open' | 'refused' | 'withoutTool', number>>;

const STATES = `
  select w.file_id as "fileId", w.status, w.progress, w.problem,
         coalesce((select json_agg(json_build_object('id', r.id, 'name', r.rendition, 'contentType', r.content_type,
                                                     'size', r.size) order by r.size)
                     from stored_files r where r.rendition_of = w.file_id), '[]') as renditions
    from media_work w join stored_files f on f.id = w.file_id
   where w.file_id = any($1::uuid[]) and f.kind = any($2::text[])`;

/** Pictures, sounds and videos that nothing is known of, or that waited for ffmpeg. */
const FORGOTTEN = `
  select f.id from stored_files f left join media_work w on w.file_id = f.id
   where f.kind in ('image', 'audio', 'video') and f.rendition_of is null
     and (w.file_id is null or w.status in ('no-tool', 'waiting', 'working') and w.updated_at < $1)
   order by f.id limit $2`;

@Injectable()
export class MediaWorkRepository extends BaseRepository<MediaWork> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, MediaWork);
  }

  /** What was done or refused is to be done again: the bytes are new. */
  async expect(ctx: OperationContext, fileId: string, now: Date): Promise<void> {
    await this.write(ctx, { fileId, status: 'waiting', progress: 0, problem: null, updatedAt: now });
  }

  async write(ctx: OperationContext, work: MediaWork): Promise<void> {
    await this.rowsFor(ctx).upsert(work, ['fileId']);
  }

  /** Says how far a file is that is being worked on. */
  async advance(ctx: OperationContext, fileId: string, progress: number): Promise<void> {
    await this.query(ctx, `update media_work set progress = $2 where file_id = $1 and status = 'working'`, [
      fileId,
      progress,
    ]);
  }

  find(ctx: OperationContext, fileId: string): Promise<MediaWork | null> {
    return this.rowsFor(ctx).findOneBy({ fileId });
  }

  states(ctx: OperationContext, fileIds: readonly string[], kinds: readonly string[]): Promise<MediaState[]> {
    return this.query(ctx, STATES, [fileIds, kinds]);
  }

  async forgotten(ctx: OperationContext, before: Date, limit: number): Promise<string[]> {
    return (await this.query<{ id: string }>(ctx, FORGOTTEN, [before, limit])).map(({ id }) => id);
  }

  async figures(ctx: OperationContext): Promise<MediaFigures> {
    const [row] = await this.query<MediaFigures>(
      ctx,
      `select count(*) filter (where status in ('waiting', 'working'))::int as open,
              count(*) filter (where status = 'refused')::int as refused,
              count(*) filter (where status = 'no-tool')::int as "withoutTool"
         from media_work where status <> 'done'`,
    );
    return row!;
  }
}
