import { systemContext } from '@tamkin/kernel';
import { learnerGrant, trainerGrant } from '@tamkin/testing';
import { QuestionBankService } from '@tamkin/assessments';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { MORE_QUESTIONS, tellingKeys } from '../../../../libs/assessments/test/question-kinds';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

type Name = keyof typeof MORE_QUESTIONS;

interface Shown {
  questionId: string;
  type: string;
  options: { key: string }[];
  prompts: { key: string; options: { key: string }[] }[];
  answer: object | null;
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WEBM = Buffer.from(
  '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
  'hex',
);

const KEY = tellingKeys();

describe('every type of question over HTTP', () => {
  let api: ApiTest;
  let learner: Caller;
  let trainer: Caller;
  let room: Classroom;
  let ids: Record<Name, string>;
  let attemptId: string;
  let shown: Map<string, Shown>;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  const ground = () => ({
    sql: api.sql,
    get: <T>(token: abstract new (...parameters: never[]) => T) => api.app.get<T>(token, { strict: false }),
  });

  beforeEach(async () => {
    learner = await api.signedIn();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { learnerId: learner.person.id, trainerId: trainer.person.id });
    ids = await paperOfEveryType();
    await publishVersion(api, room);
    const started = (await learner.request('POST', quizPath())).json<{ id: string; questions: Shown[] }>();
    attemptId = started.id;
    shown = new Map(started.questions.map((each) => [each.questionId, each]));
  });

  const quizPath = (): string =>
    `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`;
  const save = (name: Name, body: object, caller = learner) =>
    caller.request('PUT', `/me/attempts/${attemptId}/answers/${ids[name]}`, body);
  const codeOf = async (asked: ReturnType<typeof save>): Promise<[number, string]> => {
    const answer = await asked;
    return [answer.statusCode, answer.json<{ code: string }>().code];
  };

  async function paperOfEveryType(): Promise<Record<Name, string>> {
    const ctx = systemContext('spec', 'spec');
    const found: Partial<Record<Name, string>> = {};
    for (const name of Object.keys(MORE_QUESTIONS) as Name[]) {
      const content = { courseId: room.courseId, ...MORE_QUESTIONS[name] };
      found[name] = await ground().get(QuestionBankService).create(ctx, content);
    }
    const questions = Object.values(found).map((id) => ({ questionId: id, points: 1, objective: null, section: null }));
    await buildPaper(ground(), room, room.activities.final, { questions, feedbackAt: 'settled', coolDownHours: null });
    return found as Record<Name, string>;
  }

  const upload = (name: Name, content: Buffer, caller = learner) => {
    const edge = 'edge';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="f.bin"\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: `/api/v1/me/attempts/${attemptId}/answers/${ids[name]}/files`,
      headers: { ...caller.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };

  /** The first choice that is offered for everything: right or wrong, it is what a learner could send. */
  function anAnswer(name: Name): object {
    const { type, prompts = [], options = [] } = shown.get(ids[name]) ?? {};
    const choices = (own: { key: string }[]): string => own[0]?.key ?? options[0]?.key ?? '';
    if (type === 'short-text' || type === 'essay') return { text: 'La réunion de quartier' };
    if (type === 'likert') return { keys: [options[0]?.key] };
    if (type === 'hot-spot') return { points: [{ x: 5, y: 6 }] };
    if (type === 'cloze') {
      return {
        gaps: [
          { key: prompts[0]?.key, text: 'un' },
          { key: prompts[1]?.key, value: 2 },
        ],
      };
    }
    if (type === 'scenario') {
      return { gaps: [{ key: prompts[0]?.key, choice: choices(prompts[0]?.options ?? []) }], settled: 1 };
    }
    return { pairs: prompts.map((prompt) => ({ key: prompt.key, choice: choices(prompt.options) })) };
  }

  it('lets no key out from the start to the result, wherever a learner may look', async () => {
    const told: string[] = [(await learner.request('POST', quizPath())).body];
    for (const name of Object.keys(MORE_QUESTIONS) as Name[]) {
      if (name === 'file' || name === 'spoken') {
        const sent = await upload(name, name === 'file' ? PNG : WEBM);
        expect([name, sent.statusCode]).toEqual([name, 201]);
        expect((await save(name, { fileIds: [sent.json<{ id: string }>().id] })).statusCode).toBe(204);
      } else {
        expect([name, (await save(name, anAnswer(name))).body]).toEqual([name, '']);
      }
      told.push((await save(name, { keys: ['o99'] })).body);
    }
    const { gaps } = anAnswer('scenario') as { gaps: object[] };
    const steps = [...gaps, { key: 'o2', text: 'un' }];
    expect((await save('scenario', { gaps: steps, settled: 2 })).body).toBe('');
    expect((await save('scenario', { gaps: [...steps, { key: 'o3', value: 3 }] })).body).toBe('');
    const resumed = await learner.request('GET', `/me/attempts/${attemptId}`);
    const kept = resumed.json<{ questions: Shown[] }>().questions;
    expect(kept.filter(({ answer }) => answer === null)).toEqual([]);
    told.push(resumed.body, (await learner.request('GET', `/me/attempts/${attemptId}/files`)).body);
    const handedIn = await learner.request('POST', `/me/attempts/${attemptId}/hand-in`);
    expect(handedIn.json()).toMatchObject({ scorePercent: null, marking: 'being-marked', questions: [] });
    told.push(handedIn.body);
    for (const path of [`/me/attempts/${attemptId}/result`, quizPath()]) {
      told.push((await learner.request('GET', path)).body);
    }
    for (const body of told) expect(body).not.toMatch(KEY);
    for (const path of [...Object.values(ids).map((id) => `/questions/${id}`), `/attempts-to-mark/${attemptId}`]) {
      expect((await learner.request('GET', path)).statusCode).toBe(403);
    }
  });

  it('refuses what does not fit, each with its code, and keeps nothing', async () => {
    const hundred = Array.from({ length: 100 }, (_, place) => ({ key: `p${place}`, choice: 'o1' }));
    const [row] = shown.get(ids.matrix)?.prompts ?? [];
    const twice = [1, 2].map(() => ({ key: row?.key, choice: shown.get(ids.matrix)?.options[0]?.key }));
    const notFitting = [422, 'answer.not-fitting'];
    expect(await codeOf(save('likert', { keys: ['o99'] }))).toEqual(notFitting);
    expect(await codeOf(save('matching', { pairs: [{ key: 'nobody', choice: 'o1' }] }))).toEqual(notFitting);
    expect(await codeOf(save('matrix', { pairs: twice }))).toEqual(notFitting);
    expect(
      await codeOf(
        save('hotSpot', {
          points: [
            { x: 1, y: 1 },
            { x: 2, y: 2 },
          ],
        }),
      ),
    ).toEqual(notFitting);
    expect(await codeOf(save('essay', { value: -5 }))).toEqual(notFitting);
    expect(await codeOf(save('scenario', { gaps: [{ key: 'o2', text: 'un' }] }))).toEqual(notFitting);
    expect(await codeOf(save('scenario', { gaps: [], settled: -1 }))).toEqual([422, 'request.not-valid']);
    expect(await codeOf(save('essay', { text: 'x', settled: 1 }))).toEqual(notFitting);
    expect(await codeOf(save('sorting', { pairs: hundred }))).toEqual([422, 'request.not-valid']);
    expect(await codeOf(save('likert', { keys: hundred.map(({ key }) => key) }))).toEqual([422, 'request.not-valid']);
    expect(await codeOf(save('hotSpot', { points: [{ x: -1, y: 1e9 }] }))).toEqual([422, 'request.not-valid']);
    expect(await codeOf(save('essay', { text: 'x', startedAt: -1 }))).toEqual([422, 'request.not-valid']);
    expect(await codeOf(save('essay', { text: 'x'.repeat(10_000_000) }))).toEqual([413, 'request.too-large']);
    expect(await codeOf(save('shortText', { text: 'oui\u202Enon' }))).toEqual(notFitting);
    expect(await api.sql('select 1 from attempt_answers where attempt_id = $1', [attemptId])).toEqual([]);
  });

  it('takes files of the right kind from their owner only', async () => {
    expect((await upload('file', Buffer.from('<html><script>alert(1)</script>'))).statusCode).toBe(415);
    expect((await upload('spoken', PNG)).statusCode).toBe(415);
    expect((await upload('essay', PNG)).statusCode).toBe(404);
    const stranger = await api.signedIn({ grants: [learnerGrant] });
    expect((await upload('file', PNG, stranger)).statusCode).toBe(404);
    const fileId = (await upload('file', PNG)).json<{ id: string }>().id;
    expect((await save('spoken', { fileIds: [fileId] })).statusCode).toBe(404);
    expect((await save('file', { fileIds: [fileId, fileId] })).statusCode).toBe(422);
    expect((await save('file', { fileIds: [fileId] }, stranger)).statusCode).toBe(404);
    expect((await save('file', { fileIds: [fileId] })).statusCode).toBe(204);
  });

  it('gives marks by people of the cohort, within the points, after the hand-in, and shows them on release', async () => {
    await save('essay', { text: 'Un mot' });
    const path = `/attempts-to-mark/${attemptId}`;
    const mark = (caller: Caller, body: object, name: Name = 'essay') =>
      caller.request('PUT', `${path}/answers/${ids[name]}`, body);
    const given = { points: 0.5, comment: 'Note du formateur' };
    expect((await mark(trainer, given)).statusCode).toBe(404);
    await learner.request('POST', `/me/attempts/${attemptId}/hand-in`);
    const other = await api.signedIn({ grants: [trainerGrant] });
    expect((await mark(other, given)).statusCode).toBe(404);
    expect((await mark(learner, given)).statusCode).toBe(403);
    expect((await api.request('PUT', `${path}/answers/${ids.essay}`, given)).statusCode).toBe(401);
    expect((await mark(trainer, { ...given, points: 2 })).statusCode).toBe(422);
    expect((await mark(trainer, { ...given, points: -1 })).statusCode).toBe(422);
    expect((await mark(trainer, given, 'matching')).statusCode).toBe(404);
    expect((await mark(trainer, given)).statusCode).toBe(204);
    const read = (await trainer.request('GET', path)).json<{ answers: object[] }>();
    expect(read.answers).toEqual([
      expect.objectContaining({
        questionId: ids.essay,
        role: 'moderator',
        mark: expect.objectContaining({ role: 'final', points: 0.5, comment: given.comment }) as object,
      }),
    ]);
    expect((await learner.request('GET', `/me/attempts/${attemptId}/result`)).body).not.toContain('Note du formateur');
  });
});
