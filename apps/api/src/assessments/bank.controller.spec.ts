import { newId } from '@tamkin/kernel';
import { learnerGrant, trainerGrant } from '@tamkin/testing';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
  type Ground,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

/** Made for the bad inputs the product must withstand: each has its stable code and changes nothing. */
describe('bank and papers over HTTP', () => {
  let api: ApiTest;
  let ground: Ground;
  let trainer: Caller;
  let learner: Caller;
  let room: Classroom;
  let ids: Record<string, string>;

  beforeAll(async () => {
    api = await createApiTest();
    const get: Ground['get'] = (token) => api.app.get(token, { strict: false });
    ground = { sql: api.sql, get };
    trainer = await api.signedIn({ grants: [trainerGrant, learnerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    learner = await api.signedIn();
    room = await buildClassroom(api, { trainerId: trainer.person.id, learnerId: learner.person.id });
    ids = await buildPaper(ground, room, room.activities.final);
  });

  const codeOf = (answer: { json: <T>() => T }): string => answer.json<{ code: string }>().code;
  const paperPath = () => `/activities/${room.activities.final}/paper`;
  const write = async (changes: object) => {
    const paper = (await trainer.request('GET', paperPath())).json<Record<string, unknown>>();
    const { activity, purpose, isTwin, twins, questions, ...rules } = paper;
    void [activity, purpose, isTwin, twins];
    const placed = (questions as Record<string, unknown>[]).map(({ questionId, points, objective, section }) => ({
      ...{ questionId, points, objective, section },
    }));
    return trainer.request('PUT', paperPath(), { ...rules, questions: placed, ...changes });
  };

  it('tags, filters, archives, counts a pool and tells the use of a question', async () => {
    const bank = `/courses/${room.courseId}`;
    const tagged = await trainer.request('POST', `${bank}/question-changes`, {
      questionIds: [ids['single'], ids['numeric']],
      topic: 'Crédit',
      difficulty: 2,
    });
    expect([tagged.statusCode, tagged.json()]).toEqual([200, { changed: 2 }]);
    const found = await trainer.request('GET', `${bank}/questions?topic=Cr%C3%A9dit&difficulty=2`);
    expect(found.json<{ items: object[] }>().items).toHaveLength(2);
    expect((await trainer.request('GET', `${bank}/pool-size?bank=${room.courseId}&topic=Cr%C3%A9dit`)).json()).toEqual({
      questions: 2,
    });
    expect((await trainer.request('GET', `${bank}/question-tags`)).json()).toEqual({
      items: [{ tag: 'topic', value: 'Crédit', questions: 2, words: null }],
    });
    await trainer.request('DELETE', `/questions/${ids['single']}`);
    const archived = await trainer.request('GET', `${bank}/questions?part=archived`);
    expect(archived.json<{ items: object[] }>().items).toMatchObject([{ id: ids['single'], archived: true }]);
    const usage = await trainer.request('GET', `/questions/${ids['single']}/usage`);
    expect(usage.json()).toMatchObject({ items: [{ activityId: room.activities.final, drawn: false }] });
    expect((await trainer.request('GET', `/questions/${ids['single']}/revisions`)).json()).toMatchObject({
      items: [{ revision: 1, type: 'single' }],
    });
  });

  it('keeps a picture of an option once for both languages, and refuses one where options are in a text', async () => {
    const path = `/courses/${room.courseId}/questions`;
    const imageId = newId();
    const text = (fr: boolean) => ({
      ...{ text: fr ? 'Lequel ?' : 'أيها؟', unit: '', feedback: '' },
      options: [
        { key: 'a', text: '', picture: { imageId, alt: fr ? 'Un chèque' : 'شيك' } },
        { key: 'b', text: 'b' },
      ],
    });
    const texts = { fr: text(true), ar: text(false) };
    const options = ['a', 'b'].map((key) => ({ key, correct: key === 'a' }));
    const made = await trainer.request('POST', path, { body: { type: 'single', options, pinOptions: true }, texts });
    const { id } = made.json<{ id: string }>();
    expect((await trainer.request('GET', `/questions/${id}`)).json()).toMatchObject({
      texts: {
        fr: { options: [{ key: 'a', text: '', picture: { imageId, alt: 'Un chèque' } }, { key: 'b' }] },
        ar: { options: [{ key: 'a', text: '', picture: { imageId: null, alt: 'شيك' } }, { key: 'b' }] },
      },
    });
    const gaps = [{ key: 'g1', kind: 'choice', options }];
    const cloze = await trainer.request('POST', path, { body: { type: 'cloze', gaps }, texts });
    expect(cloze.json()).toMatchObject({
      code: 'question.not-valid',
      errors: expect.arrayContaining([expect.objectContaining({ code: 'question.no-option-picture' })]) as unknown,
    });
    const bad = {
      ...texts,
      fr: { ...texts.fr, options: [{ key: 'a', text: '', picture: { imageId: 'x', alt: '' } }] },
    };
    const refused = await trainer.request('POST', path, {
      body: { type: 'single', options, pinOptions: true },
      texts: bad,
    });
    expect(codeOf(refused)).toBe('request.not-valid');
  });

  it('writes what it read, and refuses settings that make no sense', async () => {
    expect((await write({})).json()).toEqual({ revision: 2 });
    for (const [changes, code] of [
      [{ timeLimitMinutes: -5 }, 'request.not-valid'],
      [{ coolDownHours: 0 }, 'request.not-valid'],
      [{ scoreKept: 'worst' }, 'request.not-valid'],
      [{ pools: [{}] }, 'request.not-valid'],
      [{ feedbackAt: 'never', keyAt: 'hand-in' }, 'paper.not-valid'],
      [{ questions: [{ questionId: newId(), points: 1, objective: null, section: null }] }, 'paper.not-valid'],
    ] as const) {
      const refused = await write(changes);
      expect([refused.statusCode, codeOf(refused)]).toEqual([422, code]);
    }
    const stale = await write({ revision: 1 });
    expect([stale.statusCode, codeOf(stale)]).toEqual([409, 'paper.changed-meanwhile']);
    await publishVersion(api, room);
    const late = await write({});
    expect([late.statusCode, codeOf(late)]).toEqual([409, 'course.version-published']);
  });

  it('takes no answer of another attempt, no unknown option, no flood of text and no time of a device', async () => {
    await publishVersion(api, room);
    const started = await learner.request(
      'POST',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`,
    );
    const { id } = started.json<{ id: string }>();
    const save = (questionId: string, body: object) =>
      learner.request('PUT', `/me/attempts/${id}/answers/${questionId}`, body);
    const otherRoom = await buildClassroom(api);
    const elsewhere = await buildPaper(ground, otherRoom, otherRoom.activities.final);
    const foreign = await save(elsewhere.single, { keys: ['o1'] });
    expect([foreign.statusCode, codeOf(foreign)]).toEqual([404, 'question.not-found']);
    const unknown = await save(ids['single']!, { keys: ['o77'] });
    expect([unknown.statusCode, codeOf(unknown)]).toEqual([422, 'answer.not-fitting']);
    const flood = await save(ids['numeric']!, { value: 1, note: 'x'.repeat(10_000_000) });
    expect(flood.statusCode).toBe(413);
    for (const clock of [{ savedAt: '1999-01-01T00:00:00Z' }, { seconds: -30 }]) {
      expect((await save(ids['numeric']!, { value: 1250, ...clock })).statusCode).toBe(422);
    }
    expect((await save(ids['numeric']!, { value: 1250 })).statusCode).toBe(204);
    const log = await api.sql<{ age: number }>(
      'select extract(epoch from now() - saved_at)::float8 as age from attempt_answer_log where attempt_id = $1',
      [id],
    );
    expect(log).toHaveLength(1);
    expect(Math.abs(log[0]?.age ?? 99)).toBeLessThan(5);
  });

  it('counts an answer that was under way when the time ended, and none after that', async () => {
    await publishVersion(api, room);
    const started = await learner.request(
      'POST',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`,
    );
    const { id } = started.json<{ id: string }>();
    const endsAgo = (seconds: number) =>
      api.sql(`update attempts set deadline_at = now() - $2 * interval '1 second' where id = $1`, [id, seconds]);
    const save = (value: number) => learner.request('PUT', `/me/attempts/${id}/answers/${ids['numeric']}`, { value });
    await endsAgo(3);
    expect((await save(1250)).statusCode).toBe(204);
    await endsAgo(30);
    expect(codeOf(await save(1))).toBe('attempt.deadline-passed');
    const result = await learner.request('GET', `/me/attempts/${id}/result`);
    expect(result.json()).toMatchObject({ status: 'expired', scorePercent: 20 });
  });

  it('begins nothing when a pool ran short, and says so', async () => {
    const pool = { section: null, courseId: room.courseId, topic: null, objective: null, difficulty: null };
    expect((await write({ questions: [], pools: [{ ...pool, count: 5, points: 1 }] })).statusCode).toBe(200);
    await publishVersion(api, room);
    await trainer.request('DELETE', `/questions/${ids['single']}`);
    const refused = await learner.request(
      'POST',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`,
    );
    expect([refused.statusCode, codeOf(refused)]).toEqual([409, 'paper.pool-too-small']);
    expect(await api.sql('select 1 from attempts where enrolment_id = $1', [room.learner.enrolmentId])).toEqual([]);
  });

  it('draws on without a question that was archived while its pool has enough', async () => {
    const pool = { section: null, courseId: room.courseId, topic: null, objective: null, difficulty: null };
    expect((await write({ questions: [], pools: [{ ...pool, count: 4, points: 1 }] })).statusCode).toBe(200);
    await publishVersion(api, room);
    expect((await trainer.request('DELETE', `/questions/${ids['single']}`)).statusCode).toBe(204);
    const started = await learner.request(
      'POST',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`,
    );
    expect(started.statusCode).toBe(201);
    const drawn = started.json<{ questions: { questionId: string }[] }>().questions.map(({ questionId }) => questionId);
    const left = Object.entries(ids).flatMap(([name, id]) => (name === 'single' ? [] : [id]));
    expect([...drawn].sort()).toEqual(left.sort());
    const bank = await trainer.request('GET', `/courses/${room.courseId}/questions?part=archived`);
    expect(bank.body).toContain(ids['single']);
  });

  it('keeps an attempt under way as it began, whatever is edited or archived meanwhile', async () => {
    await publishVersion(api, room);
    const started = await learner.request(
      'POST',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`,
    );
    const { id, questions } = started.json<{ id: string; questions: object[] }>();
    const body = { type: 'numeric', value: 7, tolerance: 0 };
    const { texts } = (await trainer.request('GET', `/questions/${ids['numeric']}`)).json<{ texts: object }>();
    const edit = { body, texts, revision: 1 };
    expect((await trainer.request('PUT', `/questions/${ids['numeric']}`, edit)).statusCode).toBe(200);
    const again = await trainer.request('PUT', `/questions/${ids['numeric']}`, edit);
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'question.changed-meanwhile']);
    expect((await trainer.request('DELETE', `/questions/${ids['single']}`)).statusCode).toBe(204);
    const resumed = await learner.request('GET', `/me/attempts/${id}`);
    expect(resumed.json<{ questions: object[] }>().questions).toEqual(questions);
    await learner.request('PUT', `/me/attempts/${id}/answers/${ids['numeric']}`, { value: 1250 });
    const result = await learner.request('POST', `/me/attempts/${id}/hand-in`);
    expect(result.json()).toMatchObject({ scorePercent: 20 });
  });

  it('is closed to learners and visitors', async () => {
    const paths = [
      ['POST', `/courses/${room.courseId}/question-changes`],
      ['GET', `/courses/${room.courseId}/question-tags`],
      ['GET', `/courses/${room.courseId}/pool-size?bank=${room.courseId}`],
      ['GET', `/questions/${ids['single']}/revisions`],
      ['POST', `/questions/${ids['single']}/restorations`],
      ['GET', `/questions/${ids['single']}/usage`],
      ['GET', `/cohorts/${room.cohortId}/extra-minutes`],
      ['PUT', `/enrolments/${room.learner.enrolmentId}/extra-minutes`],
    ] as const;
    for (const [method, path] of paths) {
      const body = method === 'GET' ? undefined : { extraMinutes: 5 };
      expect((await learner.request(method, path, body)).statusCode).toBe(403);
      expect((await api.request(method, path, body)).statusCode).toBe(401);
    }
    const other = await api.signedIn({ grants: [trainerGrant] });
    const path = `/enrolments/${room.learner.enrolmentId}/extra-minutes`;
    expect((await other.request('PUT', path, { extraMinutes: 5 })).statusCode).toBe(404);
    expect((await trainer.request('PUT', path, { extraMinutes: 5 })).statusCode).toBe(204);
    expect((await trainer.request('GET', `/cohorts/${room.cohortId}/extra-minutes`)).json()).toEqual({
      items: [{ enrolmentId: room.learner.enrolmentId, extraMinutes: 5 }],
    });
  });
});
