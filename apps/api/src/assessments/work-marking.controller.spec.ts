import { AssignmentSettingsService, PLAIN_SETTINGS } from '@tamkin/assessments';
import { newId, systemContext } from '@tamkin/kernel';
import { countStatements, trainerGrant } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { RUBRIC } from '../../../../libs/assessments/test/rubric.fixture';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const WEBM = Buffer.from(
  '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
  'hex',
);

interface Work {
  id: string;
  work: { handedInAt: string };
}

describe('marking over HTTP', () => {
  let api: ApiTest;
  let learner: Caller;
  let trainer: Caller;
  let room: Classroom;
  let cohortPath: string;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    learner = await api.signedIn();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { learnerId: learner.person.id, trainerId: trainer.person.id });
    cohortPath = `/cohorts/${room.cohortId}/marked-activities/${room.activities.assignment}`;
    const settings = { ...PLAIN_SETTINGS, rubric: RUBRIC, anonymous: true, releaseTogether: true };
    await api.app
      .get(AssignmentSettingsService, { strict: false })
      .write(systemContext('spec', 'spec'), { ...settings, activityId: room.activities.assignment });
    await publishVersion(api, room);
  });

  const minePath = () =>
    `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.assignment}/submission`;
  const handIn = (text = 'Ma note', as = learner, path = minePath()) => as.request('PUT', path, { text, fileIds: [] });
  const first = async () => {
    const { items } = (await trainer.request('GET', '/marking-queue')).json<{ items: { id: string }[] }>();
    return (await trainer.request('GET', `/submissions/${items[0]?.id}`)).json<Work>();
  };
  const mark = (work: Work, body: object = {}, as = trainer) =>
    as.request('PUT', `/submissions/${work.id}/mark`, {
      ...{ decision: 'accepted', comment: 'Très bien', scores: { r1: 'l2', r2: 'l2' } },
      ...{ handedInAt: work.work.handedInAt, ...body },
    });
  const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code;

  it('goes from the hand-in through the queue to a released mark', async () => {
    expect((await handIn()).statusCode).toBe(204);
    const work = await first();
    expect((await mark(work)).statusCode).toBe(204);
    expect((await mark(work)).statusCode).toBe(204);
    const released = () => trainer.request('POST', `${cohortPath}/mark-releases`);
    expect((await released()).json()).toEqual({ released: 1 });
    expect((await released()).json()).toEqual({ released: 0 });
    const mine = await learner.request('GET', minePath());
    expect(mine.json()).toMatchObject({
      submission: { status: 'accepted', percent: 100, points: 10 },
      canHandIn: false,
    });
    expect((await trainer.request('GET', '/marking-queue')).json()).toMatchObject({ items: [], waiting: 0 });
  });

  it('tells a learner nothing of a mark that is not released, on any learner route', async () => {
    await handIn();
    await mark(await first(), { comment: 'Secretword' });
    for (const path of [minePath(), '/me/enrolments', `/me/enrolments/${room.learner.enrolmentId}`]) {
      const { body } = await learner.request('GET', path);
      expect(body).not.toMatch(/Secretword|"percent":100|"held"/);
    }
  });

  it('names nobody where marking is anonymous, until the mark is released', async () => {
    await handIn();
    const [person] = await api.sql<{ family: string; given: string }>(
      'select family_latin as family, given_latin as given from persons where id = $1',
      [learner.person.id],
    );
    const work = await first();
    for (const path of ['/marking-queue', `/submissions/${work.id}`]) {
      const { body } = await trainer.request('GET', path);
      for (const known of [person?.family, person?.given, learner.person.id, room.learner.enrolmentId, 'حنان']) {
        expect(body).not.toContain(known);
      }
      expect(body).toContain('"learnerNumber":1');
    }
    const people = await trainer.request('GET', `${cohortPath}/people`);
    expect(people.json()).toMatchObject({ items: [{ handedIn: true, workId: null, handedInAt: null }] });
    await mark(work);
    await trainer.request('POST', `${cohortPath}/mark-releases`);
    expect((await trainer.request('GET', `/submissions/${work.id}`)).body).toContain(person?.given);
  });

  it('hears a voice comment in the mark, and takes no other file for one', async () => {
    await handIn();
    const work = await first();
    const upload = (content: Buffer) => {
      const edge = 'b0undary';
      const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="v.webm"\r\n\r\n`;
      return api.app.inject({
        method: 'POST',
        url: `/api/v1/submissions/${work.id}/voice-comments`,
        headers: { ...trainer.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
        payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
      });
    };
    expect((await upload(Buffer.from('MZ not a voice'))).statusCode).toBe(415);
    const voice = (await upload(WEBM)).json<{ id: string; size: number }>();
    expect(voice.size).toBe(WEBM.length);
    expect((await mark(work, { voiceFileId: newId() })).statusCode).toBe(404);
    await mark(work, { decision: 'sent-back', comment: '', voiceFileId: voice.id });
    await trainer.request('POST', `${cohortPath}/mark-releases`);
    expect((await learner.request('GET', minePath())).json()).toMatchObject({
      submission: { status: 'sent-back', voice: { id: voice.id } },
    });
  });

  describe('once the cohort is closed', () => {
    const close = () => api.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    const reportIs = (status: 'submitted' | 'sent-back' | 'validated') =>
      api.sql(
        `insert into cohort_reports (id, cohort_id, status, figures, texts, revision) values ($1, $2, $3, '{}', '{}', 0)
         on conflict (cohort_id) do update set status = excluded.status`,
        [newId(), room.cohortId, status],
      );
    const release = () => trainer.request('POST', `${cohortPath}/mark-releases`);
    const mine = async () => (await learner.request('GET', minePath())).json<object>();
    const refusal = async (text: string) => {
      const answer = await handIn(text);
      return [answer.statusCode, codeOf(answer)];
    };

    it('takes what was sent back again until the report is with the reviewer, and counts it', async () => {
      await handIn();
      await close();
      expect(await mine()).toMatchObject({ phase: 'until-report', canHandIn: false });
      expect(await refusal('Autre chose')).toEqual([409, 'cohort.closed']);
      await mark(await first(), { decision: 'sent-back', comment: 'Citez la règle' });
      await release();
      expect(await mine()).toMatchObject({ phase: 'until-report', canHandIn: true });
      await reportIs('submitted');
      expect(await mine()).toMatchObject({ phase: 'report-submitted', canHandIn: false });
      expect(await refusal('Mieux')).toEqual([409, 'cohort.report-submitted']);
      await reportIs('sent-back');
      expect((await handIn('Mieux')).statusCode).toBe(204);
      expect((await handIn('Mieux')).statusCode).toBe(204);
      const work = await first();
      expect(work).toMatchObject({ phase: 'until-report', role: 'first', work: { number: 2 } });
      expect((await mark(work)).statusCode).toBe(204);
      await release();
      expect(await mine()).toMatchObject({ canHandIn: false, submission: { status: 'accepted', percent: 100 } });
      const [done] = await api.sql<{ at: Date | null }>(
        'select done_at as at from activity_progress where enrolment_id = $1 and activity_id = $2',
        [room.learner.enrolmentId, room.activities.assignment],
      );
      expect(done?.at).toBeInstanceOf(Date);
    });

    it('takes nothing for the first time', async () => {
      await close();
      expect(await mine()).toMatchObject({ phase: 'until-report', canHandIn: false, submission: null });
      expect(await refusal('Enfin')).toEqual([409, 'cohort.closed']);
    });
  });

  it('asks the database the same number of questions however long the queue is', async () => {
    await handIn();
    await trainer.request('GET', '/marking-queue');
    const short = await countStatements(() => trainer.request('GET', '/marking-queue'));
    for (let person = 0; person < 3; person++) {
      const other = await api.signedIn();
      const { enrolmentId } = await addLearner(api, room, { personId: other.person.id });
      await handIn('x', other, minePath().replace(room.learner.enrolmentId, enrolmentId));
    }
    const long = await countStatements(() => trainer.request('GET', '/marking-queue'));
    expect(long.result.json()).toMatchObject({ waiting: 4 });
    expect(long.statements.length).toBe(short.statements.length);
  });

  it('refuses visitors, learners, strangers, nonsense and what came too late', async () => {
    await handIn();
    const work = await first();
    const path = `/submissions/${work.id}`;
    const stranger = await api.signedIn({ grants: [trainerGrant] });
    for (const route of ['/marking-queue', path, `${cohortPath}/people`, cohortPath.replace(/\/[^/]*$/, '')]) {
      expect((await api.request('GET', route)).statusCode).toBe(401);
      expect((await learner.request('GET', route)).statusCode).toBe(403);
      const answer = await stranger.request('GET', route);
      if (route === '/marking-queue') expect(answer.json()).toMatchObject({ items: [] });
      else expect(answer.statusCode).toBe(404);
    }
    expect((await mark(work, {}, stranger)).statusCode).toBe(404);
    expect((await mark(work, { scores: { r1: 'l2' } })).statusCode).toBe(422);
    expect((await mark(work, { decision: 'perhaps' })).statusCode).toBe(422);
    expect((await mark(work, { handedInAt: '2020-01-01T00:00:00Z' })).statusCode).toBe(409);
    expect((await handIn('x'.repeat(20_001))).statusCode).toBe(422);
    expect((await handIn('ab\u202ecd')).statusCode).toBe(422);
    await mark(work);
    const again = await handIn('Autre chose');
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'submission.being-marked']);
    const extension = `/enrolments/${room.learner.enrolmentId}/assignments/${room.activities.assignment}/extension`;
    const more = { untilOn: '2099-01-01', reason: 'Malade' };
    expect((await trainer.request('PUT', extension, more)).statusCode).toBe(204);
    expect((await trainer.request('PUT', extension, { ...more, untilOn: '2020-01-01' })).statusCode).toBe(422);
    expect((await stranger.request('PUT', extension, more)).statusCode).toBe(404);
    expect((await learner.request('PUT', extension, more)).statusCode).toBe(403);
  });
});
