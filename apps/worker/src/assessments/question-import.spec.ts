import { buffer } from 'node:stream/consumers';
import {
  AssessmentsModule,
  QuestionBankService,
  QuestionExportsService,
  QuestionImportsService,
  type ExportFormat,
  type QuestionContent,
} from '@tamkin/assessments';
import { Settings } from '@tamkin/config';
import { StoredFiles } from '@tamkin/files';
import type { OperationContext } from '@tamkin/kernel';
import { createServiceTest, crookedZip, type ServiceTest } from '@tamkin/testing';
import sharp from 'sharp';
import { buildClassroom } from '../../../../libs/assessments/test/classroom.builder';
import { drainJobs } from '../../test/drain-jobs';

const GIFT = `
::F-01:: Une cliente peut signer seule ? {T}

::F-02:: Que vaut 500 fois 2,5 ? {#1250:50}

::F-03:: Racontez {=%zz}

::F-04:: Deux biais ? {~%50%Halo ~%50%Affinité ~%-100%Aucun}
`;

describe('importing questions', () => {
  let test: ServiceTest;
  let imports: QuestionImportsService;
  let author: OperationContext;
  let courseId: string;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    imports = test.get(QuestionImportsService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    const room = await buildClassroom(test);
    author = room.trainer.ctx;
    courseId = room.courseId;
  });

  const drain = (): Promise<void> =>
    drainJobs(test.databaseUrl, { settings: { FILES_URL: test.get(Settings).FILES_URL }, timeoutMs: 60_000 });
  const send = async (content: string | Buffer, language: 'fr' | 'ar' = 'fr', name = 'questions.gift') => {
    const id = await imports.send(author, { courseId, language, name, content: Buffer.from(content as string) });
    await drain();
    return id;
  };
  const confirm = async (id: string): Promise<void> => {
    await imports.confirm(author, id);
    await imports.confirm(author, id);
    await drain();
  };
  const bank = () =>
    test.sql<{ key: string; type: string; revision: number; languages: string[] }>(
      `select q.key, q.type, r.revision, array(select jsonb_object_keys(r.texts) order by 1) as languages
         from questions q join question_revisions r on r.id = q.current_revision_id where q.course_id = $1 order by q.key`,
      [courseId],
    );

  it('previews every question, writes nothing until confirmed, and nothing new the second time', async () => {
    const id = await send(GIFT);
    expect(await imports.read(author, id)).toMatchObject({
      status: 'ready',
      format: 'gift',
      total: 4,
      counts: { added: 3, changed: 0, unchanged: 0, bad: 1 },
    });
    expect((await imports.rows(author, id, 'bad', {})).items).toMatchObject([{ place: 3, content: null }]);
    expect(await bank()).toEqual([]);

    await confirm(id);
    expect(await imports.read(author, id)).toMatchObject({ status: 'done', done: 3, total: 3 });
    const written = await bank();
    expect(written).toEqual([
      { key: 'F-01', type: 'true-false', revision: 1, languages: ['fr'] },
      { key: 'F-02', type: 'numeric', revision: 1, languages: ['fr'] },
      { key: 'F-04', type: 'multiple', revision: 1, languages: ['fr'] },
    ]);
    expect(
      await test.sql(`select details->'added' as added from audit_entries where action = 'question.imported'`),
    ).toEqual([{ added: 3 }]);

    const again = await send(GIFT);
    expect((await imports.read(author, again)).counts).toEqual({ added: 0, changed: 0, unchanged: 3, bad: 1 });
    await confirm(again);
    expect(await bank()).toEqual(written);
  });

  it('gives a corrected question a revision, and a second language to one that has the first', async () => {
    await confirm(await send('::F-02:: Combien ? {#1250:50}\n\n::F-05:: Le biais ? {=Halo ~Prix}'));
    const corrected = await send('::F-02:: Combien ? {#1300:50}');
    expect((await imports.rows(author, corrected, undefined, {})).items).toMatchObject([{ outcome: 'changed' }]);
    await confirm(corrected);
    await confirm(await send('::F-05:: ما هو التحيز؟ {=الهالة ~الثمن}', 'ar'));
    expect(await bank()).toEqual([
      { key: 'F-02', type: 'numeric', revision: 2, languages: ['fr'] },
      { key: 'F-05', type: 'single', revision: 2, languages: ['ar', 'fr'] },
    ]);
  });

  it('sorts by the tags of a file, makes keys of words, and takes the same question once', async () => {
    const xml = `<quiz>
      <question type="category"><category><text>$course$/top/Épargne</text></category></question>
      ${[1, 2].map(() => moodle('Une question sans code')).join('')}
      ${moodle('C6-1', '<tags><tag><text>objective:O3</text></tag><tag><text>difficulté : 2</text></tag></tags>')}
    </quiz>`;
    const id = await send(xml, 'fr', 'moodle.xml');
    const { items } = await imports.rows(author, id, undefined, {});
    expect(items.map(({ key, outcome, tags }) => [key.slice(0, 4), outcome, tags])).toEqual([
      ['IMP-', 'added', { topic: 'Épargne', objective: null, difficulty: null }],
      ['IMP-', 'bad', { topic: 'Épargne', objective: null, difficulty: null }],
      ['C6-1', 'added', { topic: 'Épargne', objective: 'O3', difficulty: 2 }],
    ]);
    expect(items[1]?.notes).toEqual([{ code: 'question-import.twice-in-file', details: { place: 1 } }]);
    await confirm(id);
    expect(
      await test.sql(`select topic, objective, difficulty from questions where course_id = $1 and key = 'C6-1'`, [
        courseId,
      ]),
    ).toEqual([{ topic: 'Épargne', objective: 'O3', difficulty: 2 }]);
    const tagged = await send(xml.replace('difficulté : 2', 'difficulté : 3'), 'fr', 'moodle.xml');
    expect((await imports.read(author, tagged)).counts).toMatchObject({ changed: 1, unchanged: 1 });
    await confirm(tagged);
    expect((await bank()).map(({ revision }) => revision)).toEqual([1, 1]);
  });

  it('says of an archived question that it stays archived, also when that happened after the preview', async () => {
    const id = await send('::F-09:: Oui ? {T}\n\n::F-10:: Non ? {F}');
    await confirm(await send('::F-09:: Oui ? {T}'));
    await test.sql('update questions set archived_at = now() where course_id = $1', [courseId]);
    await confirm(id);
    expect(await imports.read(author, id)).toMatchObject({ status: 'done', counts: { added: 1, bad: 1 } });
    expect((await imports.rows(author, id, 'bad', {})).items).toMatchObject([
      { key: 'F-09', notes: [{ code: 'question-import.archived', details: { key: 'F-09' } }] },
    ]);
  });

  it('refuses a file that holds no question, with its reason', async () => {
    const id = await send('<quiz></quiz>', 'fr', 'vide.xml');
    expect(await imports.read(author, id)).toMatchObject({
      status: 'refused',
      problem: { code: 'question-import.no-question' },
    });
    const nothing = crookedZip([{ name: 'imsmanifest.xml', content: '<manifest/>' }]);
    const empty = await send(nothing, 'fr', 'paquet.zip');
    expect(await imports.read(author, empty)).toMatchObject({ problem: { code: 'question-import.no-question' } });
  });

  it('keeps the pictures of a Moodle file for good once confirmed, and refuses a question whose picture is hostile', async () => {
    const png = await picture('#0b6e69');
    const two = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]);
    const asked = (name: string, content: Buffer) => `<question type="truefalse"><name><text>${name}</text></name>
      <questiontext format="html"><text><![CDATA[<p>Voit-on un marché ? <script>x()</script>
        <img src="@@PLUGINFILE@@/un%20march%C3%A9.png" alt="Un marché"></p>]]></text>
        <file name="un marché.png" path="/" encoding="base64">${content.toString('base64')}</file></questiontext>
      <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`;
    const id = await send(`<quiz>${asked('P-1', png)}${asked('P-2', two)}</quiz>`, 'fr', 'moodle.xml');
    const { items } = await imports.rows(author, id, undefined, {});
    expect(items.map(({ outcome, notes }) => [outcome, notes.map(({ code }) => code)])).toEqual([
      ['added', []],
      ['bad', ['file.two-kinds']],
    ]);
    const shown = items[0]?.content?.texts.fr;
    expect(shown).toMatchObject({ text: 'Voit-on un marché ?', media: { alt: 'Un marché', audioId: null } });
    const kept = () =>
      test.sql(`select kind, expires_at is null as "forGood" from stored_files where id = $1`, [shown?.media?.imageId]);
    expect(await kept()).toEqual([{ kind: 'image', forGood: false }]);
    await confirm(id);
    expect(await kept()).toEqual([{ kind: 'image', forGood: true }]);
    expect(
      await test.sql('select rendition from stored_files where rendition_of = $1 order by 1', [shown?.media?.imageId]),
    ).toEqual([{ rendition: 'large' }, { rendition: 'small' }]);
  });

  it.each(['qti', 'moodle'] as const)(
    'brings back what it exported as %s, and says what could not go',
    async (format) => {
      const image = await test.get(StoredFiles).store(author, {
        ...{
          kind: 'image',
          name: 'plan.png',
          content: await picture(format === 'qti' ? '#b45309' : '#9a5b00'),
          ownerId: null,
        },
      });
      const questions = Object.entries(bankOf(image.id));
      for (const [key, content] of questions) {
        await test.get(QuestionBankService).create(author, { courseId, key, ...content, topic: 'Marché' });
      }
      const { row, content } = await exported(format);
      const moodle = format === 'moodle';
      expect(row).toMatchObject({ status: 'done', total: 2, done: 2, carried: moodle ? 1 : 2 });
      expect(row.notes.map(({ key, left, code }) => [key, left, code])).toEqual(
        moodle ? [['E-2', true, 'question-export.type-not-carried']] : [],
      );

      const before = await bankTexts();
      courseId = (await buildClassroom(test)).courseId;
      await confirm(await send(content, 'fr', 'export'));
      expect(await bankTexts()).toEqual(moodle ? before.slice(0, 1) : before);
      const same = await send(content, 'fr', 'export');
      expect((await imports.read(author, same)).counts).toMatchObject({ added: 0, changed: 0, bad: 0 });
    },
  );

  const bankTexts = () =>
    test.sql(
      `select q.key, q.topic, r.body, r.texts from questions q join question_revisions r on r.id = q.current_revision_id
        where q.course_id = $1 order by q.key`,
      [courseId],
    );
  const exported = async (format: ExportFormat) => {
    const exports = test.get(QuestionExportsService);
    const id = await exports.request(author, { format, filter: { courseId } });
    await drain();
    const { read } = await exports.open(author, id);
    return { row: await exports.read(author, id), content: await buffer(await read()) };
  };
});

function moodle(name: string, more = ''): string {
  return `<question type="truefalse"><name><text>${name}</text></name>
    <questiontext format="html"><text><![CDATA[<p>Une femme peut signer seule.</p>]]></text></questiontext>
    <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>${more}</question>`;
}

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
}

/** One that every format carries, one that QTI alone does. */
function bankOf(imageId: string): Record<string, QuestionContent> {
  const words = (text: string, alt: string, options: Record<string, string>) => ({
    ...{ text, options, unit: '', feedback: `${text} +` },
    media: { imageId, alt, audioId: null },
  });
  const choice = { a: '1', b: '' };
  return {
    'E-1': {
      body: {
        type: 'single',
        pinOptions: true,
        options: [
          { key: 'a', correct: false },
          { key: 'b', correct: true },
        ],
      },
      texts: {
        fr: { ...words('Combien ?', 'Un plan', choice), optionPictures: { b: { imageId, alt: 'Deux étals' } } },
        ar: { ...words('كم؟', 'مخطط', choice), optionPictures: { b: { imageId: null, alt: 'كشكان' } } },
      },
    },
    'E-2': {
      body: {
        type: 'hot-spot',
        listed: false,
        many: false,
        regions: [{ key: 'h1', correct: true, shape: { kind: 'circle', x: 333, y: 777, radius: 81 } }],
      },
      texts: { fr: words('Où ?', 'Un plan', {}), ar: words('أين؟', 'مخطط', {}) },
    },
  };
}
