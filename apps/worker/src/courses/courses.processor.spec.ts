import { AssessmentsModule, QuestionBankService } from '@tamkin/assessments';
import { CourseDocumentReader, CourseTransfers, LessonDocuments, LessonTexts, type BlockInput } from '@tamkin/courses';
import { StoredFiles } from '@tamkin/files';
import type { OperationContext } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, crookedZip, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { buildCourse, type BuiltCourse } from '../../../../libs/courses/test/course.builder';
import { docxOf, word, wordPicture } from '../../../../libs/courses/test/office.builder';
import { ArchiveDesk, changed, numeric } from '../../test/archive-desk';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
describe('archives of courses, and documents', () => {
  let test: ServiceTest;
  let transfers: CourseTransfers;
  let author: OperationContext;
  let course: BuiltCourse;
  let archive: Buffer;
  let desk: ArchiveDesk;

  const drain = () => desk.drain();
  const pack = (courseId: string) => desk.pack(courseId);
  const send = (content: Buffer) => desk.send(content);
  const confirm = (id: string, code?: string) => desk.confirm(id, code);
  const courseCount = async (): Promise<number> => (await test.sql('select 1 from courses')).length;
  const rezipped = (change: (entries: Zippable) => void): Buffer => {
    const entries: Zippable = unzipSync(archive);
    change(entries);
    return Buffer.from(zipSync(entries));
  };
  const withManifest = (change: (manifest: Record<string, unknown>) => void): Buffer => changed(archive, change);

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    test.clock.set(new Date());
    transfers = test.get(CourseTransfers);
    const person = await buildPerson(test.sql, { grants: [trainerGrant] });
    author = contextOf(person.id, person.grants);
    desk = new ArchiveDesk(test, author);
    course = await buildCourse(test, { publish: true, code: 'P1' });
    await test.get(QuestionBankService).create(author, { ...numeric('P1-01'), courseId: course.id, topic: 'Accueil' });
    const picture = await test.get(StoredFiles).store(author, {
      ...{ kind: 'image', name: 'guichet.png', content: PIXEL, ownerId: null },
    });
    course = await buildCourse(test, { code: 'P2', modules: [[{}, {}], [{}]] });
    const blocks = [
      { id: 'b1', type: 'text' as const, html: '<p>Un</p>' },
      { id: 'b2', type: 'image' as const, fileId: picture.id, alt: 'Le guichet', caption: '' },
    ];
    const [activityId = ''] = course.activityIds;
    const { revision } = await test.get(LessonTexts).save(author, { activityId, language: 'fr', revision: 1, blocks });
    expect(revision).toBe(2);
    archive = await pack(course.id);
  });
  afterAll(() => test.close());

  it('hold the manifest and each file once; the same course packs to the same bytes', async () => {
    const entries = unzipSync(archive);
    expect(Object.keys(entries)).toEqual(['course.json', expect.stringMatching(/^files\/[0-9a-f]{64}$/)]);
    expect((await pack(course.id)).equals(archive)).toBe(true);
    const stranger = await buildPerson(test.sql, { grants: [trainerGrant] });
    const { id } = await transfers.pack(author, { courseId: course.id });
    await expect(transfers.read(contextOf(stranger.id, stranger.grants), id)).rejects.toMatchObject({
      code: 'course-transfer.not-found',
    });
  });

  it('change nothing where the course is already as they say', async () => {
    const read = await send(archive);
    expect(read).toMatchObject({ status: 'ready', preview: { outcome: 'unchanged', problems: [] } });
    await expect(transfers.confirm(author, { id: read.id })).rejects.toMatchObject({ code: 'archive.not-ready' });
  });

  it('never replace the draft somebody is writing, but may become a course of another code', async () => {
    const longer = withManifest((manifest) => (manifest['onlineMinutes'] = 77));
    const read = await send(longer);
    expect(read).toMatchObject({
      status: 'ready',
      preview: { outcome: 'new-draft', problems: [{ code: 'archive.draft-in-the-way' }] },
    });
    const before = await courseCount();
    const { status, courseId } = await confirm(read.id, 'p2-b');
    expect({ status, courses: await courseCount() }).toEqual({ status: 'done', courses: before + 1 });
    const { document } = await test.get(CourseDocumentReader).readNewest(author, courseId!);
    const own = (await test.get(CourseDocumentReader).readNewest(author, course.id)).document;
    expect(document).toMatchObject({ code: 'P2-B', onlineMinutes: 77 });
    expect(document.modules[0]?.lineage).not.toBe(own.modules[0]?.lineage);
  });

  it.each<[string, () => Buffer, string]>([
    ['of a newer release', () => withManifest((manifest) => (manifest['formatVersion'] = 3)), 'archive.newer-format'],
    ['of something else', () => withManifest((manifest) => (manifest['format'] = 'other')), 'archive.not-an-archive'],
    ['of another shape', () => withManifest((manifest) => (manifest['modules'] = [{}])), 'archive.damaged'],
    ['with a hollow part', () => withManifest((m) => (m['parts'] = { assessments: 1 })), 'archive.damaged'],
    [
      'that climb out',
      () => rezipped((entries) => (entries['../../etc/cron'] = strToU8('x'))),
      'archive.foreign-entry',
    ],
    ['with other files', () => rezipped((entries) => (entries['run.sh'] = strToU8('x'))), 'archive.foreign-entry'],
    [
      'with a link',
      () => rezipped((e) => (e[`files/${'a'.repeat(64)}`] = [strToU8('/etc'), { os: 3, attrs: 0o120777 << 16 }])),
      'archive.foreign-entry',
    ],
    [
      'that are bombs',
      () => rezipped((entries) => (entries[`files/${'b'.repeat(64)}`] = new Uint8Array(30_000_000))),
      'archive.unpacks-too-large',
    ],
    [
      'with too many entries',
      () => rezipped((e) => Array.from({ length: 5_001 }, (_, i) => (e[`files/${i}`] = new Uint8Array(1)))),
      'archive.unpacks-too-large',
    ],
    [
      'that are locked',
      () => crookedZip([{ name: 'course.json', content: '{}', encrypted: true }]),
      'archive.foreign-entry',
    ],
    ['that are no zip', () => Buffer.concat([archive.subarray(0, 200), Buffer.alloc(50)]), 'archive.not-an-archive'],
  ])('%s are refused and nothing is written', async (_, content, code) => {
    const before = await courseCount();
    expect(await send(content())).toMatchObject({ status: 'refused', problem: { code }, preview: null });
    expect(await courseCount()).toBe(before);
  });

  it('whose files are not what their names say are refused', async () => {
    const lying = rezipped((entries) => {
      const [name = ''] = Object.keys(entries).filter((each) => each.startsWith('files/'));
      entries[name] = new Uint8Array(Buffer.concat([PIXEL, Buffer.from('x')]));
    });
    await desk.emptyPlace();
    await test.sql('truncate stored_files cascade');
    expect(await send(lying)).toMatchObject({ status: 'refused', problem: { code: 'archive.damaged' } });
  });

  it('make the same course in an empty place, once, and pack to the same bytes there', async () => {
    await desk.emptyPlace();
    await test.sql('truncate stored_files cascade');
    const read = await send(archive);
    expect(read).toMatchObject({
      status: 'ready',
      preview: {
        ...{ outcome: 'new-course', code: 'P2', problems: [] },
        counts: { modules: 2, activities: 3, media: 1, questions: 0 },
      },
    });
    expect(await courseCount()).toBe(0);
    const done = await confirm(read.id);
    await confirm(read.id);
    expect({ status: done.status, courses: await courseCount() }).toEqual({ status: 'done', courses: 1 });
    expect((await pack(done.courseId!)).equals(archive)).toBe(true);
    expect(
      await test.sql(
        `select expires_at as "expiresAt" from stored_files where kind = 'image' and rendition_of is null`,
      ),
    ).toEqual([{ expiresAt: null }]);
    const [entry] = await test.sql<{ by: string }>(
      `select actor_id as by from audit_entries where action = 'course.imported'`,
    );
    expect(entry?.by).toBe(author.actor.kind === 'person' ? author.actor.personId : '');
  });

  it('read a document into blocks without writing any; its pictures stay once the lesson shows them', async () => {
    const { activityIds } = await buildCourse(test, { modules: [[{}]] });
    const [activityId = ''] = activityIds;
    const body = word('Une visite', { style: 'Titre1' }) + word('On écoute.') + wordPicture(0, 'Marché');
    const drawing = wordPicture(1, 'Dessin');
    const content = docxOf(body + drawing, [PIXEL, Buffer.from('no picture at all')]);
    const documents = test.get(LessonDocuments);
    const texts = () => test.get(LessonTexts).ofActivity(author, activityId);
    const before = (await texts()).texts;
    const id = await documents.send(author, { activityId, notes: true, name: 'visite.docx', content });
    expect(await documents.send(author, { id, activityId, notes: true, name: 'visite.docx', content })).toBe(id);
    await drain();
    const read = await documents.read(author, id);
    expect([read.status, read.kind, read.name, read.leftOut]).toEqual([
      'ready',
      'docx',
      'visite.docx',
      [{ code: 'lesson-document.pictures-left', count: 1 }],
    ]);
    expect(read.parts.map(({ language, blocks }) => [language, blocks.map(({ type }) => type)])).toEqual([
      ['fr', ['heading', 'text', 'image']],
    ]);
    expect((await texts()).texts).toEqual(before);

    const [image] = read.files;
    const kept = () => test.sql('select expires_at is null as "forGood" from stored_files where id = $1', [image?.id]);
    await test.sql(`update stored_files set expires_at = now() + interval '1 day' where id = $1`, [image?.id]);
    const blocks = (read.parts[0]?.blocks ?? []) as readonly BlockInput[];
    const revision = before.find(({ language }) => language === 'fr')?.revision ?? 0;
    await test.get(LessonTexts).save(author, { activityId, language: 'fr', revision, blocks });
    expect(await kept()).toEqual([{ forGood: true }]);
  });
});
