import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { ActivityText } from './activity-text.entity';
import type { Block } from './block';
import type { TranslationMarks } from './translation/translation-marks';

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
  readonly marks: TranslationMarks;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
  readonly files: BlockFile[];
}

export interface TextState {
  readonly activityId: string;
  readonly language: Language;
  readonly revision: number;
  readonly empty: boolean;
  /** The base text changed after some of this translation was made. */
  readonly outOfDate: boolean;
  /** Blocks of the base that this translation does not say. */
  readonly missing: number;
  /** Blocks made from an older base. */
  readonly outdated: number;
  /** Blocks with which a learner could do nothing yet. */
  readonly unfinished: number;
  readonly updatedAt: Date;
}

/** The files that `blocks`, a column of blocks, points at, as one column. */
export function filesOfBlocks(blocks: string): string {
  return `coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type, 'size', f.size))
     from stored_files f
    where f.id in (select coalesce(b ->> 'fileId', b -> 'source' ->> 'fileId')::uuid from jsonb_array_elements(${blocks}) b)),
   '[]'::json)`;
}

const TEXT = `t.activity_id as "activityId", t.language, t.blocks, t.revision, t.based_on_revision as "basedOnRevision",
  t.marks, t.updated_at as "updatedAt", t.updated_by as "updatedBy", ${filesOfBlocks('t.blocks')} as files`;

const COLUMNS =
  'activity_id, language, blocks, revision, based_on_revision, marks, missing_blocks, outdated_blocks, unfinished_blocks, updated_at, updated_by';

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

  /** In every language, for changing them. */
  allOf(ctx: OperationContext, activityId: string): Promise<ActivityText[]> {
    return this.rowsFor(ctx).findBy({ activityId });
  }

  /** How far every text of a version is. */
  statesOf(ctx: OperationContext, versionId: string): Promise<TextState[]> {
    return this.query(
      ctx,
      `select t.activity_id as "activityId", t.language, t.revision, t.blocks = '[]' as empty, t.updated_at as "updatedAt",
              t.outdated_blocks > 0 as "outOfDate", t.missing_blocks as missing, t.outdated_blocks as outdated,
              t.unfinished_blocks as unfinished
         from activities a join activity_texts t on t.activity_id = a.id
        where a.version_id = $1`,
      [versionId],
    );
  }

  /** Writes the text if it still stands at `expected` (0 = not there yet); `false` when somebody was faster. */
  async save(ctx: OperationContext, text: ActivityText, expected: number): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `insert into activity_texts (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (activity_id, language) do update
         set blocks = excluded.blocks, revision = excluded.revision, based_on_revision = excluded.based_on_revision,
             marks = excluded.marks, missing_blocks = excluded.missing_blocks, outdated_blocks = excluded.outdated_blocks,
             unfinished_blocks = excluded.unfinished_blocks, updated_at = excluded.updated_at, updated_by = excluded.updated_by
         where activity_texts.revision = $12
       returning 1`,
      [
        text.activityId,
        text.language,
        JSON.stringify(text.blocks),
        text.revision,
        text.basedOnRevision,
        JSON.stringify(text.marks),
        text.missingBlocks,
        text.outdatedBlocks,
        text.unfinishedBlocks,
        text.updatedAt,
        text.updatedBy,
        expected,
      ],
    );
    return rows.length === 1;
  }

  /** Copies every text of the old activities to the new ones, revisions and marks included. */
  async copy(ctx: OperationContext, copies: ReadonlyMap<string, string>): Promise<void> {
    const copied = COLUMNS.replace('activity_id', 'm.new').replaceAll(', ', ', t.');
    await this.query(
      ctx,
      `insert into activity_texts (${COLUMNS})
       select ${copied} from unnest($1::uuid[], $2::uuid[]) as m(old, new) join activity_texts t on t.activity_id = m.old`,
      [[...copies.keys()], [...copies.values()]],
    );
  }
}
