import { newId } from '@tamkin/kernel';
import { learnerGrant, trainerGrant } from '@tamkin/testing';
import { buildCourse, type BuiltCourse } from '../../../../libs/courses/test/course.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('reviews of drafts over HTTP', () => {
  let api: ApiTest;
  let author: Caller;
  let colleague: Caller;
  let learner: Caller;
  let course: BuiltCourse;

  beforeAll(async () => {
    api = await createApiTest();
    author = await api.signedIn({ grants: [trainerGrant] });
    colleague = await api.signedIn({ grants: [trainerGrant] });
    learner = await api.signedIn({ grants: [learnerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    course = await buildCourse({ get: (token) => api.app.get(token as never, { strict: false }) });
  });

  const review = () => `/courses/${course.id}/draft/review`;
  const ask = (word: string) => author.request('POST', review(), { word, colleagueIds: [colleague.person.id] });
  const comments = () => `/activities/${course.activityIds[0] ?? ''}/comments`;
  const decide = (caller: Caller, approved: boolean, word = '') =>
    caller.request('POST', `${review()}/decisions`, { approved, word });
  const warnings = async () => {
    const { items } = (await author.request('GET', `/courses/${course.id}/draft/problems`)).json<{
      items: { code: string; blocking: boolean; message: string }[];
    }>();
    return items.map(({ code, blocking }) => `${code} ${blocking ? 'blocks' : 'warns'}`);
  };

  it('is asked for by one and answered by another, who sends back with a word and then approves', async () => {
    expect((await decide(colleague, true)).json()).toMatchObject({ status: 409, code: 'review.not-asked' });
    expect(await warnings()).toEqual(['publication.not-approved warns']);
    await ask('Le ton ?');
    expect((await author.request('GET', review())).json()).toMatchObject({
      status: 'asked',
      own: true,
      word: 'Le ton ?',
    });
    expect((await decide(author, true)).json()).toMatchObject({ status: 409, code: 'review.own' });
    expect((await decide(colleague, false, '  ')).statusCode).toBe(422);
    expect((await decide(colleague, false, 'Plus court')).statusCode).toBe(204);
    expect((await author.request('GET', review())).json()).toMatchObject({ status: 'sent-back', word: 'Plus court' });
    expect((await ask('')).statusCode).toBe(204);
    expect((await decide(colleague, true)).statusCode).toBe(204);
    expect(await warnings()).toEqual([]);
    const draft = async () =>
      (await author.request('GET', `/courses/${course.id}/draft`)).json<{ versionId: string; revision: number }>();
    const change = { title: { fr: 'Autre titre', ar: 'عنوان آخر' }, revision: (await draft()).revision };
    expect((await author.request('PATCH', `/courses/${course.id}/draft`, change)).statusCode).toBe(200);
    expect(await warnings()).toEqual(['publication.changed-since-approval warns']);
    const { versionId, revision } = await draft();
    const published = await author.request('POST', `/courses/${course.id}/publications`, { versionId, revision });
    expect(published.statusCode).toBe(201);
  });

  it('is asked of colleagues by name, who are told: of at least one, who writes courses, and never of oneself', async () => {
    const offered = await author.request('GET', '/review-colleagues');
    const { items } = offered.json<{ items: { personId: string; name: string }[] }>();
    expect(items).toEqual([{ personId: colleague.person.id, name: expect.any(String) as string }]);
    expect((await learner.request('GET', '/review-colleagues')).statusCode).toBe(403);
    expect((await api.app.inject({ url: '/api/v1/review-colleagues' })).statusCode).toBe(401);
    for (const colleagueIds of [[], [author.person.id], [learner.person.id], [newId()], ['x']]) {
      const refused = await author.request('POST', review(), { word: '', colleagueIds });
      expect(refused.json()).toMatchObject({ status: 422, code: 'request.not-valid' });
    }
    expect((await author.request('GET', review())).json()).toMatchObject({ status: null, askedOf: [] });
    await ask('');
    expect((await author.request('GET', review())).json()).toMatchObject({ askedOf: [items[0]!.name] });
  });

  it('keeps one thread per block and language, and tells before publishing which are open', async () => {
    const place = { blockId: 'b1', language: 'ar' };
    const said = { ...place, id: newId(), text: 'Le mot juste serait «حساب».' };
    expect((await colleague.request('POST', comments(), said)).statusCode).toBe(201);
    expect((await colleague.request('POST', comments(), said)).statusCode).toBe(201);
    await author.request('POST', comments(), { ...place, text: 'Corrigé.' });
    const { items } = (await author.request('GET', comments())).json<{ items: object[] }>();
    expect(items).toMatchObject([
      { text: said.text, language: 'ar', resolved: false, writtenBy: expect.any(String) as string },
      { text: 'Corrigé.', resolved: false },
    ]);
    expect(await warnings()).toEqual(['publication.not-approved warns', 'publication.comments-open warns']);
    const resolved = await author.request('PUT', `${comments()}/resolution`, { ...place, resolved: true });
    expect(resolved.statusCode).toBe(204);
    expect((await author.request('GET', review())).json()).toMatchObject({ status: null, open: [] });
    await author.request('PUT', `${comments()}/resolution`, { ...place, resolved: false });
    expect((await author.request('GET', review())).json()).toMatchObject({
      open: [{ activityId: course.activityIds[0], open: 1 }],
    });
  });

  it('is for authors, on drafts, in languages of the course', async () => {
    const said = { blockId: 'b1', language: 'fr', text: 'Non' };
    expect((await author.request('POST', comments(), { ...said, text: ' ' })).statusCode).toBe(422);
    expect((await author.request('POST', comments(), { ...said, language: 'en' })).statusCode).toBe(404);
    expect((await author.request('POST', comments(), { ...said, text: 'a'.repeat(2_001) })).statusCode).toBe(422);
    for (const path of [review(), comments()]) {
      expect((await learner.request('GET', path)).statusCode).toBe(403);
      expect((await api.app.inject({ url: `/api/v1${path}` })).statusCode).toBe(401);
    }
    course = await buildCourse(
      { get: (token) => api.app.get(token as never, { strict: false }) },
      { publish: true, code: `R${newId().slice(-6)}` },
    );
    expect((await author.request('POST', comments(), said)).json()).toMatchObject({ code: 'course.version-published' });
    expect((await author.request('GET', review())).json()).toMatchObject({ code: 'course.no-draft' });
  });

  it('goes with a draft that is discarded, and the next draft begins with a clean sheet', async () => {
    const published = await buildCourse(
      { get: (token) => api.app.get(token as never, { strict: false }) },
      { publish: true },
    );
    const path = `/courses/${published.id}`;
    const draft = async () =>
      (await author.request('GET', `${path}/draft`)).json<{
        revision: number;
        modules: { activities: { id: string }[] }[];
      }>();
    await author.request('POST', `${path}/drafts`);
    const { revision, modules } = await draft();
    await author.request('POST', `${path}/draft/review`, { word: 'À relire', colleagueIds: [colleague.person.id] });
    const activityId = modules[0]!.activities[0]!.id;
    const texts = await author.request('GET', `/activities/${activityId}/texts`);
    const blockId = texts.json<{ texts: { blocks: { id: string }[] }[] }>().texts[0]!.blocks[0]!.id;
    const said = await colleague.request('POST', `/activities/${activityId}/comments`, {
      ...{ blockId, language: 'fr', text: 'Trop long' },
    });
    expect(said.statusCode).toBe(201);
    expect((await author.request('DELETE', `${path}/draft?revision=${revision}`)).statusCode).toBe(204);
    const decision = { approved: true, word: '' };
    const late = await colleague.request('POST', `${path}/draft/review/decisions`, decision);
    expect(late.json()).toMatchObject({ status: 409, code: 'course.no-draft' });
    expect((await colleague.request('GET', `/activities/${activityId}/comments`)).json()).toEqual({ items: [] });
    await author.request('POST', `${path}/drafts`);
    expect((await author.request('GET', `${path}/draft/review`)).json()).toMatchObject({ status: null, open: [] });
  });
});
