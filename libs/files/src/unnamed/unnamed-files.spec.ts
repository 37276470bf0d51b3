import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Settings } from '@tamkin/config';
import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { FilesModule } from '../files.module';
import { StoredFiles } from '../stored-files';
import { ANSWER_COLUMNS, DOCUMENT_COLUMNS, ID_COLUMNS, ID_LIST_COLUMNS, type NamingColumn } from './file-names.sql';
import { UnnamedFiles } from './unnamed-files';

/** Says something of a file that is there for another reason: goes with it. */
const ABOUT_FILES = ['media_work.file_id'];

/** Documents without files. A new one is put here, or among the columns of `file-names.sql.ts`. */
const WITHOUT_FILES = [
  ...['activities.title', 'activity_texts.marks', 'answer_marks.scores', 'attempts.paper', 'audit_entries.details'],
  ...[
    'branches.name',
    'certificates.snapshot',
    'cohort_reports.figures',
    'cohort_reports.texts',
    'course_modules.title',
  ],
  ...['course_transfers.problem', 'course_versions.objectives', 'course_versions.rules', 'course_versions.summary'],
  ...[
    'course_versions.title',
    'holidays.name',
    'item_tallies.chosen',
    'item_tallies.parts',
    'lesson_documents.left_out',
  ],
  ...['lesson_documents.problem', 'observation_agreements.scores', 'observation_grids.criteria', 'observations.scores'],
  ...['papers.sections', 'peer_reviews.scores', 'printed_tests.left_out', 'printed_tests.paper', 'providers.name'],
  ...['provinces.name', 'question_exports.filter', 'question_exports.notes', 'question_import_rows.notes'],
  ...['question_import_rows.tags', 'question_imports.counts', 'question_imports.problem', 'regions.name'],
  ...['report_exports.filters', 'sheet_photos.lines', 'staff_import_rows.changes', 'staff_import_rows.problems'],
  ...['staff_import_rows.values', 'staff_imports.counts', 'submission_marks.scores', 'submission_versions.scores'],
  ...['submissions.scores', 'survey_responses.answers', 'surveys.questions', 'training_sessions.place'],
  ...['assignment_settings.rubric'],
];

const ALL = [...ID_COLUMNS, ...ID_LIST_COLUMNS, ...ANSWER_COLUMNS, ...DOCUMENT_COLUMNS];
const saidOf = ({ table, column }: NamingColumn): string => `${table}.${column}`;

describe('files that nothing names', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let files: StoredFiles;

  beforeAll(async () => {
    test = await createServiceTest([FilesModule]);
    files = test.get(StoredFiles);
  });
  afterAll(() => test.close());
  beforeEach(() => test.clock.set('2026-11-10T09:00:00Z'));

  const upload = (): Promise<{ id: string }> =>
    files.store(ctx, { kind: 'import', name: 'a.csv', content: Buffer.from('Nom\n'), ownerId: null });
  const bytesOnDisk = (): number =>
    readdirSync(fileURLToPath(test.get(Settings).FILES_URL), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.csv'),
    ).length;
  /** The job of one night, in its order. */
  const night = async (instant: string): Promise<number> => {
    test.clock.set(instant);
    await test.get(UnnamedFiles).takeBack(ctx);
    await files.sweep(ctx);
    return test.get(UnnamedFiles).letGo(ctx);
  };
  const columnsOf = async (where: string): Promise<string[]> => {
    const rows = await test.sql<{ said: string }>(
      `select table_name || '.' || column_name as said from information_schema.columns
        where table_schema = 'public' and table_name <> 'stored_files' and ${where} order by 1`,
    );
    return rows.map(({ said }) => said);
  };

  it('knows every column that names files by their ids', async () => {
    const named = await columnsOf(`udt_name in ('uuid', '_uuid') and column_name ~ 'file_ids?$'`);
    expect(named.filter((said) => !ABOUT_FILES.includes(said))).toEqual(
      [...ID_COLUMNS, ...ID_LIST_COLUMNS].map(saidOf).sort(),
    );
    const keys = await test.sql<{ said: string }>(
      `select conrelid::regclass || '.' || a.attname as said from pg_constraint c
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.confrelid = 'stored_files'::regclass and c.conrelid <> c.confrelid`,
    );
    expect([...ID_COLUMNS.map(saidOf), ...ABOUT_FILES]).toEqual(expect.arrayContaining(keys.map(({ said }) => said)));
  });

  it('knows of every document whether files are in it', async () => {
    const documents = await columnsOf(`udt_name in ('json', 'jsonb')`);
    expect(documents).toEqual([...[...ANSWER_COLUMNS, ...DOCUMENT_COLUMNS].map(saidOf), ...WITHOUT_FILES].sort());
  });

  it('are found no more after a day, and gone the night after, with what was made of them', async () => {
    const [kept, { id }] = [await upload(), await upload()];
    const { id: small } = await upload();
    await test.sql(`update stored_files set rendition_of = $1, rendition = 'small' where id = $2`, [id, small]);
    await test.sql(`update stored_files set expires_at = '2027-01-01' where id = $1`, [kept.id]);
    const before = bytesOnDisk();
    expect(await night('2026-11-11T03:45:00Z')).toBe(0);
    expect((await files.facts(ctx, id)).id).toBe(id);
    expect(await night('2026-11-12T03:45:00Z')).toBe(1);
    await expect(files.facts(ctx, id)).rejects.toMatchObject({ code: 'file.not-found' });
    expect(await night('2026-11-12T03:50:00Z')).toBe(0);
    expect(bytesOnDisk()).toBe(before);
    await night('2026-11-13T03:45:00Z');
    expect(bytesOnDisk()).toBe(before - 2);
    expect((await files.facts(ctx, kept.id)).id).toBe(kept.id);
  });

  it('are taken back when they were being named in that moment', async () => {
    const { id } = await upload();
    expect(await night('2026-11-12T03:45:00Z')).toBe(1);
    await name({ table: 'submissions', column: 'file_ids' }, [id]);
    expect(await night('2026-11-13T03:45:00Z')).toBe(0);
    expect((await files.facts(ctx, id)).id).toBe(id);
  });

  it.each(ALL.map((column) => [saidOf(column), column] as const))('are not those in %s', async (_, column) => {
    const { id } = await upload();
    const given = ANSWER_COLUMNS.includes(column)
      ? JSON.stringify({ type: 'files', fileIds: [newId(), id] })
      : DOCUMENT_COLUMNS.includes(column)
        ? JSON.stringify([{ deep: { fileId: id } }])
        : ID_LIST_COLUMNS.includes(column)
          ? [newId(), id]
          : id;
    await name(column, given);
    await night('2026-11-12T03:45:00Z');
    await night('2026-11-13T03:45:00Z');
    expect((await files.facts(ctx, id)).id).toBe(id);
  });

  /** A row that holds nothing but this: what else its table asks for is of no matter here. */
  async function name({ table, column }: NamingColumn, value: unknown): Promise<void> {
    await test.sql(`set session_replication_role = replica`);
    for (const { said } of await test.sql<{ said: string }>(
      `select conname as said from pg_constraint where conrelid = '${table}'::regclass and contype in ('c', 'u', 'f')`,
    )) {
      await test.sql(`alter table ${table} drop constraint ${said} cascade`);
    }
    const columns = await test.sql<{ name: string; type: string; key: boolean }>(
      `select a.attname as name, a.atttypid::regtype::text as type,
              exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as key
         from pg_attribute a where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped
          and a.attidentity = '' and not a.atthasdef`,
    );
    for (const { name, key } of columns) if (!key) await test.sql(`alter table ${table} alter ${name} drop not null`);
    const keys = columns.filter(({ key }) => key);
    const fill: Record<string, unknown> = { uuid: newId(), text: 'fr', smallint: 1, integer: 1, bigint: 1 };
    await test.sql(
      `insert into ${table} (${[...keys.map(({ name }) => name), column].join(', ')})
       values (${[...keys, column].map((_, place) => `$${place + 1}`).join(', ')})`,
      [...keys.map(({ type }) => fill[type]), value],
    );
  }
});
