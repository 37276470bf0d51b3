import { newId } from '@tamkin/kernel';
import { buildPerson, buildProvider, focalPointGrant, reviewerGrant, trainerGrant } from '@tamkin/testing';
import { buildCohort } from '../../../../libs/enrolments/test/cohort.builder';
import { buildCourse, type BuiltCourse } from '../../../../libs/enrolments/test/course.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

describe('cohorts', () => {
  let api: ApiTest;
  let course: BuiltCourse;
  let providerId: string;

  beforeAll(async () => {
    api = await createApiTest();
    course = await buildCourse(api.sql);
    providerId = await buildProvider(api.sql);
  });
  afterAll(() => api.close());

  const trainer = (): Promise<Caller> => api.signedIn({ grants: [trainerGrant] });
  const focalPoint = (of = providerId): Promise<Caller> =>
    api.signedIn({ grants: [focalPointGrant(of)], providerId: of });
  const plan = (change: object = {}): object => ({
    courseId: course.courseId,
    name: 'C6 · Souss–Drâa · printemps',
    startsOn: day(10),
    endsOn: day(40),
    nominationsUntil: day(8),
    capacity: 20,
    trainerIds: [],
    providers: [{ providerId, seats: 2 }],
    dueDates: [{ moduleId: course.modules[1], dueOn: day(20) }],
    ...change,
  });
  async function opened(by: Caller, change: object = {}): Promise<string> {
    const answer = await by.request('POST', '/cohorts', plan(change));
    expect(answer.statusCode).toBe(201);
    return answer.json<{ id: string }>().id;
  }

  it('are opened once, however often the form is sent', async () => {
    const khadija = await trainer();
    const id = newId();
    const answers = await Promise.all([1, 2].map(() => khadija.request('POST', '/cohorts', plan({ id }))));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers.map((answer) => answer.json<{ id: string }>().id)).toEqual([id, id]);
    const cohort = (await khadija.request('GET', `/cohorts/${id}`)).json<object>();
    expect(cohort).toMatchObject({
      courseTitle: 'Décider sans biais',
      versionId: course.versionId,
      capacity: 20,
      revision: 1,
      mine: true,
      timeZone: 'Africa/Casablanca',
      trainers: [{ personId: khadija.person.id }],
      providers: [{ providerId, seats: 2, enrolled: 0 }],
      modules: [{}, { dueOn: day(20), mandatory: 3 }, { dueOn: null }],
    });
    expect((await khadija.request('GET', '/cohorts?q=decider')).json()).toMatchObject({ items: [{ id }] });
  });

  it('name the field that cannot be', async () => {
    const khadija = await trainer();
    const learner = await api.signedIn();
    const other = await buildCourse(api.sql);
    const wrong: [object, string, string][] = [
      [{ courseId: newId() }, 'courseId', 'cohort.course-not-published'],
      [{ endsOn: day(9) }, 'endsOn', 'cohort.ends-before-start'],
      [{ startsOn: '2026-02-30', endsOn: '2026-03-30' }, 'startsOn', 'field.not-a-date'],
      [{ startsOn: '30/02/2026' }, 'startsOn', 'field.not-valid'],
      [{ nominationsUntil: day(50) }, 'nominationsUntil', 'cohort.nominations-after-end'],
      [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'cohort.time-zone-unknown'],
      [{ trainerIds: [learner.person.id] }, 'trainerIds', 'cohort.not-a-trainer'],
      [{ providers: [{ providerId: newId(), seats: null }] }, 'providers', 'cohort.provider-unknown'],
      [{ dueDates: [{ moduleId: other.modules[0], dueOn: day(20) }] }, 'dueDates.0.moduleId', 'cohort.module-unknown'],
      [{ dueDates: [{ moduleId: course.modules[1], dueOn: day(90) }] }, 'dueDates.0.dueOn', 'cohort.due-outside'],
      [{ capacity: 0 }, 'capacity', 'field.too-small'],
      [{ name: '   ' }, 'name', 'field.not-valid'],
      [{ surprise: true }, 'surprise', 'field.not-known'],
    ];
    for (const [change, field, code] of wrong) {
      const answer = await khadija.request('POST', '/cohorts', plan(change));
      expect(answer.json()).toMatchObject({ status: 422, errors: [{ field, code }] });
    }
    expect((await khadija.request('GET', '/cohorts')).json()).toMatchObject({ items: [] });
  });

  it('are for trainers to open and for nobody else', async () => {
    expect((await api.request('POST', '/cohorts', plan())).json()).toMatchObject({ status: 401 });
    for (const caller of [await api.signedIn(), await focalPoint(), await api.signedIn({ grants: [reviewerGrant] })]) {
      expect((await caller.request('POST', '/cohorts', plan())).json()).toMatchObject({ status: 403 });
    }
  });

  it('are seen by their trainers, the providers invited and reviewers only', async () => {
    const id = await opened(await trainer());
    const elsewhere = await focalPoint(await buildProvider(api.sql));
    for (const caller of [await trainer(), elsewhere]) {
      expect((await caller.request('GET', `/cohorts/${id}`)).json()).toMatchObject({
        status: 404,
        code: 'cohort.not-found',
      });
      expect((await caller.request('POST', `/cohorts/${id}/closure`)).statusCode).toBeGreaterThanOrEqual(403);
    }
    for (const caller of [await focalPoint(), await api.signedIn({ grants: [reviewerGrant] })]) {
      expect((await caller.request('GET', `/cohorts/${id}`)).json()).toMatchObject({ id, mine: false });
    }
  });

  it('keep the change that came first', async () => {
    const khadija = await trainer();
    const id = await opened(khadija);
    const change = (name: string) => khadija.request('PATCH', `/cohorts/${id}`, { revision: 1, name });
    const answers = await Promise.all([change('Premier'), change('Second')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'cohort.changed-meanwhile',
    });
    const dates = await khadija.request('PATCH', `/cohorts/${id}`, { revision: 2, startsOn: day(25) });
    expect(dates.json()).toMatchObject({ errors: [{ field: 'dueDates.0.dueOn', code: 'cohort.due-outside' }] });
  });

  it('do not lose seats or providers that are taken', async () => {
    const khadija = await trainer();
    const id = await opened(khadija);
    const focal = await focalPoint();
    for (let person = 0; person < 2; person++) {
      const { id: personId } = await buildPerson(api.sql, { providerId });
      expect((await focal.request('POST', `/cohorts/${id}/nominations`, { personId })).statusCode).toBe(201);
    }
    const change = (body: object) => khadija.request('PATCH', `/cohorts/${id}`, { revision: 1, ...body });
    expect((await change({ capacity: 1 })).json()).toMatchObject({
      status: 409,
      code: 'cohort.capacity-below-enrolled',
    });
    const another = [{ providerId: await buildProvider(api.sql), seats: null }];
    expect((await change({ providers: another })).json()).toMatchObject({ code: 'cohort.provider-has-enrolments' });
  });

  it('are closed once, also by two browsers at the same moment', async () => {
    const khadija = await trainer();
    const id = await opened(khadija);
    const answers = await Promise.all([1, 2].map(() => khadija.request('POST', `/cohorts/${id}/closure`)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    expect((await khadija.request('POST', `/cohorts/${id}/closure`)).json()).toMatchObject({
      code: 'cohort.already-closed',
    });
    const jobs = await api.sql(
      `select 1 from bullmq.job where name = 'cohort.closed' and data::text like '%' || $1 || '%'`,
      [id],
    );
    expect(jobs).toHaveLength(1);
    const { id: personId } = await buildPerson(api.sql, { providerId });
    const late = await khadija.request('POST', `/cohorts/${id}/enrolments`, { personId });
    expect(late.json()).toMatchObject({ status: 409, code: 'cohort.closed' });
  });

  it('show people late first, by module, and each count opens its list', async () => {
    const cohort = await buildCohort(api.sql, { startsOn: day(-20), endsOn: day(20) });
    await api.sql('update cohort_due_dates set due_on = $2 where cohort_id = $1', [cohort.id, day(-4)]);
    const focal = await focalPoint(cohort.providerId);
    const reviewer = await api.signedIn({ grants: [reviewerGrant] });
    const learners: Caller[] = [];
    for (let index = 0; index < 2; index++) {
      const learner = await api.signedIn({ providerId: cohort.providerId });
      const id = newId();
      await focal.request('POST', `/cohorts/${cohort.id}/nominations`, { id, personId: learner.person.id });
      if (index === 1) {
        await learner.request(
          'PUT',
          `/me/enrolments/${id}/activities/${cohort.course.activities['l1']!.id}/completion`,
          {},
        );
      }
      learners.push(learner);
    }
    const people = await reviewer.request('GET', `/cohorts/${cohort.id}/enrolments`);
    expect(people.json()).toMatchObject({
      items: [
        {
          personId: learners[1]!.person.id,
          standing: 'late',
          lateSince: day(-4),
          doneCount: 1,
          nextActivity: 'Activité l2',
        },
        {
          personId: learners[0]!.person.id,
          standing: 'not-started',
          lateSince: day(-4),
          modules: [{ done: 0, mandatory: 3 }, {}],
        },
      ],
      nextCursor: null,
    });
    const first = (await reviewer.request('GET', `/cohorts/${cohort.id}/enrolments?limit=1`)).json<{
      nextCursor: string;
    }>();
    const second = await reviewer.request('GET', `/cohorts/${cohort.id}/enrolments?limit=1&cursor=${first.nextCursor}`);
    expect(second.json()).toMatchObject({ items: [{ personId: learners[0]!.person.id }] });
    expect((await reviewer.request('GET', `/cohorts/${cohort.id}`)).json()).toMatchObject({
      people: 2,
      counts: { late: 1, notStarted: 1, onTime: 0, finished: 0 },
    });
    const late = await reviewer.request('GET', `/cohorts/${cohort.id}/enrolments?standing=late`);
    expect(late.json<{ items: object[] }>().items).toHaveLength(1);
    const forged = Buffer.from(JSON.stringify([1, 'a', "x' or 1=1"])).toString('base64url');
    const bad = await reviewer.request('GET', `/cohorts/${cohort.id}/enrolments?cursor=${forged}`);
    expect(bad.json()).toMatchObject({ status: 422, code: 'page.bad-cursor' });
  });
});
