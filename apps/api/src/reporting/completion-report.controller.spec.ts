import { administratorGrant, buildPerson, buildProvider, focalPointGrant, reviewerGrant } from '@tamkin/testing';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';
import { buildCertificate, buildCohort, buildEnrolment } from '../../../../libs/reporting/test/learning.builder';

describe('the completion report over HTTP', () => {
  let api: ApiTest;
  let reviewer: Caller;
  let providers: [string, string];
  const year = 'from=2026-01-01&to=2026-12-31';

  beforeAll(async () => {
    api = await createApiTest();
    reviewer = await api.signedIn({ grants: [reviewerGrant], language: 'ar' });
    providers = [await buildProvider(api.sql), await buildProvider(api.sql)];
    const cohort = await buildCohort(api.sql);
    for (const providerId of [...providers, providers[0]]) {
      const { id: personId } = await buildPerson(api.sql, { providerId });
      await buildCertificate(api.sql, await buildEnrolment(api.sql, { personId, providerId, cohort }));
    }
  });
  afterAll(() => api.close());

  it('gives the figures, their targets, their breakdown and their list', async () => {
    expect((await reviewer.request('PUT', '/targets/I.ST2/2026', { value: 240 })).statusCode).toBe(204);
    const headline = await reviewer.request('GET', `/completion-report?${year}`);
    expect(headline.json()).toMatchObject({
      figures: { counts: { trained: 3, enrolled: 3 }, rates: { womenShare: 1, passRate: null } },
      targetYear: 2026,
      targets: [{ indicator: 'I.ST2', value: 240 }],
    });
    const byRegion = await reviewer.request('GET', `/completion-report/dimensions/region?${year}`);
    expect(byRegion.json()).toMatchObject({ items: [{ key: 'MA-08', figures: { counts: { trained: 3 } } }] });
    const people = await reviewer.request('GET', `/completion-report/people?${year}&measure=trained&limit=2`);
    expect(people.json()).toMatchObject({ total: 3, items: [{ certificate: { kind: 'achievement' } }, {}] });
    const rest = await reviewer.request(
      'GET',
      `/completion-report/people?${year}&measure=trained&limit=2&cursor=${people.json<{ nextCursor: string }>().nextCursor}`,
    );
    expect(rest.json()).toMatchObject({ total: 3, items: [{}], nextCursor: null });
    const reached = await reviewer.request('GET', `/completion-report/providers?${year}&measure=providersTrained`);
    expect(reached.json()).toMatchObject({ total: 2, items: [{ staff: expect.any(Number) as number }, {}] });
  });

  it('shows no target beside a filtered report', async () => {
    const answer = await reviewer.request('GET', `/completion-report?${year}&sex=F`);
    expect(answer.json()).toMatchObject({ targetYear: null, targets: [] });
  });

  it('keeps a focal point to their own provider on every route', async () => {
    const focalPoint = await api.signedIn({ grants: [focalPointGrant(providers[0])] });
    const routes = ['', '/dimensions/provider', '/people', '/providers', '/choices'];
    const queries: Record<string, string> = {
      '/people': '&measure=involved',
      '/providers': '&measure=providersTrained',
    };
    for (const route of routes) {
      const answer = await focalPoint.request(
        'GET',
        `/completion-report${route}${route === '/choices' ? '' : `?${year}${queries[route] ?? ''}`}`,
      );
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain(providers[1]);
    }
    const theirs = await focalPoint.request(
      'GET',
      `/completion-report/people?measure=enrolled&provider=${providers[1]}`,
    );
    expect(theirs.json()).toEqual({ items: [], nextCursor: null, total: 0 });
    expect((await focalPoint.request('PUT', '/targets/I.ST2/2026', { value: 1 })).statusCode).toBe(403);
  });

  it('is closed to visitors and to those without the permission', async () => {
    expect((await api.request('GET', '/completion-report')).statusCode).toBe(401);
    for (const grants of [undefined, [administratorGrant]]) {
      const caller = await api.signedIn(grants ? { grants } : {});
      expect((await caller.request('GET', '/completion-report')).json()).toMatchObject({ code: 'access.forbidden' });
    }
  });

  it.each([
    ['?from=2026-02-30', 'from', 'field.not-a-date'],
    ['?from=0000-01-01', 'from', 'field.not-a-date'],
    ['?to=2026-1-1', 'to', 'field.not-a-date'],
    ['?region=Oriental', 'region', 'field.not-valid'],
    ['?region=MA-99', 'region', 'territory.region-not-known'],
    ['/dimensions/sex?region=MA-99', 'region', 'territory.region-not-known'],
    ['/people?measure=enrolled&region=MA-99', 'region', 'territory.region-not-known'],
    ['/providers?measure=providersTrained&region=MA-99', 'region', 'territory.region-not-known'],
    ['?provider=7', 'provider', 'field.not-an-id'],
    ['?sex=x', 'sex', 'field.not-a-choice'],
    ['?language=zz', 'language', 'field.not-a-choice'],
    ['/people', 'measure', 'field.not-a-choice'],
    ['/people?measure=enrolled&limit=0', 'limit', 'field.too-small'],
    ['?answers=yes', 'answers', 'field.not-known'],
  ])('refuses %s', async (path, field, code) => {
    const answer = await reviewer.request('GET', `/completion-report${path}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'request.not-valid', errors: [{ field, code }] });
  });

  it('exports nothing for a region that does not exist', async () => {
    const filters = { region: 'MA-99' };
    const asked = { kind: 'report', format: 'csv', language: 'fr', filters };
    expect((await reviewer.request('POST', '/report-exports', asked)).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'region', code: 'territory.region-not-known' }],
    });
    expect((await reviewer.request('GET', '/report-exports')).json()).toMatchObject({ items: [] });
  });

  it('refuses a period that is turned, a cursor it did not make, an unknown dimension', async () => {
    const turned = await reviewer.request('GET', '/completion-report?from=2026-02-01&to=2026-01-01');
    expect(turned.json()).toMatchObject({
      status: 422,
      code: 'completion-report.period-turned',
      title: 'تنتهي الفترة قبل أن تبدأ. المرجو التحقق من التاريخين.',
    });
    const cursor = await reviewer.request('GET', '/completion-report/people?measure=enrolled&cursor=abc');
    expect(cursor.json()).toMatchObject({ status: 422, code: 'page.bad-cursor' });
    expect((await reviewer.request('GET', '/completion-report/dimensions/shoe-size')).statusCode).toBe(404);
  });

  it('refuses targets that make no sense and records who set which', async () => {
    const set = (path: string, value: unknown) => reviewer.request('PUT', `/targets/${path}`, { value });
    expect((await set('I.ST5/2026', 101)).json()).toMatchObject({ code: 'target.too-high' });
    expect((await set('I.XX/2026', 1)).json()).toMatchObject({ code: 'target.not-for-this-indicator' });
    expect((await set('I.ST5/26', 1)).statusCode).toBe(422);
    expect((await set('I.ST5/2026', 1.5)).statusCode).toBe(422);
    await set('I.ST5/2027', 50);
    await set('I.ST5/2027', 50);
    await set('I.ST5/2027', 55);
    const trail = await api.sql<{ details: object }>(
      `select details from audit_entries where action = 'target.set' and details ->> 'year' = '2027' order by id`,
    );
    expect(trail.map(({ details }) => details)).toMatchObject([
      { before: null, after: 50 },
      { before: 50, after: 55 },
    ]);
    expect((await reviewer.request('GET', '/targets?year=2027')).json()).toEqual({
      items: [{ indicator: 'I.ST5', value: 55 }],
    });
  });
});
