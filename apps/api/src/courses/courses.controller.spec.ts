import { newId } from '@tamkin/kernel';
import { administratorGrant, countStatements, learnerGrant, trainerGrant } from '@tamkin/testing';
import { buildCourse } from '../../../../libs/courses/test/course.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('courses over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learner: Caller;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    learner = await api.signedIn({ grants: [learnerGrant] });
  });
  afterAll(() => api.close());

  const build = (given: Parameters<typeof buildCourse>[1] = {}) =>
    buildCourse({ get: (token) => api.app.get(token as never, { strict: false }) }, given);
  const newCourse = (given: object = {}): object => ({
    code: `N${newId().slice(-6)}`,
    baseLanguage: 'fr',
    languages: ['fr', 'ar'],
    title: { fr: 'Accueillir', ar: 'الاستقبال' },
    ...given,
  });

  it('lets a trainer write a small course by hand and publish it, and a learner find it in Arabic', async () => {
    const made = await trainer.request('POST', '/courses', newCourse());
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    const title = { fr: 'Au comptoir', ar: 'في الشباك' };
    const module = (await trainer.request('POST', `/courses/${id}/draft/modules`, { title })).json<{ id: string }>();
    const lesson = { kind: 'lesson', mandatory: true, minutes: 6, title };
    const activity = (await trainer.request('POST', `/course-modules/${module.id}/activities`, lesson)).json<{
      id: string;
    }>();
    const problems = (await trainer.request('GET', `/courses/${id}/draft/problems`)).json<{ items: object[] }>();
    expect(problems.items).toMatchObject([
      { code: 'publication.text-missing', activityId: activity.id, language: 'fr', blocking: true },
      { code: 'publication.text-missing', activityId: activity.id, language: 'ar', blocking: true },
      { code: 'publication.not-approved', activityId: null, language: null, blocking: false },
    ]);
    for (const language of ['fr', 'ar']) {
      const blocks = [{ id: 'one', type: 'text', html: '<p>Bonjour<script>alert(1)</script></p>' }];
      const saved = await trainer.request('PUT', `/activities/${activity.id}/texts/${language}`, {
        revision: 0,
        blocks,
      });
      expect(saved.json()).toMatchObject({ revision: 1, outOfDate: false });
    }
    const texts = (await trainer.request('GET', `/activities/${activity.id}/texts`)).json<{ texts: object[] }>();
    expect(texts).toMatchObject({ editable: true, baseLanguage: 'fr' });
    expect(texts.texts).toHaveLength(2);
    expect(JSON.stringify(texts)).not.toContain('script');
    const draft = (await trainer.request('GET', `/courses/${id}/draft`)).json<{
      versionId: string;
      revision: number;
    }>();
    const publish = { versionId: draft.versionId, revision: draft.revision };
    expect((await learner.request('GET', `/courses/${id}`)).statusCode).toBe(404);
    expect((await trainer.request('POST', `/courses/${id}/publications`, publish)).statusCode).toBe(201);
    expect((await trainer.request('POST', `/courses/${id}/publications`, publish)).statusCode).toBe(201);
    const found = await api.app.inject({
      url: `/api/v1/courses?q=${encodeURIComponent('الإستقبال')}`,
      headers: { ...learner.headers, 'x-language': 'ar' },
    });
    expect(found.json()).toMatchObject({ items: [{ id, title: 'الاستقبال', languages: ['fr', 'ar'] }] });
    const course = (await learner.request('GET', `/courses/${id}`)).json<object>();
    expect(course).toMatchObject({ modules: [{ activities: [{ id: activity.id, kind: 'lesson' }] }] });
  });

  it('answers the catalogue and a course in a fixed number of statements', async () => {
    const { id } = await build({ publish: true });
    const list = (): Promise<unknown> => learner.request('GET', '/courses?limit=200');
    const one = (courseId: string) => learner.request('GET', `/courses/${courseId}`);
    await list();
    const before = await countStatements(list);
    for (let count = 0; count < 3; count++) await build({ publish: true });
    const big = await build({ publish: true, modules: Array.from({ length: 6 }, () => [{}, {}, {}]) });
    const after = await countStatements(list);
    expect(after.statements.length).toBe(before.statements.length);
    expect(after.statements.length).toBeLessThanOrEqual(3);
    const [small, large] = [await countStatements(() => one(id)), await countStatements(() => one(big.id))];
    expect(small.result.statusCode).toBe(200);
    expect(large.statements.length).toBe(small.statements.length);
    expect(large.statements.length).toBeLessThanOrEqual(3);
  });

  it('is closed to visitors, and authoring to everybody but trainers', async () => {
    const { id, moduleIds, activityIds } = await build();
    const administrator = await api.signedIn({ grants: [administratorGrant] });
    const routes = [
      ['GET', '/authored-courses'],
      ['POST', '/courses', newCourse()],
      ['GET', `/courses/${id}/draft`],
      ['PATCH', `/courses/${id}/draft`, { revision: 1 }],
      ['PUT', `/courses/${id}/draft/outline`, { revision: 1, modules: [] }],
      ['POST', `/courses/${id}/draft/modules`, { title: { fr: 'A' } }],
      ['POST', `/courses/${id}/publications`, { versionId: newId(), revision: 1 }],
      ['PUT', `/courses/${id}/archive`],
      ['DELETE', `/course-modules/${moduleIds[0]}`],
      ['DELETE', `/activities/${activityIds[0]}`],
      ['GET', `/activities/${activityIds[0]}/texts`],
      ['PUT', `/activities/${activityIds[0]}/texts/fr`, { revision: 1, blocks: [] }],
    ] as const;
    for (const [method, path, body] of routes) {
      expect([path, (await api.request(method, path, body)).statusCode]).toEqual([path, 401]);
      expect([path, (await learner.request(method, path, body)).statusCode]).toEqual([path, 403]);
      expect([path, (await administrator.request(method, path, body)).statusCode]).toEqual([path, 403]);
    }
    expect((await api.request('GET', '/courses')).statusCode).toBe(401);
  });

  it('names every field that is wrong, in words', async () => {
    const answer = await trainer.request(
      'POST',
      '/courses',
      newCourse({ code: 7, languages: ['xx'], title: {}, more: 1 }),
    );
    expect(answer.statusCode).toBe(422);
    const fields = answer.json<{ errors: { field: string; message: string }[] }>().errors;
    expect(fields.map(({ field }) => field).sort()).toEqual(['code', 'languages', 'more']);
    expect((await trainer.request('POST', '/courses', newCourse({ title: { ar: 'ا' } }))).json()).toMatchObject({
      errors: [{ field: 'title.fr', code: 'field.required' }],
    });
    const { activityIds } = await build();
    const text = `/activities/${activityIds[0]}/texts/fr`;
    const bad = { revision: 1, blocks: [{ id: 'a', type: 'video', url: 'http://x.example/a.mp4' }] };
    expect((await trainer.request('PUT', text, bad)).json()).toMatchObject({
      errors: [
        { field: 'blocks.0.url', code: 'block.address-not-https', message: 'L’adresse doit commencer par https://.' },
      ],
    });
    const unknown = { revision: 1, blocks: [{ id: 'a', type: 'script', html: 'x' }] };
    expect((await trainer.request('PUT', text, unknown)).json()).toMatchObject({
      errors: [{ field: 'blocks.0.type' }],
    });
    expect((await trainer.request('PUT', text, { revision: 1, blocks: 'x' })).statusCode).toBe(422);
    expect((await learner.request('GET', '/courses?maxMinutes=abc')).statusCode).toBe(422);
  });

  it('refuses what changed meanwhile, taken codes, published versions and unknown ids', async () => {
    const course = await build();
    const { revision } = (await trainer.request('GET', `/courses/${course.id}/draft`)).json<{ revision: number }>();
    const change = { revision, title: { fr: 'Nouveau' } };
    expect((await trainer.request('PATCH', `/courses/${course.id}/draft`, change)).json()).toEqual({
      revision: revision + 1,
    });
    expect((await trainer.request('PATCH', `/courses/${course.id}/draft`, change)).json()).toMatchObject({
      status: 409,
      code: 'course.changed-meanwhile',
    });
    await trainer.request('POST', '/courses', newCourse({ code: 'TAKEN' }));
    expect((await trainer.request('POST', '/courses', newCourse({ code: 'taken' }))).json()).toMatchObject({
      status: 409,
      code: 'course.code-taken',
    });
    const published = await build({ publish: true });
    const text = `/activities/${published.activityIds[0]}/texts/fr`;
    expect((await trainer.request('PUT', text, { revision: 1, blocks: [] })).json()).toMatchObject({
      status: 409,
      code: 'course.version-published',
    });
    expect((await trainer.request('GET', `/courses/${published.id}/draft`)).json()).toMatchObject({
      code: 'course.no-draft',
    });
    expect((await trainer.request('GET', `/courses/${newId()}/draft`)).statusCode).toBe(404);
    expect((await trainer.request('GET', '/courses/not-an-id/draft')).statusCode).toBe(404);
    expect((await trainer.request('DELETE', `/activities/${newId()}`)).statusCode).toBe(404);
  });
});
