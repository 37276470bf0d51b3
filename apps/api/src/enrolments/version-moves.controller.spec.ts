import { CohortMove, EnrolmentsService, moveCohortToVersion } from '@tamkin/enrolments';
import { newId, systemContext } from '@tamkin/kernel';
import { focalPointGrant, trainerGrant } from '@tamkin/testing';
import { buildCohort, type BuiltCohort } from '../../../../libs/enrolments/test/cohort.builder';
import { publishNext, type BuiltCourse } from '../../../../libs/enrolments/test/course.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const ctx = systemContext('test', 'request');

interface Room {
  readonly cohort: BuiltCohort;
  readonly trainer: Caller;
}

interface Learner extends Caller {
  readonly enrolmentId: string;
}

describe('moving those who have not started to a new version', () => {
  let api: ApiTest;
  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  async function room(course?: BuiltCourse): Promise<Room> {
    const cohort = await buildCohort(api.sql, {
      ...(course ? { course } : {}),
      ...{ startsOn: day(-10), endsOn: day(30), nominationsUntil: day(20) },
    });
    await api.sql('update cohort_due_dates set due_on = $2 where cohort_id = $1', [cohort.id, day(5)]);
    const trainer = await api.signedIn({ grants: [trainerGrant] });
    await api.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [cohort.id, trainer.person.id]);
    return { cohort, trainer };
  }
  async function learner({ cohort }: Room): Promise<Learner> {
    const caller = await api.signedIn({ providerId: cohort.providerId });
    const focal = await api.signedIn({ grants: [focalPointGrant(cohort.providerId)] });
    const enrolmentId = newId();
    const nomination = { id: enrolmentId, personId: caller.person.id };
    await focal.request('POST', `/cohorts/${cohort.id}/nominations`, nomination);
    return { ...caller, enrolmentId };
  }
  const read = ({ request, enrolmentId }: Learner, { activities }: BuiltCourse, key: string) =>
    request('GET', `/me/enrolments/${enrolmentId}/activities/${activities[key]!.id}?language=fr`);
  const moves = ({ cohort }: Room): string => `/courses/${cohort.course.courseId}/version-moves`;
  const move = ({ cohort, trainer }: Room, { versionId }: BuiltCourse, body: object = {}) =>
    trainer.request('POST', moves({ cohort, trainer }), { versionId, cohortIds: [cohort.id], ...body });
  /** What a person opened is written before their courses are read again. */
  const settled = ({ request }: Learner) => request('GET', '/me/enrolments');
  const versionOf = async ({ enrolmentId }: Learner): Promise<unknown> =>
    (await api.sql<{ version_id: string }>('select version_id from enrolments where id = $1', [enrolmentId]))[0]
      ?.version_id;

  it('shows who has not started, moves them once, and leaves who has begun where they are', async () => {
    const open = await room();
    const [busy, fresh, idle] = [await learner(open), await learner(open), await learner(open)];
    await read(busy, open.cohort.course, 'l1');
    await settled(busy);
    const next = await publishNext(api.sql, open.cohort.course, ['l2', 'final']);
    expect((await open.trainer.request('GET', moves(open))).json()).toMatchObject({
      versionId: next.versionId,
      number: 2,
      cohorts: [{ cohortId: open.cohort.id, fromNumber: 1, people: 2, staying: 1, printedTests: 0 }],
    });
    const answers = [await move(open, next), await move(open, next)];
    expect(answers.map((answer) => answer.json<object>())).toEqual([
      { moved: 2, later: 0 },
      { moved: 0, later: 0 },
    ]);
    expect([await versionOf(busy), await versionOf(fresh), await versionOf(idle)]).toEqual([
      open.cohort.course.versionId,
      next.versionId,
      next.versionId,
    ]);
    expect((await open.trainer.request('GET', moves(open))).json()).toMatchObject({ cohorts: [] });
    const mine = async (who: Learner) =>
      (await who.request('GET', '/me/enrolments')).json<{ items: object[] }>().items[0];
    expect(await mine(fresh)).toMatchObject({
      mandatoryCount: 5,
      next: { activityId: next.activities['pre']!.id },
    });
    expect(await mine(busy)).toMatchObject({ mandatoryCount: 7 });
    const trail = await api.sql(
      'select action, details from audit_entries where subject_id = any($1) order by action',
      [[open.cohort.id, open.cohort.course.courseId]],
    );
    expect(trail).toEqual([
      { action: 'cohort.moved', details: { number: 2, people: 2 } },
      { action: 'course.move-asked', details: { number: 2, cohorts: 1 } },
      { action: 'course.move-asked', details: { number: 2, cohorts: 1 } },
    ]);
    const late = await learner(open);
    expect(await versionOf(late)).toBe(next.versionId);
  });

  it('keeps due days, meetings and the table of people right for both versions', async () => {
    const open = await room();
    const { course } = open.cohort;
    const [busy, fresh] = [await learner(open), await learner(open)];
    await read(busy, course, 'l1');
    const lesson = `/me/enrolments/${busy.enrolmentId}/activities/${course.activities['l1']!.id}`;
    expect((await busy.request('PUT', `${lesson}/completion`, { language: 'fr' })).statusCode).toBe(200);
    const sessionId = newId();
    await api.sql(
      `insert into training_sessions (id, cohort_id, activity_id, starts_at, ends_at, time_zone, place, created_at)
       values ($1, $2, $3, now() + interval '2 days', now() + interval '2 days 4 hours', 'Africa/Casablanca', '{"fr":"Agadir"}', now())`,
      [sessionId, open.cohort.id, course.activities['session']!.id],
    );
    const next = await publishNext(api.sql, course);
    await move(open, next);
    for (const [who, version] of [
      [busy, course],
      [fresh, next],
    ] as const) {
      expect((await who.request('GET', `/me/enrolments/${who.enrolmentId}`)).json()).toMatchObject({
        modules: [{}, { dueOn: day(5) }, { activities: [{}, { sessions: [{ place: 'Agadir' }] }, {}, {}] }],
      });
      const page = await read(who, version, 'session');
      expect(page.json()).toMatchObject({ activity: { sessions: [{ place: 'Agadir' }] } });
    }
    const table = await open.trainer.request('GET', `/cohorts/${open.cohort.id}/enrolments`);
    const rows = table.json<{ items: { enrolmentId: string; modules: object[] }[] }>().items;
    const rowOf = ({ enrolmentId }: Learner) => rows.find((row) => row.enrolmentId === enrolmentId);
    expect(rowOf(busy)).toMatchObject({ modules: [{ moduleId: next.modules[1], done: 1, mandatory: 3 }, {}] });
    expect(rowOf(fresh)?.modules[0]).toMatchObject({ moduleId: next.modules[1], done: 0, mandatory: 3 });
    const planned = await open.trainer.request('GET', `/cohorts/${open.cohort.id}/training-sessions`);
    expect(planned.json()).toMatchObject({ items: [{ id: sessionId, activityId: next.activities['session']!.id }] });
    const { id: elsewhere } = course.activities['session']!;
    for (const { enrolmentId } of [busy, fresh]) {
      const done = { enrolmentId, percent: 90, doneActivityIds: [elsewhere] };
      await api.app.get(EnrolmentsService, { strict: false }).recordAttendance(ctx, done);
    }
    const counted = await api.sql(
      `select e.id from activity_progress p join enrolments e on e.id = p.enrolment_id
         join activities a on a.id = p.activity_id and a.version_id = e.version_id
        where e.cohort_id = $1 and a.kind = 'session' and p.done_at is not null`,
      [open.cohort.id],
    );
    expect(counted).toHaveLength(2);
    const change = { revision: 2, dueDates: [{ moduleId: next.modules[2], dueOn: day(9) }] };
    expect((await open.trainer.request('PATCH', `/cohorts/${open.cohort.id}`, change)).statusCode).toBe(204);
    const dueOn = await busy.request('GET', `/me/enrolments/${busy.enrolmentId}`);
    expect(dueOn.json()).toMatchObject({ modules: [{}, {}, { dueOn: day(9) }] });
  });

  it('lets whoever starts in the same moment start, on one version or the other', async () => {
    const open = await room();
    const { course } = open.cohort;
    const waiting = await learner(open);
    await read(waiting, course, 'l1');
    const next = await publishNext(api.sql, course);
    const people = await Promise.all([1, 2, 3].map(() => learner(open)));
    await Promise.all([move(open, next), ...people.map((who) => read(who, course, 'l1'))]);
    for (const who of [waiting, ...people]) await settled(who);
    const mixed = await api.sql(
      `select 1 from activity_progress p join enrolments e on e.id = p.enrolment_id join activities a on a.id = p.activity_id
        where e.cohort_id = $1 and a.version_id <> e.version_id`,
      [open.cohort.id],
    );
    expect(mixed).toEqual([]);
  });

  it('refuses others’ cohorts, other courses, closed cohorts and a version that is not the newest', async () => {
    const [open, other] = [await room(), await room()];
    await learner(open);
    const next = await publishNext(api.sql, open.cohort.course);
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    const asked = { versionId: next.versionId, cohortIds: [open.cohort.id] };
    const refused = await stranger.request('POST', moves(open), asked);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([404, 'cohort.not-found']);
    expect((await stranger.request('GET', moves(open))).json()).toMatchObject({ cohorts: [] });
    const wrong: [object, number, string][] = [
      [{ cohortIds: [other.cohort.id] }, 404, 'cohort.not-found'],
      [{ versionId: open.cohort.course.versionId }, 409, 'course.newer-version-out'],
      [{ cohortIds: [] }, 422, 'request.not-valid'],
      [{ versionId: 'three' }, 422, 'request.not-valid'],
    ];
    for (const [change, status, code] of wrong) {
      const answer = await move(open, next, change);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    }
    const visitor = await api.request('GET', moves(open));
    expect(visitor.statusCode).toBe(401);
    const learning = await api.signedIn();
    expect((await learning.request('POST', moves(open), asked)).statusCode).toBe(403);
    await api.sql(`update cohorts set status = 'closed', closed_at = now() where id = $1`, [open.cohort.id]);
    expect((await move(open, next)).json()).toMatchObject({ code: 'cohort.closed' });
  });

  it('leaves many cohorts to jobs, which may run twice', async () => {
    const first = await room();
    const rooms = [first];
    for (let count = 1; count < 6; count++) {
      const more = await room(first.cohort.course);
      await api.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [
        more.cohort.id,
        first.trainer.person.id,
      ]);
      rooms.push(more);
    }
    const people = await Promise.all(rooms.map((each) => learner(each)));
    const { versionId } = await publishNext(api.sql, first.cohort.course);
    const cohortIds = rooms.map(({ cohort }) => cohort.id);
    const answer = await first.trainer.request('POST', moves(first), { versionId, cohortIds });
    expect(answer.json()).toEqual({ moved: 0, later: 6 });
    const jobs = await api.sql<{ payload: { payload: { cohortId: string } } }>(
      `select data::jsonb as payload from bullmq.job where name = $1`,
      [moveCohortToVersion.name],
    );
    expect(new Set(jobs.map(({ payload }) => payload.payload.cohortId))).toEqual(new Set(cohortIds));
    const service = api.app.get(CohortMove, { strict: false });
    const moved = [];
    for (const cohortId of [...cohortIds, ...cohortIds]) {
      moved.push(await service.move(ctx, { cohortId, versionId }));
    }
    expect(moved).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(new Set(await Promise.all(people.map(versionOf)))).toEqual(new Set([versionId]));
  });
});
