import { AssignmentSettingsService, PLAIN_SETTINGS } from '@tamkin/assessments';
import { systemContext } from '@tamkin/kernel';
import { trainerGrant } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { RUBRIC } from '../../../../libs/assessments/test/rubric.fixture';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

interface Author {
  caller: Caller;
  enrolmentId: string;
}

describe('marks of peers that a trainer replaces, over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let room: Classroom;
  let authors: [Author, Author];

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  const pathOf = (enrolmentId: string, last: string) =>
    `/me/enrolments/${enrolmentId}/activities/${room.activities.assignment}/${last}`;

  /** Two people review each other; both marks are there. */
  beforeEach(async () => {
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { trainerId: trainer.person.id });
    await api.app.get(AssignmentSettingsService, { strict: false }).write(systemContext('spec', 'spec'), {
      ...PLAIN_SETTINGS,
      ...{ rubric: RUBRIC, peerReviews: 1, activityId: room.activities.assignment },
    });
    await publishVersion(api, room);
    authors = [await handIn(), await handIn()];
    await trainer.request('POST', `/cohorts/${room.cohortId}/assignments/${room.activities.assignment}/peer-rounds`);
    for (const { caller, enrolmentId } of authors) {
      const mine = await caller.request('GET', pathOf(enrolmentId, 'peer-reviews'));
      const [asked] = mine.json<{ asked: { id: string }[] }>().asked;
      await caller.request('PUT', `/me/peer-reviews/${asked?.id}`, {
        scores: { r1: 'l1', r2: 'l1' },
        comment: 'À revoir.',
      });
    }
  });

  const handIn = async (): Promise<Author> => {
    const caller = await api.signedIn();
    const { enrolmentId } = await addLearner(api, room, { personId: caller.person.id });
    await caller.request('PUT', pathOf(enrolmentId, 'submission'), { text: 'Ma note', fileIds: [] });
    return { caller, enrolmentId };
  };
  const workId = async () => {
    const [row] = await api.sql<{ id: string }>('select id from submissions where enrolment_id = $1', [
      authors[0].enrolmentId,
    ]);
    return row!.id;
  };
  const override = async (given: object = {}, as: Caller = trainer) => {
    const id = await workId();
    const read = await trainer.request('GET', `/submissions/${id}`);
    const { work } = read.json<{ work: { handedInAt: string } }>();
    return as.request('POST', `/submissions/${id}/mark-overrides`, {
      ...{ decision: 'accepted', comment: '', scores: { r1: 'l2', r2: 'l2' }, reason: 'La règle est citée.' },
      ...{ handedInAt: work.handedInAt, ...given },
    });
  };

  it('are read by the learner with the reason, and stand beside what they were for the trainer', async () => {
    const [{ caller, enrolmentId }] = authors;
    expect((await caller.request('GET', pathOf(enrolmentId, 'submission'))).json()).toMatchObject({
      submission: { percent: 40 },
      overrides: [],
    });
    expect((await override()).statusCode).toBe(204);
    expect((await override()).statusCode).toBe(204);
    expect((await caller.request('GET', pathOf(enrolmentId, 'submission'))).json()).toMatchObject({
      submission: { percent: 100 },
      overrides: [{ reason: 'La règle est citée.', percentBefore: 40, percent: 100 }],
    });
    expect((await trainer.request('GET', `/submissions/${await workId()}`)).json()).toMatchObject({
      canOverride: true,
      role: null,
      overrides: [{ reason: 'La règle est citée.' }],
    });
  });

  it('stay as they are for visitors, learners, trainers of others, without a reason and when read too long ago', async () => {
    const id = await workId();
    expect((await api.request('POST', `/submissions/${id}/mark-overrides`, {})).statusCode).toBe(401);
    expect((await override({}, authors[0].caller)).statusCode).toBe(403);
    expect((await override({}, await api.signedIn({ grants: [trainerGrant] }))).statusCode).toBe(404);
    expect((await override({ reason: '  ' })).statusCode).toBe(422);
    expect((await override({ reason: 'ab\u202ecd' })).statusCode).toBe(422);
    expect((await override({ scores: { r1: 'l2' } })).statusCode).toBe(422);
    expect((await override({ handedInAt: '2020-01-01T00:00:00Z' })).json()).toMatchObject({
      code: 'submission.changed-meanwhile',
    });
    const { work } = (await trainer.request('GET', `/submissions/${id}`)).json<{ work: { handedInAt: string } }>();
    const plain = { decision: 'sent-back', comment: 'x', handedInAt: work.handedInAt };
    const marked = await trainer.request('PUT', `/submissions/${id}/mark`, plain);
    expect([marked.statusCode, marked.json<{ code: string }>().code]).toEqual([409, 'submission.already-accepted']);
    await api.sql(
      `insert into cohort_reports (id, cohort_id, status, figures, texts) values (gen_random_uuid(), $1, 'submitted', '{}', '{}')`,
      [room.cohortId],
    );
    expect((await override()).json()).toMatchObject({ status: 409, code: 'cohort.report-submitted' });
  });
});
