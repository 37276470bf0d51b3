import { newId } from '@tamkin/kernel';
import { crookedZip, learnerGrant, trainerGrant, type ZipPart } from '@tamkin/testing';
import type { LightMyRequestResponse } from 'fastify';
import { buildCourse } from '../../../../libs/courses/test/course.builder';
import { docxOf, word } from '../../../../libs/courses/test/office.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('what comes into courses over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learner: Caller;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    learner = await api.signedIn({ grants: [learnerGrant] });
  });
  afterAll(() => api.close());

  const build = () =>
    buildCourse({ get: (token) => api.app.get(token as never, { strict: false }) }, { publish: true });

  it('duplicates a published course once, under a free code, for authors', async () => {
    const { id: courseId } = await build();
    const copy = { id: newId(), code: `K${newId().slice(-6)}` };
    expect((await trainer.request('POST', `/courses/${courseId}/copies`, copy)).json()).toEqual({ id: copy.id });
    expect((await trainer.request('POST', `/courses/${courseId}/copies`, copy)).json()).toEqual({ id: copy.id });
    const draft = (await trainer.request('GET', `/courses/${copy.id}/draft`)).json<{ title: { fr: string } }>();
    expect(draft).toMatchObject({ code: copy.code.toUpperCase(), number: 1, languages: ['fr', 'ar'] });
    expect(draft.title.fr).toMatch(/^Copie de /);
    const taken = await trainer.request('POST', `/courses/${courseId}/copies`, { code: copy.code });
    expect(taken.json()).toMatchObject({ status: 409, code: 'course.code-taken' });
    const bad = await trainer.request('POST', `/courses/${courseId}/copies`, { code: '8 signes' });
    expect(bad.statusCode).toBe(422);
    expect((await learner.request('POST', `/courses/${courseId}/copies`, { code: 'L1' })).statusCode).toBe(403);
    expect((await trainer.request('POST', `/courses/${newId()}/copies`, { code: 'L1' })).statusCode).toBe(404);
  });

  it('packs an archive for whoever asked, and takes one back, which nobody else sees', async () => {
    const { id: courseId } = await build();
    const other = await api.signedIn({ grants: [trainerGrant] });
    const { id } = (await trainer.request('POST', `/courses/${courseId}/archives`, {})).json<{ id: string }>();
    const packing = await trainer.request('GET', `/course-transfers/${id}`);
    expect(packing.json()).toMatchObject({ kind: 'export', status: 'working', courseId, preview: null });
    const early = await trainer.request('GET', `/course-transfers/${id}/content`);
    expect(early.json()).toMatchObject({ status: 409, code: 'archive.not-ready' });
    for (const path of ['', '/content']) {
      expect((await other.request('GET', `/course-transfers/${id}${path}`)).statusCode).toBe(404);
      expect((await learner.request('GET', `/course-transfers/${id}${path}`)).statusCode).toBe(403);
      expect((await api.app.inject({ url: `/api/v1/course-transfers/${id}${path}` })).statusCode).toBe(401);
    }
    expect((await other.request('POST', `/course-transfers/${id}/confirmation`, {})).statusCode).toBe(404);
    const confirmed = await trainer.request('POST', `/course-transfers/${id}/confirmation`, {});
    expect(confirmed.json()).toMatchObject({ status: 409, code: 'archive.not-ready' });
    const noFile = await trainer.request('POST', '/course-transfers', {});
    expect(noFile.json()).toMatchObject({ status: 415, code: 'file.not-multipart' });
    expect((await trainer.request('POST', `/courses/${newId()}/archives`, {})).statusCode).toBe(404);
  });

  it('takes documents for lessons of drafts, for authors, each its own', async () => {
    const { activityIds } = await draft();
    const [activityId = ''] = activityIds;
    const id = newId();
    for (const attempt of [1, 2]) {
      const sent = await sendDocument(trainer, activityId, docxOf(word('Bonjour')), `?id=${id}`);
      expect([attempt, sent.statusCode, sent.json()]).toEqual([attempt, 201, { id }]);
    }
    expect((await trainer.request('GET', `/lesson-documents/${id}`)).json()).toMatchObject({
      ...{ status: 'reading', kind: 'docx', name: 'lecon.docx', problem: null, parts: [], leftOut: [] },
    });
    const other = await api.signedIn({ grants: [trainerGrant] });
    expect((await other.request('GET', `/lesson-documents/${id}`)).statusCode).toBe(404);
    expect((await learner.request('GET', `/lesson-documents/${id}`)).statusCode).toBe(403);
    const refused = async (caller: Caller, activity: string, query = '') =>
      codeOf(await sendDocument(caller, activity, docxOf(word('Bonjour')), query));
    expect(await refused(other, activityId, `?id=${id}`)).toEqual([404, 'lesson-document.not-found']);
    expect((await refused(learner, activityId))[0]).toBe(403);
    expect(await refused(trainer, newId())).toEqual([404, 'activity.not-found']);
    expect(await refused(trainer, activityId, '?language=en')).toEqual([422, 'activity-text.language-not-declared']);
    expect(await refused(trainer, (await build()).activityIds[0] ?? '')).toEqual([409, 'course.version-published']);
    expect(await refused(trainer, activityIds[1] ?? '')).toEqual([409, 'lesson-document.not-a-lesson']);
  });

  it('refuses hostile documents and other kinds before anything is kept', async () => {
    const [activityId = ''] = (await draft()).activityIds;
    const before = await api.sql('select 1 from stored_files');
    const refused = async (content: Buffer) => codeOf(await sendDocument(trainer, activityId, content));
    const types = { name: '[Content_Types].xml', content: '<Types/>' };
    const main = { name: 'word/document.xml', content: '<w:document/>' };
    const parts = (...more: ZipPart[]) => crookedZip([types, main, ...more]);
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>';
    const code = (name: string) => `lesson-document.${name}`;
    expect(await refused(Buffer.alloc(0))).toEqual([422, code('empty')]);
    expect(await refused(Buffer.from('%PDF-1.4'))).toEqual([415, code('wrong-kind')]);
    expect(await refused(crookedZip([{ name: 'a.txt', content: 'a' }]))).toEqual([415, code('wrong-kind')]);
    expect(await refused(compound)).toEqual([422, code('old-format')]);
    expect(await refused(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual([
      422,
      code('encrypted'),
    ]);
    expect(await refused(parts({ name: 'word/styles.xml', content: entity }))).toEqual([422, code('entities')]);
    expect(await refused(parts({ name: '../../etc/x.xml', content: 'x' }))).toEqual([422, code('unsafe')]);
    expect(await refused(parts({ name: 'word/l.xml', content: '/etc', mode: 0o120777 }))).toEqual([
      422,
      code('unsafe'),
    ]);
    expect(await refused(parts({ name: 'word/s.xml', content: 's', encrypted: true }))).toEqual([
      422,
      code('encrypted'),
    ]);
    expect(await refused(parts({ name: 'word/vbaProject.bin', content: 'm' }))).toEqual([422, code('macros')]);
    expect(await refused(parts({ name: 'word/b.xml', content: Buffer.alloc(5 * 1_048_576) }))).toEqual([
      413,
      code('unpacks-too-large'),
    ]);
    expect(await refused(parts({ name: 'word/s.xml', content: 'long', claimed: 2 }))).toEqual([422, code('damaged')]);
    expect(await refused(Buffer.alloc(21 * 1_048_576, 'a'))).toEqual([413, code('too-large')]);
    expect(await api.sql('select 1 from stored_files')).toHaveLength(before.length);
  });

  const draft = () =>
    buildCourse(
      { get: (token) => api.app.get(token as never, { strict: false }) },
      { modules: [[{}, { kind: 'quiz', purpose: 'formative' }]] },
    );
  const codeOf = (answer: LightMyRequestResponse): unknown[] => {
    const { status, code } = answer.json<{ status: number; code: string }>();
    return [status, code];
  };
  const sendDocument = (caller: Caller, activityId: string, content: Buffer, query = '') => {
    const edge = 'edge-of-parts';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="lecon.bin"\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: `/api/v1/activities/${activityId}/documents${query}`,
      headers: { ...caller.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };
});
