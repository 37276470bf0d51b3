import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import {
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { ImportOutcome, KeyedQuestion } from './plan-questions';
import { QuestionImport, type QuestionImportCounts } from './question-import.entity';

export interface QuestionImportItem extends QuestionImport {
  readonly fileName: string;
}

export interface QuestionImportRowItem extends KeyedQuestion {
  readonly outcome: ImportOutcome;
}

const ITEM = `
  select i.id, i.course_id as "courseId", i.person_id as "personId", i.file_id as "fileId", i.format, i.language,
         f.name as "fileName", i.status, i.problem, i.done, i.total, i.counts, i.created_at as "createdAt",
         i.finished_at as "finishedAt"
    from question_imports i join stored_files f on f.id = i.file_id`;

const SAVE_ROWS = `
  insert into question_import_rows (import_id, place, name, kind, key, content, tags, outcome, notes)
  select $1, x.place, x.name, x.kind, x.key, nullif(x.content, 'null'), x.tags, x.outcome, x.notes
    from jsonb_to_recordset($2::jsonb) as x(place int, name text, kind text, key text, content jsonb, tags jsonb,
                                             outcome text, notes jsonb)
  on conflict (import_id, place) do update set outcome = excluded.outcome, notes = excluded.notes`;

const ROW = 'place, name, kind, key, content, tags, outcome, notes';

@Injectable()
export class QuestionImportRepository extends BaseRepository<QuestionImport> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, QuestionImport);
  }

  find(ctx: OperationContext, id: string): Promise<QuestionImport | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** Waits for other holders of the row; call it inside a transaction. */
  findLocked(ctx: OperationContext, id: string): Promise<QuestionImport | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(ctx: OperationContext, row: QuestionImport): Promise<void> {
    await this.managerFor(ctx).insert(QuestionImport, row);
  }

  async change(ctx: OperationContext, id: string, values: Partial<QuestionImport>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }

  async item(ctx: OperationContext, id: string): Promise<QuestionImportItem | null> {
    const [row] = await this.query<QuestionImportItem>(ctx, `${ITEM} where i.id = $1`, [id]);
    return row ?? null;
  }

  /** Of one course, newest first. */
  async list(ctx: OperationContext, courseId: string, page: PageRequest): Promise<Page<QuestionImportItem>> {
    const [at, id] = page.cursor ? decodeCursor(page.cursor, 2) : [null, null];
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.query<QuestionImportItem>(
      ctx,
      `${ITEM} where i.course_id = $1 and ($2::timestamptz is null or (i.created_at, i.id) < ($2, $3::uuid))
        order by i.created_at desc, i.id desc limit $4`,
      [courseId, at, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => row,
    );
  }

  async saveRows(ctx: OperationContext, importId: string, rows: readonly QuestionImportRowItem[]): Promise<void> {
    const saved = rows.map(({ place, name, kind, key, content, tags, outcome, notes }) => ({
      ...{ place, name, kind, key, content, tags, outcome, notes },
    }));
    await this.query(ctx, SAVE_ROWS, [importId, JSON.stringify(saved)]);
  }

  async clearRows(ctx: OperationContext, importId: string): Promise<void> {
    await this.query(ctx, 'delete from question_import_rows where import_id = $1', [importId]);
  }

  async rowPage(
    ctx: OperationContext,
    importId: string,
    outcome: ImportOutcome | undefined,
    page: PageRequest,
  ): Promise<Page<QuestionImportRowItem>> {
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.query<QuestionImportRowItem>(
      ctx,
      `select ${ROW} from question_import_rows
        where import_id = $1 and ($2::text is null or outcome = $2) and place > $3 order by place limit $4`,
      [importId, outcome ?? null, page.cursor ? decodeCursor(page.cursor, 1)[0] : 0, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.place],
      (row) => row,
    );
  }

  /** Those that can come, after a place, in their order. */
  goodRows(ctx: OperationContext, importId: string, after: number, limit: number): Promise<QuestionImportRowItem[]> {
    return this.query(
      ctx,
      `select ${ROW} from question_import_rows
        where import_id = $1 and outcome <> 'bad' and place > $2 order by place limit $3`,
      [importId, after, limit],
    );
  }

  async counts(ctx: OperationContext, importId: string): Promise<QuestionImportCounts> {
    const [row] = await this.query<QuestionImportCounts>(
      ctx,
      `select count(*) filter (where outcome = 'added')::int as added, count(*) filter (where outcome = 'changed')::int as changed,
              count(*) filter (where outcome = 'unchanged')::int as unchanged, count(*) filter (where outcome = 'bad')::int as bad
         from question_import_rows where import_id = $1`,
      [importId],
    );
    return row ?? { added: 0, changed: 0, unchanged: 0, bad: 0 };
  }
}
