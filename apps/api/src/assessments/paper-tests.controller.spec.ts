import { newId } from '@tamkin/kernel';
import { trainerGrant } from '@tamkin/testing';
import { readPdf } from '../../../../libs/printing/test/pdf-text';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('tests on paper over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learner: Caller;
  let room: Classroom;
  let ids: Record<string, string>;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    [trainer, learner] = [await api.signedIn({ grants: [trainerGrant] }), await api.signedIn()];
    room = await buildClassroom(api, { learnerId: learner.person.id, trainerId: trainer.person.id });
    const ground = {
      sql: api.sql,
      get: <T>(token: abstract new (...parameters: never[]) => T) => api.app.get<T>(token, { strict: false }),
    };
    ids = await buildPaper(ground, room, room.activities.preTest, {
      ...{ attemptsAllowed: 1, passPercent: null, coolDownHours: null },
    });
    await publishVersion(api, room);
    // Nobody may key what has not begun: the day of the cohort follows the clock of the machine.
    await api.sql(`update cohorts set starts_on = current_date - 5 where id = $1`, [room.cohortId]);
  });

  const sendFile = (as: Caller, path: string, content: Buffer) => {
    const edge = 'edge-of-photo';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="sheet.png"\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { ...as.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };
  const testPath = () => `/cohorts/${room.cohortId}/paper-tests/${room.activities.preTest}`;
  const sheetPath = () => `/enrolments/${room.learner.enrolmentId}/paper-tests/${room.activities.preTest}`;
  const key = (body: object, as = trainer) =>
    as.request('PUT', sheetPath(), {
      answers: [{ questionId: ids.numeric, answer: { value: 1250 } }],
      reason: '',
      ...body,
    });

  it('goes from the list through keying to a done person, without a word of the key', async () => {
    const list = await trainer.request('GET', `/cohorts/${room.cohortId}/paper-tests`);
    expect(list.json()).toMatchObject({ items: [{ purpose: 'pre-test', versionNumber: 1, people: 1, keyed: 0 }] });
    const sheet = await trainer.request('GET', sheetPath());
    expect(sheet.body).not.toMatch(/Retour|"correct"|1250/);
    expect((await key({})).json()).toMatchObject({ scorePercent: 20 });
    expect((await key({})).statusCode).toBe(200);
    const test = await trainer.request('GET', testPath());
    expect(test.json()).toMatchObject({
      forms: [{ form: 'A', questionCount: 5, leftOut: [] }],
      people: [{ scorePercent: 20, online: 0, form: 'A' }],
    });
    const mine = await learner.request(
      'GET',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.preTest}/attempts`,
    );
    expect(mine.json()).toMatchObject({ attempts: [{ entryMode: 'paper' }], attemptsLeft: 0 });
  });

  it('prints the test, the sheets and the key', async () => {
    for (const [part, words] of [
      ['test', 'سؤال'],
      ['answer-sheets', 'Date'],
      ['key', '1250'],
    ]) {
      const answer = await trainer.request('GET', `${testPath()}/prints/${part}`);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect((await readPdf(answer.rawPayload)).text).toContain(words);
    }
    expect((await trainer.request('GET', `${testPath()}/prints/other`)).statusCode).toBe(404);
  });

  it('takes photos of sheets and shows what became of them, to the trainers of the cohort alone', async () => {
    const send = (as: Caller, content: Buffer, id = newId()) => sendFile(as, `${testPath()}/photos?id=${id}`, content);
    const id = newId();
    expect((await send(trainer, PNG, id)).json()).toEqual({ id });
    expect((await send(trainer, PNG, id)).json()).toEqual({ id });
    const list = await trainer.request('GET', `${testPath()}/photos`);
    expect(list.json()).toMatchObject({ items: [{ id, status: 'reading', problem: null, personName: null }] });
    const proposal = await trainer.request('GET', `${sheetPath()}/proposal`);
    expect(proposal.json()).toEqual({ answers: [], photos: [], pages: 0 });
    expect((await trainer.request('GET', `/sheet-photos/${id}/page`)).statusCode).toBe(404);

    const text = await send(trainer, Buffer.from('no picture'));
    expect([text.statusCode, text.json<{ code: string }>().code]).toEqual([415, 'file.not-of-kind-scan']);
    expect((await trainer.request('POST', `${testPath()}/photos`, {})).statusCode).toBe(415);
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    expect((await send(learner, PNG)).statusCode).toBe(403);
    expect((await send(stranger, PNG)).statusCode).toBe(404);
    for (const path of [`${testPath()}/photos`, `${sheetPath()}/proposal`]) {
      expect((await learner.request('GET', path)).statusCode).toBe(403);
      expect((await stranger.request('GET', path)).statusCode).toBe(404);
    }
  });

  it('prints the observation grid for the trainer of the cohort alone', async () => {
    const session = room.activities.session;
    const path = `/cohorts/${room.cohortId}/observations/${session}/print`;
    expect((await trainer.request('GET', path)).json()).toMatchObject({ code: 'grid.not-found' });
    await api.sql(`insert into observation_grids (activity_id, max_per_criterion, criteria) values ($1, 3, $2)`, [
      session,
      JSON.stringify([{ key: 'g1', text: { fr: 'Écoute', ar: 'ينصت' } }]),
    ]);
    const answer = await trainer.request('GET', path);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect((await readPdf(answer.rawPayload)).text).toContain('Écoute');
    expect((await learner.request('GET', path)).statusCode).toBe(403);
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    expect((await stranger.request('GET', path)).statusCode).toBe(404);
  });

  it('is not for learners, nor for trainers of other cohorts', async () => {
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    for (const path of [testPath(), `${testPath()}/prints/key`, sheetPath()]) {
      expect((await learner.request('GET', path)).statusCode).toBe(403);
      expect((await stranger.request('GET', path)).statusCode).toBe(404);
    }
    expect((await key({}, learner)).statusCode).toBe(403);
    expect((await key({}, stranger)).statusCode).toBe(404);
  });

  it('refuses what is not valid, and a change without a reason', async () => {
    expect((await key({ answers: [{ questionId: 'x', answer: {} }] })).statusCode).toBe(422);
    expect((await key({ reason: 'x'.repeat(301) })).statusCode).toBe(422);
    const wrong = { answers: [{ questionId: ids.numeric, answer: { keys: ['o1'] } }] };
    expect((await key(wrong)).json()).toMatchObject({ code: 'answer.not-fitting' });
    await key({});
    const other = { answers: [{ questionId: ids.numeric, answer: { value: 7 } }] };
    const refused = await key(other);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'paper-test.reason-missing']);
    expect((await key({ ...other, reason: 'Mal lu' })).json()).toMatchObject({ scorePercent: 0 });
  });
});
