import { newId } from '@tamkin/kernel';
import { learnerGrant, trainerGrant } from '@tamkin/testing';
import { buildCourse } from '../../../../libs/courses/test/course.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('copies of courses over HTTP', () => {
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
});
