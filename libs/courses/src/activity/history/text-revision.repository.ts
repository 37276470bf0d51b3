import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { filesOfBlocks, type BlockFile } from '../activity-text.repository';
import type { Block } from '../block';
import { TextRevision } from './text-revision.entity';

export interface RevisionRow {
  readonly id: string;
  /** Of the course version in which it was written. */
  readonly versionNumber: number;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string | null;
}

export interface RevisionText extends RevisionRow {
  readonly language: Language;
  readonly blocks: Block[];
  readonly files: BlockFile[];
}

const ROW = `r.id, v.number as "versionNumber", r.revision, r.saved_at as "savedAt", r.saved_by as "savedBy"`;

/** Kept of each text of a version; more would be noise to choose from. */
const KEPT = 100;

@Injectable()
export class TextRevisionRepository extends BaseRepository<TextRevision> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, TextRevision);
  }

  async newest(ctx: OperationContext, activityId: string, language: Language): Promise<TextRevision | null> {
    return this.rowsFor(ctx).findOne({ where: { activityId, language }, order: { savedAt: 'DESC', revision: 'DESC' } });
  }

  /** Newest first, through all versions of the course. */
  listOf(ctx: OperationContext, activityId: string, language: Language): Promise<RevisionRow[]> {
    return this.query(
      ctx,
      `select ${ROW}
         from activities here
         join activities a on a.lineage_id = here.lineage_id
         join course_versions v on v.id = a.version_id
         join activity_text_revisions r on r.activity_id = a.id and r.language = $2
        where here.id = $1
        order by v.number desc, r.saved_at desc, r.revision desc limit ${KEPT}`,
      [activityId, language],
    );
  }

  /** Only of the same activity, in whatever version. */
  async find(ctx: OperationContext, activityId: string, id: string): Promise<RevisionText | null> {
    const [row] = await this.query<RevisionText>(
      ctx,
      `select ${ROW}, r.language, r.blocks, ${filesOfBlocks('r.blocks')} as files
         from activities here
         join activities a on a.lineage_id = here.lineage_id
         join course_versions v on v.id = a.version_id
         join activity_text_revisions r on r.activity_id = a.id
        where here.id = $1 and r.id = $2`,
      [activityId, id],
    );
    return row ?? null;
  }

  async add(ctx: OperationContext, revision: TextRevision): Promise<void> {
    await this.rowsFor(ctx).insert(revision);
  }

  async replace(ctx: OperationContext, revision: TextRevision): Promise<void> {
    const { id, ...now } = revision;
    await this.rowsFor(ctx).update({ id }, now);
  }

  /** Lets the oldest of a text go. */
  async thin(ctx: OperationContext, activityId: string, language: Language): Promise<void> {
    await this.query(
      ctx,
      `delete from activity_text_revisions where id in (
         select id from activity_text_revisions where activity_id = $1 and language = $2
          order by saved_at desc, revision desc offset ${KEPT})`,
      [activityId, language],
    );
  }
}
