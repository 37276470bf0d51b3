import { buildProvider, focalPointGrant, trainerGrant } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort } from '../../../../libs/sessions/test/cohort.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('sessions of a cohort', () => {
  let api: ApiTest;
  let trainer: Caller;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    cohort = await buildCohort(api.sql, { trainer: trainer.person, startsOn: '2020-01-01', endsOn: '2035-12-31' });
  });

  const plan = (given: object = {}) => ({
    activityId: cohort.sessionActivityIds[0],
    date: '2026-03-05',
    from: '09:30',
    to: '13:00',
    place: { fr: 'Errachidia', ar: 'الرشيدية' },
    ...given,
  });
  const schedule = async (given: object = {}): Promise<string> => {
    const answer = await trainer.request('POST', `/cohorts/${cohort.id}/training-sessions`, plan(given));
    expect(answer.statusCode).toBe(201);
    return answer.json<{ id: string }>().id;
  };

  it('are planned, changed, listed and attended', async () => {
    const enrolment = await buildEnrolment(api.sql, cohort);
    const id = await schedule();
    const changed = { ...plan({ to: '12:30' }), revision: 1 };
    expect((await trainer.request('PUT', `/training-sessions/${id}`, changed)).statusCode).toBe(204);
    const list = (await trainer.request('GET', `/cohorts/${cohort.id}/training-sessions`)).json<{
      items: { halfDays: { id: string }[] }[];
    }>();
    expect(list).toMatchObject({
      canPlan: true,
      items: [{ id, startsAt: '2026-03-05T09:30:00.000Z', to: '12:30', halfDays: [{ half: 'morning', minutes: 180 }] }],
    });
    const halfDayId = list.items[0]!.halfDays[0]!.id;
    const sheet = { entryMode: 'paper', marks: [{ halfDayId, enrolmentId: enrolment.id, minutes: 180 }] };
    for (let time = 0; time < 2; time++) {
      expect((await trainer.request('PUT', `/training-sessions/${id}/attendance`, sheet)).statusCode).toBe(204);
    }
    const read = await trainer.request('GET', `/training-sessions/${id}/attendance`);
    expect(read.json()).toMatchObject({ marks: sheet.marks, people: [{ enrolmentId: enrolment.id }], open: true });
  });

  it('take a sheet that waited on a phone only in the place of what was there before it', async () => {
    const enrolment = await buildEnrolment(api.sql, cohort);
    const id = await schedule();
    const { items } = (await trainer.request('GET', `/cohorts/${cohort.id}/training-sessions`)).json<{
      items: { halfDays: { id: string }[] }[];
    }>();
    const marks = (minutes: number) => [{ halfDayId: items[0]!.halfDays[0]!.id, enrolmentId: enrolment.id, minutes }];
    const put = async (minutes: number, replaces: object) => {
      const body = { entryMode: 'phone', marks: marks(minutes), replaces };
      const answer = await trainer.request('PUT', `/training-sessions/${id}/attendance`, body);
      return answer.statusCode === 204 ? 204 : answer.json<{ code: string }>().code;
    };
    const sheet = async () => (await trainer.request('GET', `/training-sessions/${id}/attendance`)).json<object>();
    expect(await put(180, [])).toBe(204);
    expect(await put(180, [])).toBe(204);
    expect(await put(60, [])).toBe('attendance.changed-meanwhile');
    expect(await sheet()).toMatchObject({ marks: marks(180) });
    expect(await put(60, marks(180))).toBe(204);
    expect(await sheet()).toMatchObject({ marks: marks(60) });
    expect(await put(60, [{ minutes: 'all' }])).toBe('request.not-valid');
  });

  it('are refused field by field when they make no sense', async () => {
    const answer = await trainer.request(
      'POST',
      `/cohorts/${cohort.id}/training-sessions`,
      plan({ from: '25:00', date: '2026-02-31', place: { fr: 7 } }),
    );
    expect(answer.statusCode).toBe(422);
    const { errors } = answer.json<{ errors: { field: string; message: string }[] }>();
    expect(errors.map(({ field }) => field).sort()).toEqual(['date', 'from', 'place.fr']);
    const dateless = await trainer.request('PUT', `/training-sessions/${await schedule()}/attendance`, {
      marks: 'all',
    });
    expect(dateless.statusCode).toBe(422);
  });

  it('show a focal point when and where, not how many came', async () => {
    const { providerId } = await buildEnrolment(api.sql, cohort);
    const id = await schedule();
    const focal = await api.signedIn({ grants: [focalPointGrant(providerId)] });
    const seen = await focal.request('GET', `/training-sessions/${id}`);
    expect(seen.json()).toMatchObject({ id, halfDays: [{ marked: null, present: null }] });
    const stranger = await api.signedIn({ grants: [focalPointGrant(await buildProvider(api.sql))] });
    expect((await stranger.request('GET', `/training-sessions/${id}`)).json()).toMatchObject({
      code: 'training-session.not-found',
    });
    expect((await focal.request('GET', `/training-sessions/${id}/attendance`)).statusCode).toBe(403);
  });

  it('answer a stale change with a conflict', async () => {
    const id = await schedule();
    const answer = await trainer.request('PUT', `/training-sessions/${id}`, { ...plan(), revision: 7 });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'training-session.changed-meanwhile' });
  });

  it('are on the learner’s list', async () => {
    const learner = await api.signedIn();
    await buildEnrolment(api.sql, cohort, { person: learner.person });
    const id = await schedule();
    expect((await learner.request('GET', '/me/training-sessions')).json()).toMatchObject({ items: [{ id }] });
  });
});
