import { Readable } from 'node:stream';
import { FilesModule, StoredFiles } from '@tamkin/files';
import { newId, type Language, type OperationContext } from '@tamkin/kernel';
import { ReportExportsService, ReportExportWork, ReportingModule, type ReportExportKind } from '@tamkin/reporting';
import {
  buildPerson,
  contextOf,
  createServiceTest,
  focalPointGrant,
  reviewerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import readExcelFile from 'read-excel-file/node';
import { buildRandomWorld, type World } from '../../../../libs/reporting/test/random-world';
import { drainJobs } from '../../test/drain-jobs';
import { Settings } from '@tamkin/config';

jest.setTimeout(60_000);

describe('exports of the report', () => {
  let test: ServiceTest;
  let exports: ReportExportsService;
  let world: World;
  let reviewer: OperationContext;

  beforeAll(async () => {
    test = await createServiceTest([ReportingModule, FilesModule]);
    exports = test.get(ReportExportsService);
    world = await buildRandomWorld((...given) => test.sql(...given), 3);
    reviewer = contextOf((await buildPerson((...given) => test.sql(...given))).id, [reviewerGrant]);
  });
  afterAll(() => test.close());

  const made = async (
    ctx: OperationContext,
    wanted: { format: 'xlsx' | 'csv'; language: Language; kind?: ReportExportKind },
  ) => {
    const filters = { from: '2026-01-01', to: '2026-12-31' };
    const id = await exports.request(ctx, { kind: 'report', filters, ...wanted });
    await drainJobs(test.databaseUrl, { settings: { FILES_URL: test.get(Settings).FILES_URL } });
    const row = await exports.one(ctx, id);
    expect(row).toMatchObject({ status: 'done', done: row.total });
    const { read, facts } = await exports.open(ctx, id);
    return { id, row, facts, content: await bytesOf(await read()) };
  };

  it('makes a workbook of one table per sheet, with real dates, right to left in Arabic', async () => {
    const { content, row, facts } = await made(reviewer, { format: 'xlsx', language: 'ar' });
    expect(facts).toMatchObject({ name: 'تقرير-2026-01-01_2026-12-31.xlsx', kind: 'export' });
    const sheets = await readExcelFile(content);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'حول هذا الملف',
      'المؤشرات',
      'مقدم الخدمة',
      'نوع مقدم الخدمة',
      'الجهة',
      'الجنس',
      'الفئة العمرية',
      'الدورة',
      'لغة الدورة',
      'لائحة الأشخاص',
    ]);
    const planLines = (sheets[1]?.data ?? []).filter(([code]) => code === 'I.B1');
    expect(planLines).toHaveLength(5);
    const [, , rate, implemented, due] = planLines.at(-1) ?? [];
    expect(rate).toBeCloseTo(Number(implemented) / Number(due));
    expect(sheets[0]?.data.slice(1, 4)).toEqual([
      ['من', new Date('2026-01-01T00:00:00Z')],
      ['إلى', new Date('2026-12-31T00:00:00Z')],
      ['العاملون لدى', 'جميع مقدمي الخدمات'],
    ]);
    const people = sheets.at(-1)?.data ?? [];
    expect(people[0]?.slice(-3)).toEqual(['تاريخ تسليم خطة العمل', 'تاريخ المصادقة على الخطة', 'تاريخ تنفيذ الخطة']);
    expect(people).toHaveLength(row.total + 1);
    const column = (title: string): number => (people[0] ?? []).indexOf(title);
    expect(people[1]?.[column('تاريخ التسجيل')]).toBeInstanceOf(Date);
    expect(people.slice(1).map((line) => line[column('الجهة')])).toContain('الشرق');
  });

  it('makes a CSV that French Excel opens, without formulas, of own staff only for a focal point', async () => {
    await test.sql(
      `update persons set family_latin = '=1+1', given_latin = '' where id in (select id from persons limit 5)`,
    );
    const own = world.providerIds[0]!;
    const focalPoint = contextOf((await buildPerson((...given) => test.sql(...given))).id, [focalPointGrant(own)]);
    const { content, row } = await made(focalPoint, { format: 'csv', language: 'fr' });
    const text = content.toString('utf8');
    expect(text.startsWith('\ufeffNom;')).toBe(true);
    expect(text).not.toMatch(/(^|;)=/m);
    const [{ name }] = (await test.sql<{ name: { fr: string } }>('select name from providers where id = $1', [
      own,
    ])) as [{ name: { fr: string } }];
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(row.total);
    expect(lines.every((line) => line.includes(`;${name.fr};`))).toBe(true);
  });

  it('withholds small cells and every name in what leaves the house', async () => {
    const { content } = await made(reviewer, { format: 'csv', language: 'en', kind: 'outside' });
    const text = content.toString('utf8');
    expect(text).not.toContain('Hanane');
    expect(text).toContain('fewer than 5');
    expect(text).not.toMatch(/;[1-4];/);
  });

  it('leaves one file when its job runs twice, and one export when asked twice', async () => {
    const { id } = await made(reviewer, { format: 'csv', language: 'fr' });
    const system: OperationContext = { ...reviewer, actor: { kind: 'system', reason: 'spec' } };
    await test.sql(`update report_exports set status = 'running' where id = $1`, [id]);
    await test.get(ReportExportWork).make(system, id);
    await test.get(ReportExportWork).make(system, id);
    expect(await test.sql('select 1 from stored_files where id = $1', [id])).toHaveLength(1);
    const again = await exports.request(reviewer, { id, kind: 'report', format: 'csv', language: 'fr', filters: {} });
    expect(again).toBe(id);
    expect(await test.sql('select 1 from report_exports where id = $1', [id])).toHaveLength(1);
  });

  it('gives a file to nobody else, not before it is made, and not after seven days', async () => {
    const { id } = await made(reviewer, { format: 'csv', language: 'fr' });
    const other = contextOf(newId(), [reviewerGrant]);
    await expect(exports.open(other, id)).rejects.toMatchObject({ code: 'report-export.not-found' });
    await test.sql(`update report_exports set status = 'running' where id = $1`, [id]);
    await expect(exports.open(reviewer, id)).rejects.toMatchObject({ code: 'report-export.not-ready' });
    await test.sql(`update report_exports set status = 'done' where id = $1`, [id]);
    test.clock.advance({ days: 8 });
    await expect(exports.open(reviewer, id)).rejects.toMatchObject({ code: 'report-export.expired' });
    await test.get(StoredFiles).sweep(reviewer);
    await expect(exports.open(reviewer, id)).rejects.toMatchObject({ code: 'report-export.expired' });
    test.clock.advance({ days: -8 });
  });

  it('makes at most three at a time for one person', async () => {
    const ask = () => exports.request(reviewer, { kind: 'report', format: 'csv', language: 'fr', filters: {} });
    await Promise.all([ask(), ask(), ask()]);
    await expect(ask()).rejects.toMatchObject({ code: 'report-export.too-many' });
  });
});

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
