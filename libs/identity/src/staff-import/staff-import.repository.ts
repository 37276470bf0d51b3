import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import {
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  pageOf,
  type LocalisedText,
  type OperationContext,
  type Page,
  type PageRequest,
  type PersonNames,
} from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { namesOf } from '../person/profile.service';
import { SqlConditions } from '../sql-conditions';
import type { StaffRowProblem } from './staff-import-row.entity';
import { StaffImport, type StaffImportCounts, type StaffImportStatus } from './staff-import.entity';
import type { PlannedRow, RowOutcome, StaffRowValues } from './staff-row';

export interface StaffImportItem {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly senderId: string;
  readonly senderNames: PersonNames;
  readonly fileName: string;
  readonly status: StaffImportStatus;
  readonly problem: string | null;
  readonly done: number;
  readonly total: number;
  readonly counts: StaffImportCounts;
  readonly unreadHeadings: readonly string[];
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** How the lists of those one may see stand. */
export interface StaffImportFigures {
  /** Read and waiting for somebody to confirm. */
  readonly toConfirm: number;
  readonly underWay: number;
  readonly lastDoneAt: Date | null;
}

export interface StaffImportRowItem {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  readonly values: StaffRowValues;
  readonly problems: readonly StaffRowProblem[];
  readonly changes: readonly string[];
  readonly personId: string | null;
}

type ItemRow = Omit<StaffImportItem, 'senderNames'> & {
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
};

const ITEM = `
  select i.id, i.provider_id as "providerId", v.name as "providerName", i.person_id as "senderId",
         p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
         p.family_arabic as "familyArabic", f.name as "fileName", i.status, i.problem, i.done, i.total, i.counts,
         i.unread_headings as "unreadHeadings",
         i.created_at as "createdAt", i.finished_at as "finishedAt"
    from staff_imports i
    join providers v on v.id = i.provider_id
    join persons p on p.id = i.person_id
    join stored_files f on f.id = i.file_id`;

const SAVE_ROWS = `
  insert into staff_import_rows (import_id, row_number, "values", outcome, problems, changes, person_id)
  select $1, x."rowNumber", x."values", x.outcome, x.problems, x.changes, x."personId"
    from jsonb_to_recordset($2::jsonb) as x("rowNumber" int, "values" jsonb, outcome text, problems jsonb, changes jsonb,
                                             "personId" uuid)
  on conflict (import_id, row_number) do update
     set "values" = excluded."values", outcome = excluded.outcome, problems = excluded.problems,
         changes = excluded.changes, person_id = excluded.person_id`;

const ROW = `row_number as "rowNumber", outcome, "values", problems, changes, person_id as "personId"`;

@Injectable()
export class StaffImportRepository extends BaseRepository<StaffImport> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, StaffImport);
  }

  find(ctx: OperationContext, id: string): Promise<StaffImport | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** Waits for other holders of the row; call it inside a transaction. */
  findLocked(ctx: OperationContext, id: string): Promise<StaffImport | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(ctx: OperationContext, row: StaffImport): Promise<void> {
    await this.managerFor(ctx).insert(StaffImport, row);
  }

  async change(ctx: OperationContext, id: string, values: Partial<StaffImport>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }

  async item(ctx: OperationContext, id: string, scope: Scope): Promise<StaffImportItem | null> {
    const where = new SqlConditions();
    where.addFor(id, (value) => `i.id = ${value}`);
    this.within(where, scope);
    const [row] = await this.query<ItemRow>(ctx, `${ITEM} where ${where.sql}`, where.parameters);
    return row ? toItem(row) : null;
  }

  /** Newest first. */
  async list(ctx: OperationContext, scope: Scope, page: PageRequest): Promise<Page<StaffImportItem>> {
    const where = new SqlConditions();
    this.within(where, scope);
    if (page.cursor) {
      const [at, id] = decodeCursor(page.cursor, 2).map((value) => where.parameter(value));
      where.add(`(i.created_at, i.id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.query<ItemRow>(
      ctx,
      `${ITEM} where ${where.sql} order by i.created_at desc, i.id desc limit ${limit + 1}`,
      where.parameters,
    );
    return pageOf(rows, limit, (row) => [row.createdAt.toISOString(), row.id], toItem);
  }

  async figures(ctx: OperationContext, scope: Scope): Promise<StaffImportFigures> {
    const where = new SqlConditions();
    this.within(where, scope);
    const [row] = await this.query<StaffImportFigures>(
      ctx,
      `select count(*) filter (where i.status = 'ready')::int as "toConfirm",
              count(*) filter (where i.status in ('reading', 'confirming'))::int as "underWay",
              max(i.finished_at) filter (where i.status = 'done') as "lastDoneAt"
         from staff_imports i where ${where.sql}`,
      where.parameters,
    );
    return row ?? { toConfirm: 0, underWay: 0, lastDoneAt: null };
  }

  async saveRows(ctx: OperationContext, importId: string, rows: readonly PlannedRow[]): Promise<void> {
    await this.query(ctx, SAVE_ROWS, [importId, JSON.stringify(rows)]);
  }

  async clearRows(ctx: OperationContext, importId: string): Promise<void> {
    await this.query(ctx, 'delete from staff_import_rows where import_id = $1', [importId]);
  }

  rowPage(
    ctx: OperationContext,
    importId: string,
    outcome: RowOutcome | undefined,
    page: PageRequest,
  ): Promise<Page<StaffImportRowItem>> {
    const where = new SqlConditions();
    where.addFor(importId, (id) => `import_id = ${id}`);
    where.addFor(outcome, (value) => `outcome = ${value}`);
    if (page.cursor) where.addFor(decodeCursor(page.cursor, 1)[0], (last) => `row_number > ${last}::int`);
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    return this.query<StaffImportRowItem>(
      ctx,
      `select ${ROW} from staff_import_rows where ${where.sql} order by row_number limit ${limit + 1}`,
      where.parameters,
    ).then((rows) =>
      pageOf(
        rows,
        limit,
        (row) => [row.rowNumber],
        (row) => row,
      ),
    );
  }

  /** Lines that are not bad, in their order. */
  goodRows(ctx: OperationContext, importId: string): Promise<StaffImportRowItem[]> {
    return this.query(
      ctx,
      `select ${ROW} from staff_import_rows where import_id = $1 and outcome <> 'bad' order by row_number`,
      [importId],
    );
  }

  async counts(ctx: OperationContext, importId: string): Promise<StaffImportCounts> {
    const [row] = await this.query<StaffImportCounts>(
      ctx,
      `select count(*) filter (where outcome = 'added')::int as added, count(*) filter (where outcome = 'changed')::int as changed,
              count(*) filter (where outcome = 'unchanged')::int as unchanged, count(*) filter (where outcome = 'bad')::int as bad
         from staff_import_rows where import_id = $1`,
      [importId],
    );
    return row ?? { added: 0, changed: 0, unchanged: 0, bad: 0 };
  }

  private within(where: SqlConditions, scope: Scope): void {
    if (!scope.everything) where.add(`i.provider_id = any(${where.parameter([...scope.providerIds])}::uuid[])`);
  }
}

function toItem({ givenLatin, familyLatin, givenArabic, familyArabic, ...row }: ItemRow): StaffImportItem {
  return { ...row, senderNames: namesOf({ givenLatin, familyLatin, givenArabic, familyArabic }) };
}
