import { AssignmentSettingsService, PLAIN_SETTINGS } from '@tamkin/assessments';
import { newId, systemContext } from '@tamkin/kernel';
import { trainerGrant } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { RUBRIC } from '../../../../libs/assessments/test/rubric.fixture';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('reviews by peers over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learners: { caller: Caller; enrolmentId: string }[];
  let room: Classroom;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  const pathOf = (enrolmentId: string, last: string) =>
    `/me/enrolments/${enrolmentId}/activities/${room.activities.assignment}/${last}`;
  const join = async () => {
    const caller = await api.signedIn();
    const { enrolmentId } = await addLearner(api, room, { personId: caller.person.id });
    await caller.request('PUT', pathOf(enrolmentId, 'submission'), { text: `Note de ${enrolmentId}`, fileIds: [] });
    learners.push({ caller, enrolmentId });
  };
  const begin = (caller = trainer) =>
    caller.request('POST', `/cohorts/${room.cohortId}/assignments/${room.activities.assignment}/peer-rounds`);

  beforeEach(async () => {
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { trainerId: trainer.person.id });
    const settings = { ...PLAIN_SETTINGS, rubric: RUBRIC, peerReviews: 1, peerMark: 'advisory' as const };
    await api.app
      .get(AssignmentSettingsService, { strict: false })
      .write(systemContext('spec', 'spec'), { ...settings, activityId: room.activities.assignment });
    await publishVersion(api, room);
    learners = [];
    await join();
  });

  it('goes from the round to a review that its author reads without a name and the trainer with one', async () => {
    expect((await begin()).json()).toMatchObject({ code: 'peer-review.too-few' });
    await join();
    expect((await begin()).json()).toEqual({ count: 2 });
    const [author, reviewer] = learners as [(typeof learners)[0], (typeof learners)[0]];
    const left = await reviewer.caller.request('GET', '/me/peer-reviews');
    expect(left.json()).toMatchObject({ items: [{ left: 1, enrolmentId: reviewer.enrolmentId }] });
    const mine = await reviewer.caller.request('GET', pathOf(reviewer.enrolmentId, 'peer-reviews'));
    const [asked] = mine.json<{ asked: { id: string }[] }>().asked;
    const path = `/me/peer-reviews/${asked?.id}`;
    const shown = await reviewer.caller.request('GET', path);
    expect(shown.body).toContain(`Note de ${author.enrolmentId}`);
    expect(shown.body).not.toContain(author.caller.person.id);
    const review = { scores: { r1: 'l1', r2: 'l2' }, comment: 'Clair, citez la règle.' };
    const give = (body: object, caller = reviewer.caller) => caller.request('PUT', path, body);
    expect((await give({ ...review, scores: { r1: 'l1' } })).statusCode).toBe(422);
    expect((await give({ ...review, comment: '  ' })).statusCode).toBe(422);
    expect((await give({ ...review, comment: 'ab\u202ecd' })).statusCode).toBe(422);
    expect((await give(review)).statusCode).toBe(204);
    expect((await give(review)).statusCode).toBe(204);
    const received = () => author.caller.request('GET', pathOf(author.enrolmentId, 'peer-reviews'));
    expect((await received()).body).not.toContain('citez la règle');
    const work = (await trainer.request('GET', '/marking-queue')).json<{ items: { id: string }[] }>().items[0];
    const named = await trainer.request('GET', `/submissions/${work?.id}/peer-reviews`);
    expect(named.json()).toMatchObject({ items: [{ percent: 60, comment: review.comment }] });
    expect(named.json<{ items: { reviewerName: string }[] }>().items[0]?.reviewerName).toBeTruthy();
    const { work: read } = (await trainer.request('GET', `/submissions/${work?.id}`)).json<{ work: object }>();
    const mark = { decision: 'accepted', comment: '', scores: { r1: 'l2', r2: 'l2' }, ...pick(read) };
    expect((await trainer.request('PUT', `/submissions/${work?.id}/mark`, mark)).statusCode).toBe(204);
    expect((await received()).json()).toMatchObject({ received: [{ percent: 60, comment: review.comment }] });
  });

  it('is given after the cohort has closed until the report is with the reviewer', async () => {
    await join();
    await begin();
    await api.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    const [one] = learners as [(typeof learners)[0]];
    const asked = async () => {
      const mine = await one.caller.request('GET', pathOf(one.enrolmentId, 'peer-reviews'));
      return mine.json<{ asked: { id: string; open: boolean }[] }>().asked[0]!;
    };
    const path = `/me/peer-reviews/${(await asked()).id}`;
    const review = { scores: { r1: 'l1', r2: 'l2' }, comment: 'Clair.' };
    const give = () => one.caller.request('PUT', path, review);
    await api.sql(
      `insert into cohort_reports (id, cohort_id, status, figures, texts, revision) values ($1, $2, 'submitted', '{}', '{}', 0)`,
      [newId(), room.cohortId],
    );
    expect((await one.caller.request('GET', '/me/peer-reviews')).json()).toEqual({ items: [] });
    expect(await asked()).toMatchObject({ open: false });
    expect((await one.caller.request('GET', path)).json()).toMatchObject({ open: false });
    expect((await give()).json()).toMatchObject({ status: 409, code: 'cohort.report-submitted' });
    await api.sql(`update cohort_reports set status = 'sent-back' where cohort_id = $1`, [room.cohortId]);
    expect((await one.caller.request('GET', '/me/peer-reviews')).json()).toMatchObject({ items: [{ left: 1 }] });
    expect(await asked()).toMatchObject({ open: true });
    expect((await give()).statusCode).toBe(204);
  });

  it('refuses visitors, those who were not asked, learners where trainers belong and trainers of other cohorts', async () => {
    await join();
    await begin();
    const [one, other] = learners as [(typeof learners)[0], (typeof learners)[0]];
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    const mine = await one.caller.request('GET', pathOf(one.enrolmentId, 'peer-reviews'));
    const path = `/me/peer-reviews/${mine.json<{ asked: { id: string }[] }>().asked[0]?.id}`;
    expect((await api.request('GET', path)).statusCode).toBe(401);
    expect((await other.caller.request('GET', path)).statusCode).toBe(404);
    expect((await other.caller.request('GET', pathOf(one.enrolmentId, 'peer-reviews'))).statusCode).toBe(404);
    expect((await begin(one.caller)).statusCode).toBe(403);
    expect((await begin(stranger)).statusCode).toBe(404);
    const [work] = await api.sql<{ id: string }>('select id from submissions where enrolment_id = $1', [
      other.enrolmentId,
    ]);
    const reviews = `/submissions/${work?.id}/peer-reviews`;
    expect((await one.caller.request('GET', reviews)).statusCode).toBe(403);
    expect((await stranger.request('GET', reviews)).statusCode).toBe(404);
  });
});

function pick(work: object): { handedInAt: string } {
  return { handedInAt: (work as { handedInAt: string }).handedInAt };
}
