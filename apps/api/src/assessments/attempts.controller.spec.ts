import { countStatements, learnerGrant, trainerGrant } from '@tamkin/testing';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

interface Shown {
  questionId: string;
  type: string;
  options: { key: string; text: string }[];
}

describe('attempts over HTTP', () => {
  let api: ApiTest;
  let learner: Caller;
  let room: Classroom;
  let ids: Record<string, string>;
  const quizPath = (activityId: string): string =>
    `/me/enrolments/${room.learner.enrolmentId}/activities/${activityId}/attempts`;
  const start = async (activityId = room.activities.final) => {
    const answer = await learner.request('POST', quizPath(activityId));
    return { answer, attempt: answer.json<{ id: string; questions: Shown[] }>() };
  };

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    learner = await api.signedIn();
    room = await buildClassroom(api, { learnerId: learner.person.id });
    const ground = {
      sql: api.sql,
      get: <T>(token: abstract new (...parameters: never[]) => T) => api.app.get<T>(token, { strict: false }),
    };
    ids = await buildPaper(ground, room, room.activities.final);
    await publishVersion(api, room);
  });

  it('starts, keeps answers one by one, hands in and shows the result', async () => {
    const { answer, attempt } = await start();
    expect(answer.statusCode).toBe(201);
    expect((await start()).attempt.id).toBe(attempt.id);
    const save = (questionId: string, body: object) =>
      learner.request('PUT', `/me/attempts/${attempt.id}/answers/${questionId}`, body);
    expect((await save(ids['numeric']!, { value: 1250 })).statusCode).toBe(204);
    const resumed = await learner.request('GET', `/me/attempts/${attempt.id}`);
    expect(resumed.json<{ questions: object[] }>().questions).toContainEqual(
      expect.objectContaining({ questionId: ids['numeric'], answer: { value: 1250 } }),
    );
    const handedIn = await learner.request('POST', `/me/attempts/${attempt.id}/hand-in`);
    expect(handedIn.json()).toMatchObject({ scorePercent: 20, passed: false, attemptsLeft: 2 });
    const again = await learner.request('POST', `/me/attempts/${attempt.id}/hand-in`);
    expect([again.statusCode, again.body]).toEqual([200, handedIn.body]);
    const late = await save(ids['numeric']!, { value: 1 });
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'attempt.already-handed-in']);
    const tooSoon = await learner.request('POST', quizPath(room.activities.final));
    expect(tooSoon.json()).toMatchObject({
      status: 409,
      code: 'attempt.cool-down',
      title: expect.stringContaining('attendre') as string,
    });
  });

  it('saves an answer in at most four statements, with a cold session and an attempt this process has not seen', async () => {
    const { attempt } = await start();
    const cold = await api.signedIn();
    await api.sql('update enrolments set person_id = $1 where id = $2', [cold.person.id, room.learner.enrolmentId]);
    const path = `/me/attempts/${attempt.id}/answers/${ids['numeric']}`;
    const first = await countStatements(() => cold.request('PUT', path, { value: 3 }));
    expect(first.result.statusCode).toBe(204);
    expect(first.statements.length).toBeLessThanOrEqual(3);
    const next = await countStatements(() => cold.request('PUT', path, { value: 4 }));
    expect(next.statements).toHaveLength(1);
    const [row] = await api.sql<{ answer: object }>('select answer from attempt_answers where attempt_id = $1', [
      attempt.id,
    ]);
    expect(row?.answer).toEqual({ type: 'number', value: 4 });
  });

  it('lets Continue lead back to a final test that is not passed, as long as it may be tried again', async () => {
    const { enrolmentId } = room.learner;
    await api.sql(
      `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, language)
       select $1, a.id, now(), now(), 'fr' from activities a join enrolments e on e.version_id = a.version_id
        where e.id = $1 and a.id <> $2`,
      [enrolmentId, room.activities.final],
    );
    const { attempt } = await start();
    await learner.request('POST', `/me/attempts/${attempt.id}/hand-in`);
    const next = async () => [
      (await learner.request('GET', '/me/enrolments')).json<{ items: { next: object | null }[] }>().items[0]?.next,
      (await learner.request('GET', `/me/enrolments/${enrolmentId}`)).json<{ nextActivityId: string }>().nextActivityId,
    ];
    expect(await next()).toMatchObject([{ activityId: room.activities.final }, room.activities.final]);
    const page = await learner.request('GET', `/me/enrolments/${enrolmentId}/activities/${room.activities.final}`);
    expect(page.json()).toMatchObject({ activity: { state: 'done', passed: false } });
    await api.sql('update papers set attempts_allowed = 1 where activity_id = $1', [room.activities.final]);
    expect(await next()).toEqual([null, null]);
  });

  describe('answered in two browsers', () => {
    const answersOf = async (attemptId: string) =>
      (await api.sql<{ answer: object }>('select answer from attempt_answers where attempt_id = $1', [attemptId])).map(
        ({ answer }) => answer,
      );

    it('keeps what the other browser said and says so, until the person has seen it', async () => {
      const { attempt } = await start();
      const path = `/me/attempts/${attempt.id}/answers/${ids['numeric']}`;
      const phone = await api.signedInAgain(learner);
      expect((await phone.request('PUT', path, { value: 35, replaces: null })).statusCode).toBe(204);
      const behind = await learner.request('PUT', path, { value: 40, replaces: null });
      expect(behind.json()).toMatchObject({
        status: 409,
        code: 'attempt.answered-elsewhere',
        title: expect.stringContaining('autre appareil') as string,
      });
      const takenBack = await learner.request('PUT', path, { value: null, replaces: null });
      expect(takenBack.json()).toMatchObject({ code: 'attempt.answered-elsewhere' });
      expect(await answersOf(attempt.id)).toEqual([{ type: 'number', value: 35 }]);
      expect(await api.sql('select 1 from attempt_answer_log where attempt_id = $1', [attempt.id])).toHaveLength(1);
      expect((await learner.request('PUT', path, { value: 40, replaces: { value: 35 } })).statusCode).toBe(204);
      expect(await answersOf(attempt.id)).toEqual([{ type: 'number', value: 40 }]);
    });

    it('lets one browser change its own answer although it never heard that it had arrived, and say the same twice', async () => {
      const { attempt } = await start();
      const path = `/me/attempts/${attempt.id}/answers/${ids['multiple']}`;
      const keys = attempt.questions
        .find(({ questionId }) => questionId === ids['multiple'])!
        .options.map(({ key }) => key);
      const phone = await api.signedInAgain(learner);
      const save = (by: Caller, chosen: string[], replaces: object | null) =>
        by.request('PUT', path, { keys: chosen, replaces }).then(({ statusCode }) => statusCode);
      expect(await save(learner, keys.slice(0, 1), null)).toBe(204);
      expect(await save(learner, keys.slice(0, 2), null)).toBe(204);
      expect(await save(phone, keys.slice(0, 2), null)).toBe(204);
      expect(await save(learner, keys.slice(1, 3), { keys: keys.slice(0, 2) })).toBe(204);
    });

    it('lets only one of two win that say different things at the same moment', async () => {
      const { attempt } = await start();
      const path = `/me/attempts/${attempt.id}/answers/${ids['numeric']}`;
      const phone = await api.signedInAgain(learner);
      const both = await Promise.all([
        phone.request('PUT', path, { value: 1, replaces: null }),
        learner.request('PUT', path, { value: 2, replaces: null }),
      ]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
      expect(await answersOf(attempt.id)).toEqual([{ type: 'number', value: both[0].statusCode === 204 ? 1 : 2 }]);
    });
  });

  it('never lets the key out of any learner endpoint before it is released', async () => {
    const { answer, attempt } = await start();
    const told = [answer.body];
    for (const path of [
      quizPath(room.activities.final),
      `/me/attempts/${attempt.id}`,
      `/me/attempts/${attempt.id}/result`,
    ]) {
      told.push((await learner.request('GET', path)).body);
    }
    const refused = await learner.request('PUT', `/me/attempts/${attempt.id}/answers/${ids['single']}`, {
      keys: ['o9'],
    });
    told.push(refused.body, (await learner.request('POST', `/me/attempts/${attempt.id}/hand-in`)).body);
    told.push((await learner.request('GET', `/me/attempts/${attempt.id}/result`)).body);
    for (const body of told) expect(body).not.toMatch(/"correct"|"order"|tolerance|1250|Retour|revisionId|"body"/);
    expect(told.at(-1)).toContain('"rightAnswer":null');
    for (const path of [
      `/activities/${room.activities.final}/paper`,
      `/courses/${room.courseId}/questions`,
      `/questions/${ids['single']}`,
    ]) {
      expect((await learner.request('GET', path)).statusCode).toBe(403);
    }
  });

  it('refuses nonsense field by field and changes nothing', async () => {
    const { attempt } = await start();
    const path = `/me/attempts/${attempt.id}/answers/${ids['multiple']}`;
    for (const body of [
      { keys: 'a' },
      { keys: [1] },
      { value: 'x' },
      { keys: Array.from({ length: 100 }, () => 'o1') },
      { other: 1 },
      { keys: ['o1', 'o1'] },
    ]) {
      expect((await learner.request('PUT', path, body)).statusCode).toBe(422);
    }
    expect((await learner.request('PUT', `/me/attempts/not-an-id/answers/x`, {})).statusCode).toBe(404);
    expect(await api.sql('select 1 from attempt_answers where attempt_id = $1', [attempt.id])).toHaveLength(0);
  });

  it("is closed to visitors, and other people's attempts do not exist", async () => {
    const { attempt } = await start();
    const paths = [quizPath(room.activities.final), `/me/attempts/${attempt.id}`, `/me/attempts/${attempt.id}/result`];
    const stranger = await api.signedIn({ grants: [trainerGrant, learnerGrant] });
    for (const path of paths) {
      expect((await api.request('GET', path)).statusCode).toBe(401);
      expect((await stranger.request('GET', path)).statusCode).toBe(404);
    }
    expect((await stranger.request('POST', `/me/attempts/${attempt.id}/hand-in`)).statusCode).toBe(404);
    expect((await stranger.request('POST', quizPath(room.activities.final))).statusCode).toBe(404);
    const answer = await stranger.request('PUT', `/me/attempts/${attempt.id}/answers/${ids['numeric']}`, { value: 1 });
    expect(answer.json()).toMatchObject({ status: 404, code: 'attempt.not-found' });
  });

  it('takes no answer after the deadline and its grace', async () => {
    const { attempt } = await start();
    await api.sql(`update attempts set deadline_at = now() - interval '11 seconds' where id = $1`, [attempt.id]);
    const answer = await learner.request('PUT', `/me/attempts/${attempt.id}/answers/${ids['numeric']}`, { value: 1 });
    expect(answer.json()).toMatchObject({ status: 409, code: 'attempt.deadline-passed' });
    expect((await learner.request('GET', `/me/attempts/${attempt.id}`)).json()).toMatchObject({ status: 'expired' });
  });
});
