import { systemContext } from '@tamkin/kernel';
import { ReportExportWork } from '@tamkin/reporting';
import { reviewerGrant, trainerGrant } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

/** A final test that one person wrote on paper and another took on a phone. */
describe('wherever the result of a final test is shown', () => {
  let api: ApiTest;
  let trainer: Caller;
  let reviewer: Caller;
  let onPaper: Caller;
  let onPhone: Caller;
  let room: Classroom;
  let attempts: string;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    reviewer = await api.signedIn({ grants: [reviewerGrant] });
    [onPaper, onPhone] = [await api.signedIn(), await api.signedIn()];
    room = await buildClassroom(api, { learnerId: onPaper.person.id, trainerId: trainer.person.id });
    const ground = {
      sql: api.sql,
      get: <T>(token: abstract new (...parameters: never[]) => T) => api.app.get<T>(token, { strict: false }),
    };
    const { numeric } = await buildPaper(ground, room, room.activities.final);
    await publishVersion(api, room);
    await api.sql(`update cohorts set starts_on = current_date - 5 where id = $1`, [room.cohortId]);
    await api.sql(`update course_versions set rules = rules || '{"attendancePercent": 80}' where id = $1`, [
      room.versionId,
    ]);
    const { enrolmentId } = await addLearner(api, room, { personId: onPhone.person.id });
    attempts = `/activities/${room.activities.final}/attempts`;
    const begun = await onPhone.request('POST', `/me/enrolments/${enrolmentId}${attempts}`);
    const { id } = begun.json<{ id: string }>();
    await onPhone.request('POST', `/me/attempts/${id}/hand-in`);
    await trainer.request('PUT', `/enrolments/${room.learner.enrolmentId}/paper-tests/${room.activities.final}`, {
      answers: [{ questionId: numeric, answer: { value: 1250 } }],
      reason: '',
    });
  });
  afterAll(() => api.close());

  const paperPath = () => `/cohorts/${room.cohortId}/paper-tests/${room.activities.final}`;
  const modesIn = (items: readonly { personId: string; entryMode: string | null }[]) =>
    [onPaper, onPhone].map(({ person }) => items.find(({ personId }) => personId === person.id)?.entryMode);

  it('says on the list of results which were on paper', async () => {
    const { people } = (await trainer.request('GET', paperPath())).json<{
      people: { enrolmentId: string; keyedAt: string | null; online: number; scorePercent: number | null }[];
    }>();
    const paper = people.find(({ enrolmentId }) => enrolmentId === room.learner.enrolmentId);
    const phone = people.find(({ enrolmentId }) => enrolmentId !== room.learner.enrolmentId);
    expect(paper).toMatchObject({ keyedAt: expect.any(String) as string, online: 0, scorePercent: 20 });
    expect(phone).toMatchObject({ keyedAt: null, online: 1, scorePercent: null });
  });

  it('says so to the learner, among the attempts and on the result', async () => {
    const mine = await onPaper.request('GET', `/me/enrolments/${room.learner.enrolmentId}${attempts}`);
    const [attempt] = mine.json<{ attempts: { id: string; entryMode: string }[] }>().attempts;
    expect(attempt).toMatchObject({ entryMode: 'paper' });
    expect((await onPaper.request('GET', `/me/attempts/${attempt?.id}/result`)).json()).toMatchObject({
      entryMode: 'paper',
      scorePercent: 20,
    });
  });

  it('says so person by person in the completion report and in its export', async () => {
    const filters = { from: '2020-01-01', to: '2120-01-01' };
    const query = new URLSearchParams({ ...filters, measure: 'involved' }).toString();
    const people = await reviewer.request('GET', `/completion-report/people?${query}`);
    expect(modesIn(people.json<{ items: { personId: string; entryMode: string | null }[] }>().items)).toEqual([
      'paper',
      'online',
    ]);
    const asked = await reviewer.request('POST', '/report-exports', {
      ...{ kind: 'report', format: 'csv', language: 'fr', filters },
    });
    const { id } = asked.json<{ id: string }>();
    await api.app.get(ReportExportWork, { strict: false }).make(systemContext('spec', 'spec'), id);
    const lines = (await reviewer.request('GET', `/report-exports/${id}/content`)).body.split('\n');
    const among = (word: string) => lines.filter((line) => line.includes(word)).length;
    expect([among('Sur papier'), among('En ligne')]).toEqual([1, 1]);
  });

  it('says so person by person in the end-of-training report, for the trainer and for the reviewer', async () => {
    const report = await trainer.request('GET', `/cohorts/${room.cohortId}/report`);
    expect(modesIn(report.json<{ people: { personId: string; entryMode: string | null }[] }>().people)).toEqual([
      'paper',
      'online',
    ]);
    await api.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    const texts = { worked: 'Oui', difficulties: 'Non', needHelp: '', contentToFix: '', recommendations: 'Oui' };
    await trainer.request('PUT', `/cohorts/${room.cohortId}/report`, { revision: 0, texts });
    await trainer.request('POST', `/cohorts/${room.cohortId}/report/submission`, { revision: 1 });
    const { items } = (await reviewer.request('GET', '/cohort-reports')).json<{ items: { id: string }[] }>();
    const reviewed = await reviewer.request('GET', `/cohort-reports/${items[0]?.id}`);
    expect(modesIn(reviewed.json<{ people: { personId: string; entryMode: string | null }[] }>().people)).toEqual([
      'paper',
      'online',
    ]);
  });
});
