import { systemContext } from '@tamkin/kernel';
import { trainerGrant } from '@tamkin/testing';
import { AttemptsService, QuestionBankService } from '@tamkin/assessments';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  QUESTIONS,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const SYSTEM = systemContext('spec', 'spec');

describe('regrades over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let room: Classroom;
  let questionId: string;
  const get = <T>(token: abstract new (...parameters: never[]) => T): T => api.app.get<T>(token, { strict: false });

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { trainerId: trainer.person.id });
    const ids = await buildPaper({ sql: api.sql, get }, room, room.activities.final);
    questionId = ids.numeric;
    await publishVersion(api, room);
    const { ctx, enrolmentId } = room.learner;
    const attempt = await get(AttemptsService).start(ctx, { enrolmentId, activityId: room.activities.final });
    await get(AttemptsService).saveAnswer(ctx, { attemptId: attempt.id, questionId, answer: { value: 1300 } });
    await get(AttemptsService).handIn(ctx, attempt.id);
    const corrected = { ...QUESTIONS.numeric, body: { type: 'numeric' as const, value: 1300, tolerance: 0 } };
    await get(QuestionBankService).update(SYSTEM, { id: questionId, revision: 1, ...corrected });
  });
  afterAll(() => api.close());

  const previewPath = () => `/questions/${questionId}/regrade-preview?method=new-key&neverLower=true`;
  const asked = { method: 'new-key', neverLower: true, revision: 2, reason: 'La clé était fausse.' };

  it('shows who changes by name, then runs once with its reason', async () => {
    const preview = await trainer.request('GET', previewPath());
    expect(preview.json()).toMatchObject({
      revision: 2,
      impact: { attempts: 1, raised: 1, lowered: 0 },
      people: [{ scoreBefore: 0, scoreAfter: 20, cohortName: 'Cohorte' }],
    });
    const made = await trainer.request('POST', `/questions/${questionId}/regrades`, asked);
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    expect((await trainer.request('GET', `/regrades/${id}`)).json()).toMatchObject({ status: 'waiting', total: 1 });
    const again = await trainer.request('POST', `/questions/${questionId}/regrades`, { ...asked, id });
    expect([again.statusCode, again.json()]).toEqual([201, { id }]);
    const list = await trainer.request('GET', `/questions/${questionId}/regrades`);
    expect(list.json<{ items: object[] }>().items).toEqual([
      expect.objectContaining({ id, reason: 'La clé était fausse.' }),
    ]);
  });

  it('refuses what is not valid field by field, and whoever is no author', async () => {
    const path = `/questions/${questionId}/regrades`;
    const wrong = await trainer.request('POST', path, {
      method: 'guess',
      neverLower: 'maybe',
      revision: 0,
      reason: '',
    });
    expect(wrong.statusCode).toBe(422);
    const fields = wrong.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['method', 'neverLower', 'revision']));
    const learner = await api.signedIn();
    expect((await learner.request('GET', previewPath())).statusCode).toBe(403);
    expect((await trainer.request('GET', `/regrades/${room.courseId}`)).json()).toMatchObject({
      code: 'regrade.not-found',
    });
  });
});
