import { PapersService, QuestionBankService, USUAL_SETTINGS } from '@tamkin/assessments';
import { systemContext } from '@tamkin/kernel';
import { trainerGrant } from '@tamkin/testing';
import { buildClassroom, publishVersion, type Classroom } from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('an anonymous test with two markers, over HTTP', () => {
  let api: ApiTest;
  let learner: Caller;
  let trainer: Caller;
  let room: Classroom;
  let questionId: string;
  let attemptId: string;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    learner = await api.signedIn();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { learnerId: learner.person.id, trainerId: trainer.person.id });
    const ctx = systemContext('spec', 'spec');
    questionId = await api.app.get(QuestionBankService, { strict: false }).create(ctx, {
      courseId: room.courseId,
      body: { type: 'essay', minWords: null, maxWords: null },
      texts: { fr: { text: 'Expliquez.', options: {}, unit: '', feedback: '' } },
    });
    await api.app.get(PapersService, { strict: false }).write(ctx, {
      ...USUAL_SETTINGS.formative,
      ...{ anonymous: true, secondMarkerPercent: 100, moderationGap: 20, releaseTogether: true },
      ...{ activityId: room.activities.quiz, revision: 0, sections: [], pools: [] },
      questions: [{ questionId, points: 10, objective: null, section: null }],
    });
    await publishVersion(api, room);
    const started = await learner.request(
      'POST',
      `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.quiz}/attempts`,
    );
    attemptId = started.json<{ id: string }>().id;
    await learner.request('PUT', `/me/attempts/${attemptId}/answers/${questionId}`, { text: 'Parce que.' });
    await learner.request('POST', `/me/attempts/${attemptId}/hand-in`);
  });

  const mark = (points: number, as: Caller = trainer) =>
    as.request('PUT', `/attempts-to-mark/${attemptId}/answers/${questionId}`, { points, comment: 'Secretword' });
  const secondTrainer = async () => {
    const second = await api.signedIn({ grants: [trainerGrant] });
    await api.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [
      room.cohortId,
      second.person.id,
    ]);
    return second;
  };
  const releases = () => `/cohorts/${room.cohortId}/marked-activities/${room.activities.quiz}/mark-releases`;
  const result = () => learner.request('GET', `/me/attempts/${attemptId}/result`);

  it('names nobody to its markers and tells its learner nothing before the release', async () => {
    const second = await secondTrainer();
    const [person] = await api.sql<{ family: string; given: string }>(
      'select family_latin as family, given_latin as given from persons where id = $1',
      [learner.person.id],
    );
    for (const path of ['/marking-queue', `/attempts-to-mark/${attemptId}`]) {
      const { body } = await trainer.request('GET', path);
      for (const known of [person?.family, person?.given, learner.person.id, room.learner.enrolmentId]) {
        expect(body).not.toContain(known);
      }
      expect(body).toContain('"learnerNumber":1');
    }
    expect((await mark(8)).statusCode).toBe(204);
    const again = await mark(8);
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'mark.second-marker-must-differ']);
    expect((await second.request('GET', `/attempts-to-mark/${attemptId}`)).body).not.toContain('Secretword');
    expect((await mark(7, second)).statusCode).toBe(204);
    const quiz = `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.quiz}/attempts`;
    for (const path of [quiz, `/me/attempts/${attemptId}/result`, `/me/enrolments/${room.learner.enrolmentId}`]) {
      expect((await learner.request('GET', path)).body).not.toMatch(/Secretword|"scorePercent":75|"fraction":0/);
    }
    expect((await result()).json()).toMatchObject({ marking: 'awaits-release', questions: [] });
    expect((await trainer.request('GET', releases().replace(/\/[^/]*\/mark-releases$/, ''))).json()).toMatchObject({
      items: [{ kind: 'test', held: 1, missing: 0, anonymous: true }, { kind: 'submission' }],
    });
    expect((await trainer.request('POST', releases())).json()).toEqual({ released: 1 });
    expect((await trainer.request('POST', releases())).json()).toEqual({ released: 0 });
    expect((await result()).json()).toMatchObject({ marking: null, scorePercent: 75 });
    expect((await trainer.request('GET', `/attempts-to-mark/${attemptId}`)).body).toContain(person?.given);
  });

  it('is closed to visitors, learners and trainers of others, and takes no settings beyond their range', async () => {
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    const path = `/attempts-to-mark/${attemptId}`;
    for (const caller of [learner, stranger]) {
      const expected = caller === learner ? 403 : 404;
      expect((await caller.request('GET', path)).statusCode).toBe(expected);
      expect((await mark(5, caller)).statusCode).toBe(expected);
      expect((await caller.request('POST', releases())).statusCode).toBe(expected);
    }
    expect((await api.request('POST', releases())).statusCode).toBe(401);
    const paper = (await trainer.request('GET', `/activities/${room.activities.quiz}/paper`)).json<object>();
    const write = await trainer.request('PUT', `/activities/${room.activities.quiz}/paper`, {
      ...{ ...paper, moderationGap: 101 },
    });
    expect(write.statusCode).toBe(422);
  });
});
