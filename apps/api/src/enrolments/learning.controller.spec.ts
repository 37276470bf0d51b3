import { newId } from '@tamkin/kernel';
import { countStatements, focalPointGrant } from '@tamkin/testing';
import { buildCohort, type BuiltCohort } from '../../../../libs/enrolments/test/cohort.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

describe('a learner’s own courses', () => {
  let api: ApiTest;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    api = await createApiTest();
    cohort = await buildCohort(api.sql, { startsOn: day(-20), endsOn: day(20) });
    await api.sql('update cohort_due_dates set due_on = $2 where cohort_id = $1', [cohort.id, day(-4)]);
  });
  afterAll(() => api.close());

  async function learner(): Promise<Caller & { enrolmentId: string }> {
    const caller = await api.signedIn({ providerId: cohort.providerId });
    const focal = await api.signedIn({ grants: [focalPointGrant(cohort.providerId)] });
    const enrolmentId = newId();
    const answer = await focal.request('POST', `/cohorts/${cohort.id}/nominations`, {
      id: enrolmentId,
      personId: caller.person.id,
    });
    expect(answer.statusCode).toBe(201);
    return { ...caller, enrolmentId };
  }
  const l1 = (): string => cohort.course.activities['l1']!.id;

  it('lists what to go on with, what is late and what the certificate still asks for', async () => {
    const { request, enrolmentId } = await learner();
    const answer = await request('GET', '/me/enrolments');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      items: [
        {
          id: enrolmentId,
          courseTitle: 'Décider sans biais',
          standing: 'not-started',
          lateSince: day(-4),
          doneCount: 0,
          mandatoryCount: 7,
          next: { activityId: cohort.course.activities['pre']!.id, title: 'Activité pre', minutes: 9 },
          blockers: [
            { code: 'activities-missing', words: '7 activités à terminer' },
            { code: 'final-test-missing' },
            { code: 'attendance-low' },
            { code: 'observation-missing' },
            { code: 'action-plan-missing' },
          ],
        },
      ],
    });
  });

  it('resumes at the very activity, in the language of the screen', async () => {
    const { request, enrolmentId } = await learner();
    const path = `/me/enrolments/${enrolmentId}/activities/${l1()}`;
    const opened = await request('GET', `${path}?language=ar`);
    expect(opened.json()).toMatchObject({
      text: { language: 'ar', blocks: [{ type: 'text', html: '<p>السلام</p>' }] },
      languages: ['fr', 'ar'],
      activity: { title: 'نشاط l1', state: 'started' },
      previous: { id: cohort.course.activities['pre']!.id },
      next: { id: cohort.course.activities['l2']!.id },
      doneAt: null,
    });
    const english = await request('GET', `${path}?language=en`);
    expect(english.json()).toMatchObject({ text: { language: 'fr' } });
    const list = await request('GET', '/me/enrolments');
    expect(list.json()).toMatchObject({ items: [{ standing: 'late', next: { activityId: l1() } }] });
  });

  it('lets a phone keep a lesson for later, where nobody has been yet', async () => {
    const { request, enrolmentId } = await learner();
    const before = (await request('GET', `/me/enrolments/${enrolmentId}`)).json<object>();
    const ahead = await request(
      'GET',
      `/me/enrolments/${enrolmentId}/activities/${cohort.course.activities['l2']!.id}?ahead=yes`,
    );
    expect(ahead.statusCode).toBe(200);
    expect(ahead.json()).toMatchObject({ activity: { state: 'not-started' }, doneAt: null });
    expect((await request('GET', `/me/enrolments/${enrolmentId}`)).json()).toEqual(before);
  });

  it('marks a lesson done once and goes on', async () => {
    const { request, enrolmentId } = await learner();
    const path = `/me/enrolments/${enrolmentId}/activities/${l1()}/completion`;
    const first = await request('PUT', path, { language: 'fr' });
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({
      doneCount: 1,
      complete: false,
      nextActivityId: cohort.course.activities['l2']!.id,
    });
    expect((await request('PUT', path, { language: 'fr' })).json()).toEqual(first.json());
    const course = await request('GET', `/me/enrolments/${enrolmentId}`);
    expect(course.json()).toMatchObject({
      doneCount: 1,
      nextActivityId: cohort.course.activities['l2']!.id,
      modules: [
        { done: false },
        { lateSince: day(-4), activities: [{ state: 'done' }, { state: 'not-started' }, {}] },
        {},
      ],
    });
  });

  it('says the same of a standing on the list and on the page of the course', async () => {
    const { request, enrolmentId } = await learner();
    const told = async (path: string): Promise<object> => {
      const body = (await request('GET', path)).json<{ items?: object[] }>();
      const { standing, nextDueOn, lateSince } = (body.items?.[0] ?? body) as Record<string, unknown>;
      return { standing, nextDueOn, lateSince };
    };
    const agree = async (expected: object): Promise<void> => {
      expect(await told('/me/enrolments')).toEqual(expected);
      expect(await told(`/me/enrolments/${enrolmentId}`)).toEqual(expected);
    };
    const late = { nextDueOn: day(-4), lateSince: day(-4) };
    await agree({ standing: 'not-started', ...late });
    await request('GET', `/me/enrolments/${enrolmentId}/activities/${l1()}`);
    await agree({ standing: 'late', ...late });
    await api.sql('update enrolments set completed_at = now() where id = $1', [enrolmentId]);
    await agree({ standing: 'finished', nextDueOn: null, lateSince: null });
  });

  it('keeps to its number of statements, a look-up of the session included', async () => {
    const warm = await learner();
    await warm.request('GET', `/me/enrolments/${warm.enrolmentId}`);
    const cold = async (
      method: 'GET' | 'PUT',
      path: (id: string) => string,
      body?: object,
    ): Promise<readonly string[]> => {
      const { request, enrolmentId } = await learner();
      const { result, statements } = await countStatements(() => request(method, path(enrolmentId), body));
      expect(result.statusCode).toBe(200);
      return statements;
    };
    expect((await cold('GET', () => '/me/enrolments')).length).toBeLessThanOrEqual(2);
    expect((await cold('GET', (id) => `/me/enrolments/${id}`)).length).toBeLessThanOrEqual(3);
    expect((await cold('GET', (id) => `/me/enrolments/${id}/activities/${l1()}`)).length).toBeLessThanOrEqual(3);
    const done = await cold('PUT', (id) => `/me/enrolments/${id}/activities/${l1()}/completion`, { language: 'fr' });
    expect(done.length).toBeLessThanOrEqual(6);
    expect(done.at(-1)).toBe('COMMIT');
  });

  it('shows nobody the courses of somebody else', async () => {
    const { enrolmentId } = await learner();
    const other = await learner();
    for (const path of [`/me/enrolments/${enrolmentId}`, `/me/enrolments/${enrolmentId}/activities/${l1()}`]) {
      const answer = await other.request('GET', path);
      expect(answer.json()).toMatchObject({ status: 404, code: 'enrolment.not-found' });
    }
    const done = await other.request('PUT', `/me/enrolments/${enrolmentId}/activities/${l1()}/completion`, {});
    expect(done.json()).toMatchObject({ status: 404, code: 'enrolment.not-found' });
    expect(await api.sql('select 1 from activity_progress where enrolment_id = $1', [enrolmentId])).toEqual([]);
  });

  it('refuses visitors, unknown ids, wrong languages and a test ticked off by hand', async () => {
    const { request, enrolmentId } = await learner();
    expect((await api.request('GET', '/me/enrolments')).json()).toMatchObject({ status: 401 });
    expect((await request('GET', '/me/enrolments/not-an-id')).statusCode).toBe(404);
    expect((await request('GET', `/me/enrolments/${newId()}`)).statusCode).toBe(404);
    const activity = `/me/enrolments/${enrolmentId}/activities`;
    expect((await request('GET', `${activity}/${newId()}`)).json()).toMatchObject({ code: 'activity.not-found' });
    expect((await request('GET', `${activity}/${l1()}?language=de`)).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'language', code: 'field.not-a-choice' }],
    });
    const quiz = cohort.course.activities['q1']!.id;
    const ticked = await request('PUT', `${activity}/${quiz}/completion`, { language: 'fr' });
    expect(ticked.json()).toMatchObject({ status: 409, code: 'enrolment.done-by-result' });
  });

  it('lets a closed cohort be read but not learned in', async () => {
    const closed = await buildCohort(api.sql, { startsOn: day(-20), endsOn: day(20) });
    const focal = await api.signedIn({ grants: [focalPointGrant(closed.providerId)] });
    const { request, person } = await api.signedIn({ providerId: closed.providerId });
    const { id } = (await focal.request('POST', `/cohorts/${closed.id}/nominations`, { personId: person.id })).json<{
      id: string;
    }>();
    await api.sql(`update cohorts set status = 'closed' where id = $1`, [closed.id]);
    const path = `/me/enrolments/${id}/activities/${closed.course.activities['l1']!.id}`;
    expect((await request('GET', path)).statusCode).toBe(200);
    expect((await request('PUT', `${path}/completion`, {})).json()).toMatchObject({
      status: 409,
      code: 'cohort.closed',
    });
    expect((await request('GET', '/me/enrolments')).json()).toMatchObject({
      items: [{ standing: 'unfinished', next: null }],
    });
    expect(await api.sql('select 1 from activity_progress where enrolment_id = $1', [id])).toEqual([]);
  });
});
