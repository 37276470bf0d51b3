import { countStatements, trainerGrant } from '@tamkin/testing';
import {
  buildClassroom,
  buildPaper,
  type Classroom,
  type Ground,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';
import type { CourseDraftDto } from './course-draft.dto';

describe('what is missing in a draft, over HTTP', () => {
  let api: ApiTest;
  let ground: Ground;
  let trainer: Caller;
  let room: Classroom;

  beforeAll(async () => {
    api = await createApiTest();
    ground = { sql: api.sql, get: (token) => api.app.get(token, { strict: false }) };
    trainer = await api.signedIn({ grants: [trainerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    room = await buildClassroom(api, { trainerId: trainer.person.id });
  });

  const reading = () => countStatements(() => trainer.request('GET', `/courses/${room.courseId}/draft`));
  const emptyOnes = async (): Promise<string[]> => {
    const { modules } = (await reading()).result.json<CourseDraftDto>();
    return modules.flatMap(({ activities }) => activities.filter(({ empty }) => empty).map(({ id }) => id));
  };

  it('names the tests and surveys that ask nothing, whether questions are chosen, drawn or taken from a twin', async () => {
    const { preTest, quiz, final, survey } = room.activities;
    expect(await emptyOnes()).toEqual([preTest, quiz, final, survey]);
    const pool = { section: null, courseId: room.courseId, topic: null, objective: null, difficulty: null };
    await buildPaper(ground, room, quiz);
    await buildPaper(ground, room, final, { questions: [], pools: [{ ...pool, count: 2, points: 1 }] });
    await buildPaper(ground, room, preTest, { questions: [], parallelTo: final });
    expect(await emptyOnes()).toEqual([survey]);
  });

  it('takes as many statements for a full plan as for an empty one', async () => {
    const before = (await reading()).statements.length;
    const { preTest, quiz, final } = room.activities;
    for (const activity of [preTest, quiz, final]) await buildPaper(ground, room, activity);
    await api.sql(
      `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, action_plan, mandatory, minutes, title)
       select gen_random_uuid(), version_id, module_id, gen_random_uuid(), 100 + n, 'quiz', 'formative', false, true, 10, title
         from activities, generate_series(1, 20) n where id = $1`,
      [quiz],
    );
    expect((await reading()).statements).toHaveLength(before);
    expect(await emptyOnes()).toHaveLength(21);
  });
});
