import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { ActivityText } from './activity-text.entity';
import type { Block } from './block';

/** A file that blocks point at, as far as a reader needs to know before loading it. */
export interface BlockFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

export interface TextRow {
  readonly activityId: string;
  readonly language: Language;
  readonly blocks: Block[];
  readonly revision: number;
  readonly basedOnRevision: number | null;
  readonly updatedAt: Date;
  readonly files: BlockFile[];
}

export interface TextState {
  readonly activityId: string;
  readonly language: Language;
  readonly revision: number;
  readonly empty: boolean;
  /** The base text changed after this translation was made. */
  readonly outOfDate: boolean;
  readonly updatedAt: Date;
}

const TEXT = `t.activity_id as "activityId", t.language, t.blocks, t.revision, t.based_on_revision as "basedOnRevision",
  t.updated_at as "updatedAt",
  coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type, 'size', f.size))
     from stored_files f
    where f.id in (select coalesce(b ->> 'fileId', b -> 'source' ->> 'fileId')::uuid from jsonb_array_elements(t.blocks) b)),
   '[]'::json) as files`;

@Injectable()
export class ActivityTextRepository extends BaseRepository<ActivityText> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ActivityText);
  }

  /** The text in `language`; where that is missing or empty, in the base language; with its files, in one statement. */
  async findReadable(ctx: OperationContext, activityId: string, language: Language): Promise<TextRow | null> {
    const [row] = await this.query<TextRow>(
      ctx,
      `select ${TEXT}
         from activity_texts t
         join activities a on a.id = t.activity_id
         join course_versions v on v.id = a.version_id
         join courses c on c.id = v.course_id
        where t.activity_id = $1
        order by (t.language = $2 and t.blocks <> '[]') desc, (t.language = c.base_language) desc, t.language limit 1`,
      [activityId, language],
    );
    return row ?? null;
  }

  findAll(ctx: OperationContext, activityId: string): Promise<TextRow[]> {
    return this.query(ctx, `select ${TEXT} from activity_texts t where t.activity_id = $1`, [activityId]);
  }

  find(ctx: OperationContext, activityId: string, language: Language): Promise<ActivityText | null> {
    return this.rowsFor(ctx).findOneBy({ activityId, language });
  }

  /** How far every text of a version is. */
  statesOf(ctx: OperationContext, versionId: string): Promise<TextState[]> {
    return this.query(
      ctx,
      `select t.activity_id as "activityId", t.language, t.revision, t.blocks = '[]' as empty, t.updated_at as "updatedAt",
              coalesce(t.based_on_revision < b.revision, false) as "outOfDate"
         from activities a
         join course_versions v on v.id = a.version_id
         join courses c on c.id = v.course_id
         join activity_texts t on t.activity_id = a.id
         left join activity_texts b on b.activity_id = a.id and b.language = c.base_language
        where a.version_id = $1`,
      [versionId],
    );
  }

  /** Writes the text if it still stands at `expected` (0 = not there yet); `false` when somebody was faster. */
  async save(ctx: OperationContext, text: ActivityText, expected: number): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `insert into activity_texts (activity_id, language, blocks, revision, based_on_revision, updated_at, updated_by)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (activity_id, language) do update
         set blocks = excluded.blocks, revision = excluded.revision, based_on_revision = excluded.based_on_revision,
             updated_at = excluded.updated_at, updated_by = excluded.updated_by
         where activity_texts.revision = $8
       returning 1`,
      [
        text.activityId,
        text.language,
        JSON.stringify(text.blocks),
        text.revision,
        text.basedOnRevision,
        text.updatedAt,
        text.updatedBy,
        expected,
      ],
    );
    return rows.length === 1;
  }

  /** Copies every text of the old activities to the new ones, revisions included. */
  async copy(ctx: OperationContext, copies: ReadonlyMap<string, string>): Promise<void> {
    await this.query(
      ctx,
      `insert into activity_texts (activity_id, language, blocks, revision, based_on_revision, updated_at, updated_by)
       select m.new, t.language, t.blocks, t.revision, t.based_on_revision, t.updated_at, t.updated_by
         from unnest($1::uuid[], $2::uuid[]) as m(old, new) join activity_texts t on t.activity_id = m.old`,
      [[...copies.keys()], [...copies.values()]],
    );
  }
}
