import { PapersService, QuestionBankService } from '@tamkin/assessments';
import { systemContext } from '@tamkin/kernel';
import { buildClassroom, publishVersion, type Classroom } from '../../../../libs/assessments/test/classroom.builder';
import { KEY_WORD, MORE_QUESTIONS } from '../../../../libs/assessments/test/question-kinds';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const SYSTEM = systemContext('spec', 'spec');
/** The key in every disguise: words, numbers, places, the author's own option keys, feedback, and what they hang on. */
const SECRETS = new RegExp(
  `${KEY_WORD}|:(7351|313|717)\\b|Retour|"(accepted|correct|match|box|column|regions|weight|tolerance|revisionId|body)":|"(p1|t1|i1|b1|g1|r1|c1|s1|h1)"`,
);

/** Tries at fooling the server; each is refused by name and keeps nothing. */
const NONSENSE: readonly (readonly [string, object])[] = [
  ['an option that was not shown', { keys: ['o99'] }],
  ['a hundred options', { keys: Array.from({ length: 100 }, (_, n) => `o${n}`) }],
  ['a pair of strangers', { pairs: [{ key: 'o98', choice: 'o99' }] }],
  [
    'the same gap twice',
    {
      gaps: [
        { key: 'o1', text: 'x' },
        { key: 'o1', text: 'y' },
      ],
    },
  ],
  ['text that turns the line around', { text: 'a\u202eb' }],
  ['fields of several types at once', { keys: ['o1'], text: 'x', value: 1 }],
];

describe('what a learner is told of questions of every type', () => {
  let api: ApiTest;
  let learner: Caller;
  let room: Classroom;
  let attempt: { id: string; questions: { questionId: string; type: string }[] };
  let started: string;

  beforeAll(async () => {
    api = await createApiTest();
    learner = await api.signedIn();
    room = await buildClassroom(api, { learnerId: learner.person.id });
    const get = <T>(token: abstract new (...parameters: never[]) => T): T => api.app.get<T>(token, { strict: false });
    const questions = [];
    for (const content of Object.values(MORE_QUESTIONS)) {
      const questionId = await get(QuestionBankService).create(SYSTEM, { courseId: room.courseId, ...content });
      questions.push({ questionId, points: 1, objective: null, section: null });
    }
    const { paper } = await get(PapersService).read(SYSTEM, room.activities.final);
    await get(PapersService).write(SYSTEM, {
      ...paper,
      activityId: room.activities.final,
      questions,
      sections: [],
      pools: [],
      passPercent: 50,
    });
    await publishVersion(api, room);
    const path = `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.final}/attempts`;
    const answer = await learner.request('POST', path);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    started = answer.body;
    attempt = answer.json();
  });
  afterAll(() => api.close());

  it('shows each question without its key when it starts and when it is taken up again', async () => {
    expect(attempt.questions).toHaveLength(Object.keys(MORE_QUESTIONS).length);
    const resumed = await learner.request('GET', `/me/attempts/${attempt.id}`);
    for (const body of [started, resumed.body]) expect(body).not.toMatch(SECRETS);
  });

  it.each(NONSENSE)('refuses %s for every type without telling more, and keeps nothing', async (_, given) => {
    for (const { questionId } of attempt.questions) {
      const answer = await learner.request('PUT', `/me/attempts/${attempt.id}/answers/${questionId}`, given);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).not.toMatch(SECRETS);
    }
    expect(await api.sql('select 1 from attempt_answers where attempt_id = $1', [attempt.id])).toEqual([]);
  });

  it('refuses ten megabytes of text before reading them', async () => {
    const essay = attempt.questions.find(({ type }) => type === 'essay')!;
    const path = `/me/attempts/${attempt.id}/answers/${essay.questionId}`;
    const answer = await learner.request('PUT', path, { text: 'x'.repeat(10 * 1_048_576) });
    expect(answer.statusCode).toBe(413);
    expect(await api.sql('select 1 from attempt_answers where attempt_id = $1', [attempt.id])).toEqual([]);
  });

  it('knows no question and no attempt of somebody else', async () => {
    const stranger = await api.signedIn();
    const { questionId } = attempt.questions[0]!;
    const path = `/me/attempts/${attempt.id}/answers/${questionId}`;
    expect((await stranger.request('PUT', path, { text: 'x' })).statusCode).toBe(404);
    const unknown = `/me/attempts/${attempt.id}/answers/${room.courseId}`;
    expect((await learner.request('PUT', unknown, { text: 'x' })).statusCode).toBe(404);
  });

  it('tells nothing more once handed in while the key is not released', async () => {
    const handedIn = await learner.request('POST', `/me/attempts/${attempt.id}/hand-in`);
    const result = await learner.request('GET', `/me/attempts/${attempt.id}/result`);
    expect([handedIn.statusCode, result.statusCode]).toEqual([200, 200]);
    for (const { body } of [handedIn, result]) {
      expect(body.replaceAll('"feedback":"Retour."', '')).not.toMatch(SECRETS);
    }
  });
});
