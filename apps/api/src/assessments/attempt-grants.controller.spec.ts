import { focalPointGrant, trainerGrant } from '@tamkin/testing';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

interface Listed {
  items: { enrolmentId: string; standing: string; blockedBy: string | null; lateSince: string | null }[];
  counts: Record<string, number>;
}

describe('one more attempt at a final test, over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learner: Caller;
  let focalPoint: Caller;
  let room: Classroom;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    trainer = await api.signedIn({ grants: [trainerGrant] });
    learner = await api.signedIn();
    room = await buildClassroom(api, { trainerId: trainer.person.id, learnerId: learner.person.id });
    const ground = {
      sql: api.sql,
      get: <T>(token: abstract new (...parameters: never[]) => T) => api.app.get<T>(token, { strict: false }),
    };
    await buildPaper(ground, room, room.activities.final, { attemptsAllowed: 1, coolDownHours: null });
    await publishVersion(api, room);
    const [row] = await api.sql<{ id: string }>('select provider_id as id from enrolments where id = $1', [
      enrolmentId(),
    ]);
    focalPoint = await api.signedIn({ grants: [focalPointGrant(row!.id)] });
  });

  const enrolmentId = () => room.learner.enrolmentId;
  const quizPath = () => `/me/enrolments/${enrolmentId()}/activities/${room.activities.final}/attempts`;
  const fail = async () => {
    const started = await learner.request('POST', quizPath());
    expect(started.statusCode).toBe(201);
    await learner.request('POST', `/me/attempts/${started.json<{ id: string }>().id}/hand-in`);
  };
  const grant = (by: Caller, reason = 'Malade le jour du test') =>
    by.request('POST', `/enrolments/${enrolmentId()}/attempt-grants`, { reason });
  const inCohort = async () => {
    const people = await trainer.request('GET', `/cohorts/${room.cohortId}/enrolments`);
    return people.json<Listed>().items.find((item) => item.enrolmentId === enrolmentId())!;
  };

  it('says who has none left, to everybody, and lets nobody remind them', async () => {
    await fail();
    expect(await inCohort()).toMatchObject({ standing: 'blocked', blockedBy: 'no-attempt-left', lateSince: null });
    const filtered = await trainer.request('GET', `/cohorts/${room.cohortId}/enrolments?standing=blocked`);
    expect(filtered.json<Listed>().items).toHaveLength(1);
    const team = (await focalPoint.request('GET', '/team')).json<Listed>();
    expect(team).toMatchObject({
      items: [{ standing: 'blocked', remindable: true }],
      counts: { blocked: 1, late: 0, onTime: 0 },
    });
    const remind = () => focalPoint.request('POST', `/enrolments/${enrolmentId()}/prepared-reminders`);
    expect((await remind()).statusCode).toBe(201);
    await api.sql(
      `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, language)
       select $1, id, now(), now(), 'fr' from activities where version_id = $2 on conflict do nothing`,
      [enrolmentId(), room.versionId],
    );
    const reminder = await remind();
    expect(reminder.json()).toMatchObject({ status: 409, code: 'prepared-message.blocked' });
    const mine = await learner.request('GET', `/me/enrolments/${enrolmentId()}`);
    expect(mine.json()).toMatchObject({ standing: 'blocked', nextActivityId: null, modules: [{ done: false }] });
    expect(mine.json<{ blockers: { words: string }[] }>().blockers.map(({ words }) => words)).toContainEqual(
      expect.stringContaining('plus d’essai'),
    );
  });

  it('is given once by the trainer, with a reason that the audit keeps', async () => {
    await fail();
    expect((await grant(trainer)).statusCode).toBe(204);
    expect((await grant(trainer)).statusCode).toBe(204);
    expect((await grant(trainer, 'Autre raison')).json()).toMatchObject({
      status: 409,
      code: 'attempt.grant-not-needed',
      title: expect.stringContaining('pas besoin') as string,
    });
    const kept = await api.sql(
      `select details->>'reason' as reason from audit_entries where action = 'attempt.granted' and subject_id = $1`,
      [enrolmentId()],
    );
    expect(kept).toEqual([{ reason: 'Malade le jour du test' }]);
    expect(await inCohort()).toMatchObject({ standing: 'on-time', blockedBy: null });
    const overview = await learner.request('GET', quizPath());
    expect(overview.json()).toMatchObject({ attemptsLeft: 1, canStart: true });
    await fail();
    expect(await inCohort()).toMatchObject({ standing: 'blocked' });
    expect((await learner.request('POST', quizPath())).json()).toMatchObject({ code: 'attempt.none-left' });
    expect((await grant(trainer, 'Un dernier')).statusCode).toBe(204);
  });

  it('is refused to who does not need it, to who may not give it, and without a reason', async () => {
    expect((await grant(trainer)).json()).toMatchObject({ status: 409, code: 'attempt.grant-not-needed' });
    await fail();
    expect((await api.request('POST', `/enrolments/${enrolmentId()}/attempt-grants`, { reason: 'x' })).statusCode).toBe(
      401,
    );
    expect((await grant(learner)).statusCode).toBe(403);
    expect((await grant(focalPoint)).statusCode).toBe(403);
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    expect((await grant(stranger)).statusCode).toBe(404);
    expect((await grant(trainer, '  ')).json()).toMatchObject({ status: 422, errors: [{ field: 'reason' }] });
    expect(await inCohort()).toMatchObject({ standing: 'blocked' });
    await api.sql(`update cohorts set status = 'closed', closed_at = now() where id = $1`, [room.cohortId]);
    expect((await grant(trainer)).json()).toMatchObject({ status: 409, code: 'cohort.closed' });
  });
});
