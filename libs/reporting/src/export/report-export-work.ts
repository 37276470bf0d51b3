import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Scope } from '@tamkin/access';
import { Settings } from '@tamkin/config';
import { StoredFiles } from '@tamkin/files';
import { Translator } from '@tamkin/i18n';
import { Clock, type OperationContext } from '@tamkin/kernel';
import type { FactsRequest } from '../completion/facts-sql';
import { localDay } from '../completion/local-day';
import { PeopleListRepository } from '../completion/people-list.repository';
import { DIMENSIONS } from '../completion/report-filters';
import { csvHead, csvLines } from './report-csv';
import type { ReportExport } from './report-export.entity';
import { ReportExportRepository } from './report-export.repository';
import { EXPORT_DAYS } from './report-exports.service';
import { peopleHeader, personRow, type Cell, type ReportTable, type Say } from './report-table';
import { ReportTables } from './report-tables';
import { workbook } from './report-workbook';

const CHUNK = 1_000;

/** Makes the files of the report, in the worker. Run twice it leaves one file. */
@Injectable()
export class ReportExportWork {
  constructor(
    private readonly exports: ReportExportRepository,
    private readonly tables: ReportTables,
    private readonly lists: PeopleListRepository,
    private readonly files: StoredFiles,
    private readonly translator: Translator,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Gone or made already is success. The file has the export's id, so a second run replaces the first one's. */
  async make(ctx: OperationContext, exportId: string): Promise<void> {
    const row = await this.exports.find(ctx, exportId);
    if (!row || row.status === 'done') return;
    const request = this.request(row);
    const total =
      row.kind === 'report' ? await this.lists.count(ctx, { ...request, measure: 'involved' }) : DIMENSIONS.length;
    await this.exports.change(ctx, exportId, { status: 'running', done: 0, total });
    const content = await this.content(ctx, row, request);
    await this.files.store(ctx, {
      id: exportId,
      kind: 'export',
      name: this.fileName(row),
      content,
      ownerId: row.personId,
      expiresAt: new Date(row.createdAt.getTime() + EXPORT_DAYS * 24 * 3_600_000),
    });
    await this.exports.change(ctx, exportId, {
      status: 'done',
      done: total,
      fileId: exportId,
      finishedAt: this.clock.now(),
    });
  }

  /** After the last try. */
  async giveUp(ctx: OperationContext, exportId: string): Promise<void> {
    await this.exports.change(ctx, exportId, { status: 'failed', finishedAt: this.clock.now() });
  }

  private async content(ctx: OperationContext, row: ReportExport, request: FactsRequest): Promise<Readable | Buffer> {
    if (row.format === 'csv' && row.kind === 'report') return Readable.from(this.peopleCsv(ctx, row, request));
    const tables = await this.tables.of(ctx, row, request, this.say(row));
    if (row.format === 'csv') return Readable.from(this.tablesCsv(row, tables));
    const about = await this.tables.about(ctx, row, request, this.say(row));
    if (row.kind === 'outside') return workbook([about, ...tables], row.language, this.settings.TIME_ZONE);
    const people: Cell[][] = [];
    for await (const rows of this.people(ctx, row, request)) people.push(...rows);
    const say = this.say(row);
    const list: ReportTable = { name: say('sheets.people'), header: peopleHeader(say), rows: people };
    return workbook([about, ...tables, list], row.language, this.settings.TIME_ZONE);
  }

  private async *peopleCsv(ctx: OperationContext, row: ReportExport, request: FactsRequest): AsyncGenerator<string> {
    yield csvHead(peopleHeader(this.say(row)));
    for await (const rows of this.people(ctx, row, request)) yield csvLines(rows, this.settings.TIME_ZONE);
  }

  /** Tables under one another would not be one: here each line says which breakdown it is of. */
  private *tablesCsv(row: ReportExport, [, ...breakdowns]: readonly ReportTable[]): Generator<string> {
    const [first] = breakdowns;
    if (!first) return;
    const say = this.say(row);
    yield csvHead([say('columns.breakdown'), say('columns.line'), ...first.header.slice(1)]);
    for (const { name, rows } of breakdowns) {
      yield csvLines(
        rows.map((cells) => [name, ...cells]),
        this.settings.TIME_ZONE,
      );
    }
  }

  /** Some hundreds of rows at a time; after each, the progress is written down. */
  private async *people(ctx: OperationContext, row: ReportExport, request: FactsRequest): AsyncGenerator<Cell[][]> {
    const say = this.say(row);
    let done = 0;
    for await (const lines of this.lists.allPeople(ctx, { ...request, measure: 'involved', chunk: CHUNK })) {
      yield lines.map((line) => personRow(say, line, row.language));
      done += lines.length;
      await this.exports.change(ctx, row.id, { done });
    }
  }

  private say({ language }: ReportExport): Say {
    return (key, values) => this.translator.text(language, 'reporting', key, values);
  }

  /** The reach that the person had when asking. */
  private request({ providerIds, filters, createdAt }: ReportExport): FactsRequest {
    const scope: Scope = {
      everything: providerIds === null,
      providerIds: providerIds ?? [],
      trainerId: null,
      personId: null,
    };
    const timeZone = this.settings.TIME_ZONE;
    return { filters, scope, timeZone, today: localDay(createdAt, timeZone) };
  }

  private fileName(row: ReportExport): string {
    const { from, to } = row.filters;
    const period = [from, to].filter(Boolean).join('_') || localDay(row.createdAt, this.settings.TIME_ZONE);
    return `${this.say(row)('fileName')}-${period}.${row.format}`;
  }
}
