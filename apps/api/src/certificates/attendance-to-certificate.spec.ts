import { newId } from '@tamkin/kernel';
import { reviewerGrant, trainerGrant } from '@tamkin/testing';
import {
  buildCohort,
  buildEnrolment,
  type BuiltCohort,
  type BuiltEnrolment,
} from '../../../../libs/sessions/test/cohort.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const TEXTS = {
  worked: 'Les jeux de rôle.',
  difficulties: 'La pluie.',
  needHelp: '',
  contentToFix: '',
  recommendations: 'Une demi-journée de plus.',
};
/** Two meetings of 240 and 260 minutes: one minute is a fifth of a percent. */
const MEETINGS = [
  { date: '2026-03-05', from: '08:30', to: '12:30', minutes: 240 },
  { date: '2026-03-06', from: '08:30', to: '12:50', minutes: 260 },
] as const;

describe('from the marks on the attendance sheet to the kind of certificate', () => {
  let api: ApiTest;
  let trainer: Caller;
  let reviewer: Caller;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    reviewer = await api.signedIn({ grants: [reviewerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    cohort = await buildCohort(api.sql, {
      trainer: trainer.person,
      sessionMinutes: MEETINGS.map(({ minutes }) => minutes),
      startsOn: '2026-03-01',
      endsOn: '2035-12-31',
    });
    const finalTest = newId();
    await api.sql(
      `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
       select $1, version_id, module_id, $1, 9, 'quiz', 'final', true, 20, title from activities where id = $2`,
      [finalTest, cohort.lessonId],
    );
  });

  /** The lesson read and the final test passed: only the meetings are left to count. */
  const buildLearner = async (): Promise<BuiltEnrolment> => {
    const enrolment = await buildEnrolment(api.sql, cohort, { finalScore: 85 });
    await api.sql(
      `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, score, language)
       select $1, id, now(), now(), case when purpose = 'final' then 85 end, 'fr'
         from activities where version_id = $2 and kind <> 'session'`,
      [enrolment.id, cohort.versionId],
    );
    return enrolment;
  };
  /** Plans a meeting and marks so many minutes for each person. */
  const meet = async (place: 0 | 1, minutes: ReadonlyMap<string, number>): Promise<void> => {
    const { date, from, to } = MEETINGS[place];
    const plan = { activityId: cohort.sessionActivityIds[place], date, from, to, place: { fr: 'Errachidia' } };
    const planned = await trainer.request('POST', `/cohorts/${cohort.id}/training-sessions`, plan);
    const { id } = planned.json<{ id: string }>();
    const seen = await trainer.request('GET', `/training-sessions/${id}`);
    const halfDayId = seen.json<{ halfDays: { id: string }[] }>().halfDays[0]!.id;
    const marks = [...minutes].map(([enrolmentId, there]) => ({ halfDayId, enrolmentId, minutes: there }));
    const sheet = { entryMode: 'phone', marks };
    expect((await trainer.request('PUT', `/training-sessions/${id}/attendance`, sheet)).statusCode).toBe(204);
  };
  const standings = async (): Promise<Map<string, string>> => {
    const people = await trainer.request('GET', `/cohorts/${cohort.id}/enrolments`);
    const { items } = people.json<{ items: { enrolmentId: string; standing: string; blockedBy: string | null }[] }>();
    return new Map(items.map((item) => [item.enrolmentId, item.blockedBy ?? item.standing]));
  };
  const release = async (): Promise<void> => {
    expect((await trainer.request('POST', `/cohorts/${cohort.id}/closure`)).statusCode).toBe(204);
    const path = `/cohorts/${cohort.id}/report`;
    const { revision } = (await trainer.request('PUT', path, { revision: 0, texts: TEXTS })).json<{
      revision: number;
    }>();
    expect((await trainer.request('POST', `${path}/submission`, { revision })).statusCode).toBe(204);
    const report = (await trainer.request('GET', path)).json<{ id: string; revision: number }>();
    const validated = await reviewer.request('POST', `/cohort-reports/${report.id}/validation`, {
      revision: report.revision,
    });
    expect(validated.statusCode).toBe(204);
  };

  it('gives participation at 79 %, achievement at 80 %, and says at once who can no longer reach it', async () => {
    const [low, enough, full] = [await buildLearner(), await buildLearner(), await buildLearner()];
    await meet(
      0,
      new Map([
        [low.id, 240],
        [enough.id, 240],
        [full.id, 240],
      ]),
    );
    expect([...(await standings()).values()]).not.toContain('attendance-out-of-reach');
    await meet(
      1,
      new Map([
        [low.id, 155],
        [enough.id, 160],
        [full.id, 260],
      ]),
    );
    const shares = await api.sql<{ id: string; percent: string }>(
      'select id, attendance_percent as percent from enrolments where cohort_id = $1',
      [cohort.id],
    );
    expect(new Map(shares.map(({ id, percent }) => [id, Number(percent)]))).toEqual(
      new Map([
        [low.id, 79],
        [enough.id, 80],
        [full.id, 100],
      ]),
    );
    expect((await standings()).get(low.id)).toBe('attendance-out-of-reach');
    await release();
    const register = await reviewer.request('GET', `/certificates?cohortId=${cohort.id}`);
    const made = register.json<{ items: { kind: string; enrolmentId?: string; id: string }[] }>().items;
    const kinds = await api.sql<{ enrolment_id: string; kind: string }>(
      'select enrolment_id, kind from certificates where id = any($1::uuid[])',
      [made.map(({ id }) => id)],
    );
    expect(new Map(kinds.map(({ enrolment_id, kind }) => [enrolment_id, kind]))).toEqual(
      new Map([
        [low.id, 'participation'],
        [enough.id, 'achievement'],
        [full.id, 'achievement'],
      ]),
    );
  });
});
