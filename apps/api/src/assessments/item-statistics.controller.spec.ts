import { systemContext } from '@tamkin/kernel';
import { countStatements, trainerGrant } from '@tamkin/testing';
import { AttemptsService, ItemTallies } from '@tamkin/assessments';
import {
  addLearner,
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('item statistics over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let room: Classroom;
  let path: string;
  const take = async ({ ctx, enrolmentId }: Classroom['learner']): Promise<void> => {
    const attempts = api.app.get(AttemptsService, { strict: false });
    const attempt = await attempts.start(ctx, { enrolmentId, activityId: room.activities.final });
    await attempts.handIn(ctx, attempt.id);
    await api.app.get(ItemTallies, { strict: false }).count(systemContext('spec', 'spec'), attempt.id);
  };

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { trainerId: trainer.person.id });
    const get = <T>(token: abstract new (...parameters: never[]) => T): T => api.app.get<T>(token, { strict: false });
    await buildPaper({ sql: api.sql, get }, room, room.activities.final);
    await publishVersion(api, room);
    path = `/activities/${room.activities.final}/item-statistics`;
  });
  afterAll(() => api.close());

  it('asks the same number of statements for one attempt and for many', async () => {
    await take(room.learner);
    await trainer.request('GET', path);
    const few = await countStatements(() => trainer.request('GET', path));
    for (let n = 0; n < 5; n++) await take(await addLearner(api, room));
    const many = await countStatements(() => trainer.request('GET', path));
    expect(many.result.json()).toMatchObject({
      questions: expect.arrayContaining([
        expect.objectContaining({ figures: expect.objectContaining({ shown: 6, facility: 0 }) as object }),
      ]) as object,
    });
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it('refuses a learner, an unknown quiz, another activity and a cohort of somebody else', async () => {
    const learner = await api.signedIn();
    expect((await learner.request('GET', path)).statusCode).toBe(403);
    const code = async (address: string) => (await trainer.request('GET', address)).json<{ code: string }>().code;
    expect(await code(`/activities/${room.courseId}/item-statistics`)).toBe('activity.not-found');
    expect(await code(`/activities/${room.activities.survey}/item-statistics`)).toBe('activity.of-another-kind');
    expect(await code(`${path}?cohortId=${(await buildClassroom(api)).cohortId}`)).toBe('cohort.not-found');
    expect(await code(`${path}?cohortId=all`)).toBe('request.not-valid');
  });

  it('tells what a course taught and hides groups of fewer than five', async () => {
    await api.sql('update enrolments set pre_score = 40, final_score = 80 where id = $1', [room.learner.enrolmentId]);
    const answer = await trainer.request('GET', `/courses/${room.courseId}/knowledge-gain`);
    const { items } = answer.json<{ items: object[] }>();
    expect(items[0]).toMatchObject({ by: 'course', pairs: 1, gain: null, low: null, high: null });
  });
});
