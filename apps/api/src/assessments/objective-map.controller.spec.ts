import { newId } from '@tamkin/kernel';
import { countStatements, learnerGrant, trainerGrant } from '@tamkin/testing';
import {
  buildClassroom,
  buildPaper,
  choice,
  type Classroom,
  type Ground,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';
import type { MapLineDto, ObjectiveMapDto } from './objective-map.dto';

const OBJECTIVES = [
  { fr: 'Écouter', ar: 'الإنصات' },
  { fr: 'Calculer', ar: 'الحساب' },
  { fr: 'Décider', ar: 'القرار' },
];

describe('the objective map of a course over HTTP', () => {
  let api: ApiTest;
  let ground: Ground;
  let trainer: Caller;
  let arabic: Caller;
  let room: Classroom;

  beforeAll(async () => {
    api = await createApiTest();
    ground = { sql: api.sql, get: (token) => api.app.get(token, { strict: false }) };
    trainer = await api.signedIn({ grants: [trainerGrant, learnerGrant] });
    arabic = await api.signedIn({ grants: [trainerGrant], language: 'ar' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    room = await buildClassroom(api, { trainerId: trainer.person.id });
    await api.sql('update course_versions set objectives = $2 where id = $1', [
      room.versionId,
      JSON.stringify(OBJECTIVES),
    ]);
  });

  /** Questions of the bank with this code, `null` = none; returns their ids. */
  const addQuestions = async (count: number, objective: string | null): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const { body, texts } = choice('single', ['a', 'b'], ['a']);
      const shown = Object.fromEntries(
        Object.entries(texts).map(([language, text]) => [
          language,
          { ...text, options: Object.entries(text.options).map(([key, words]) => ({ key, text: words })) },
        ]),
      );
      const made = await trainer.request('POST', `/courses/${room.courseId}/questions`, {
        ...{ body, texts: shown },
        ...(objective ? { objective } : {}),
      });
      ids.push(made.json<{ id: string }>().id);
    }
    return ids;
  };
  const pool = (objective: string | null, count: number) => ({
    ...{ section: null, courseId: room.courseId, topic: null, objective, difficulty: null, count, points: 1 },
  });
  const path = () => `/courses/${room.courseId}/objective-map`;
  const read = async (reader = trainer): Promise<ObjectiveMapDto> =>
    (await reader.request('GET', path())).json<ObjectiveMapDto>();
  const shortly = ({ kind, code, questions, asked, signs }: MapLineDto) => [
    code ?? kind,
    questions,
    asked.map(({ fixed, drawn }) => fixed + drawn),
    signs,
  ];

  it('says for each objective what the bank has, what each test asks, and where two forms do not fit', async () => {
    await addQuestions(4, 'O1');
    const [second] = await addQuestions(3, 'O2');
    await addQuestions(1, 'X9');
    const { activities } = room;
    await buildPaper(ground, room, activities.final, { questions: [], pools: [pool('O1', 2), pool('O2', 2)] });
    await buildPaper(ground, room, activities.preTest, { questions: [], pools: [], parallelTo: activities.final });
    await buildPaper(ground, room, activities.quiz, {
      questions: [{ questionId: second!, points: 1, objective: null, section: null }],
    });
    const { tests, lines } = await read();
    expect(tests.map(({ purpose }) => purpose)).toEqual(['pre-test', 'formative', 'final']);
    expect(lines.map(shortly)).toEqual([
      ['O1', 4, [2, 0, 2], []],
      ['O2', 3, [2, 1, 2], ['too-few']],
      ['O3', 0, [0, 0, 0], ['not-asked']],
      ['other', 1, [0, 0, 0], []],
      ['none', 15, [0, 0, 0], []],
    ]);
    expect(lines[3]!.codes).toEqual(['X9']);
    expect(lines[1]!.asked[1]).toMatchObject({ fixed: 1, drawn: 0 });
    expect((await read(arabic)).lines[0]).toMatchObject({ words: 'الإنصات' });
  });

  it('shows where the two tests ask differently, and what is drawn whatever the objective', async () => {
    const [first] = await addQuestions(2, 'O1');
    const { activities } = room;
    const chosen = { questionId: first!, points: 1, objective: null, section: null };
    await buildPaper(ground, room, activities.final, { questions: [chosen], pools: [pool(null, 3)] });
    await buildPaper(ground, room, activities.preTest, { questions: [chosen] });
    const lines = (await read()).lines.map(shortly);
    expect(lines[0]).toEqual(['O1', 2, [1, 0, 1], ['too-few']]);
    expect(lines.at(-1)).toEqual(['any', 0, [0, 0, 3], ['unequal']]);
  });

  it('takes the same five statements for a small and a large course', async () => {
    const reading = () => countStatements(() => trainer.request('GET', path()));
    const before = (await reading()).statements.length;
    await addQuestions(6, 'O1');
    await buildPaper(ground, room, room.activities.final, { pools: [pool('O1', 1), pool('O2', 1), pool(null, 1)] });
    await buildPaper(ground, room, room.activities.quiz, { pools: [pool('O1', 2)] });
    const { statements } = await reading();
    expect(statements).toHaveLength(before);
    const ofTheMap = statements.filter((text) => /course_versions|papers|paper_|from questions/.test(text));
    expect(ofTheMap).toHaveLength(5);
  });

  it('offers the objectives of the course to whoever sorts a question, with their words', async () => {
    await addQuestions(2, 'O2');
    await addQuestions(1, 'X9');
    const answer = await arabic.request('GET', `/courses/${room.courseId}/question-tags`);
    expect(answer.json()).toEqual({
      items: [
        { tag: 'objective', value: 'O1', questions: 0, words: 'الإنصات' },
        { tag: 'objective', value: 'O2', questions: 2, words: 'الحساب' },
        { tag: 'objective', value: 'O3', questions: 0, words: 'القرار' },
        { tag: 'objective', value: 'X9', questions: 1, words: null },
      ],
    });
  });

  it('tells what a parallel form would take over', async () => {
    await buildPaper(ground, room, room.activities.final, { questions: [], pools: [pool('O1', 2), pool(null, 1)] });
    const paper = await trainer.request('GET', `/activities/${room.activities.preTest}/paper`);
    expect(paper.json()).toMatchObject({
      twins: [
        {
          id: room.activities.final,
          draws: [
            { courseId: room.courseId, objective: 'O1', count: 2 },
            { courseId: room.courseId, objective: null, count: 1 },
          ],
        },
      ],
    });
  });

  it('is closed to visitors and learners, and knows no course that is not there', async () => {
    const learner = await api.signedIn();
    expect((await api.request('GET', path())).statusCode).toBe(401);
    expect((await learner.request('GET', path())).statusCode).toBe(403);
    const nowhere = await trainer.request('GET', `/courses/${newId()}/objective-map`);
    expect([nowhere.statusCode, nowhere.json<{ code: string }>().code]).toEqual([404, 'course.not-found']);
  });
});
