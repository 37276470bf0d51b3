import { newId } from '@tamkin/kernel';
import { buildPerson, buildProvider, focalPointGrant, trainerGrant } from '@tamkin/testing';
import { buildCohort, type BuiltCohort } from '../../../../libs/enrolments/test/cohort.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

describe('nominations', () => {
  let api: ApiTest;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  const planned = (given: object = {}): Promise<BuiltCohort> =>
    buildCohort(api.sql, { startsOn: day(10), endsOn: day(40), nominationsUntil: day(5), ...given });
  const focalPoint = (providerId: string): Promise<Caller> =>
    api.signedIn({ grants: [focalPointGrant(providerId)], providerId });
  const staff = async (providerId: string): Promise<string> =>
    (await buildPerson(api.sql, { providerId, language: 'ar' })).id;
  const nominate = (by: Caller, cohort: BuiltCohort, personId: string, id?: string) =>
    by.request('POST', `/cohorts/${cohort.id}/nominations`, { personId, ...(id ? { id } : {}) });

  it('stamp the provider, begin in the person’s language, and are the same when sent again', async () => {
    const cohort = await planned();
    const focal = await focalPoint(cohort.providerId);
    const [personId, id] = [await staff(cohort.providerId), newId()];
    expect((await nominate(focal, cohort, personId, id)).json()).toEqual({ id });
    expect((await nominate(focal, cohort, personId, id)).json()).toEqual({ id });
    const [row] = await api.sql<object>('select * from enrolments where id = $1', [id]);
    expect(row).toMatchObject({
      provider_id: cohort.providerId,
      language: 'ar',
      nominated_by: focal.person.id,
      mandatory_count: 7,
    });
    expect((await nominate(focal, cohort, personId)).json()).toMatchObject({
      status: 409,
      code: 'enrolment.already-enrolled',
    });
  });

  it('are of one’s own staff only, for a cohort that invites one', async () => {
    const cohort = await planned();
    const focal = await focalPoint(cohort.providerId);
    const other = await buildProvider(api.sql);
    const theirs = await staff(other);
    expect((await nominate(focal, cohort, theirs)).json()).toMatchObject({ status: 404, code: 'person.not-found' });
    const stranger = await focalPoint(other);
    expect((await nominate(stranger, cohort, theirs)).json()).toMatchObject({ status: 404, code: 'cohort.not-found' });
    const left = await staff(cohort.providerId);
    await api.sql(`update memberships set valid_until = '2025-01-01' where person_id = $1`, [left]);
    expect((await nominate(focal, cohort, left)).json()).toMatchObject({ status: 404, code: 'person.not-found' });
    expect((await nominate(await api.signedIn(), cohort, theirs)).json()).toMatchObject({ status: 403 });
    expect((await api.request('POST', `/cohorts/${cohort.id}/nominations`, { personId: theirs })).statusCode).toBe(401);
    expect((await focal.request('POST', `/cohorts/${cohort.id}/nominations`, { personId: 7 })).json()).toMatchObject({
      errors: [{ field: 'personId', code: 'field.not-an-id' }],
    });
    expect(await api.sql('select 1 from enrolments where cohort_id = $1', [cohort.id])).toEqual([]);
  });

  it('give the last seat once, to whoever of many comes first', async () => {
    const cohort = await planned({ seats: 2 });
    const focal = await focalPoint(cohort.providerId);
    const people: string[] = [];
    for (let index = 0; index < 5; index++) people.push(await staff(cohort.providerId));
    const answers = await Promise.all(people.map((personId) => nominate(focal, cohort, personId)));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(2);
    const refused = answers.filter(({ statusCode }) => statusCode === 409);
    expect(refused.map((answer) => answer.json<{ code: string }>().code)).toEqual(
      Array(3).fill('nomination.seats-taken'),
    );
    expect(refused[0]!.json()).toMatchObject({ title: 'Vos 2 places sont prises.' });
  });

  it('stop at the capacity and after the last day', async () => {
    const full = await planned({ capacity: 1 });
    const focal = await focalPoint(full.providerId);
    expect((await nominate(focal, full, await staff(full.providerId))).statusCode).toBe(201);
    expect((await nominate(focal, full, await staff(full.providerId))).json()).toMatchObject({ code: 'cohort.full' });
    const over = await planned({ nominationsUntil: day(-2), providerId: full.providerId });
    expect((await nominate(focal, over, await staff(full.providerId))).json()).toMatchObject({
      status: 409,
      code: 'nomination.window-over',
    });
    const list = await focal.request('GET', '/cohort-invitations');
    expect(list.json()).toMatchObject({ items: [{ cohortId: full.id, nominated: 1, seatsLeft: 0 }] });
  });

  it('can be taken back before the first day, and made again', async () => {
    const cohort = await planned();
    const focal = await focalPoint(cohort.providerId);
    const personId = await staff(cohort.providerId);
    const { id } = (await nominate(focal, cohort, personId)).json<{ id: string }>();
    const stranger = await focalPoint(await buildProvider(api.sql));
    expect((await stranger.request('DELETE', `/nominations/${id}`)).json()).toMatchObject({
      code: 'enrolment.not-found',
    });
    expect((await focal.request('DELETE', `/nominations/${id}`)).statusCode).toBe(204);
    const again = (await nominate(focal, cohort, personId)).json<{ id: string }>();
    await api.sql('update cohorts set starts_on = $2 where id = $1', [cohort.id, day(-1)]);
    expect((await focal.request('DELETE', `/nominations/${again.id}`)).json()).toMatchObject({
      status: 409,
      code: 'cohort.already-started',
    });
  });

  it('end with a reason when the trainer withdraws the person, once', async () => {
    const cohort = await planned();
    const focal = await focalPoint(cohort.providerId);
    const { id } = (await nominate(focal, cohort, await staff(cohort.providerId))).json<{ id: string }>();
    const khadija = await api.signedIn({ grants: [trainerGrant] });
    const withdraw = (reason: string) => khadija.request('POST', `/enrolments/${id}/withdrawal`, { reason });
    expect((await withdraw('Nouveau poste')).json()).toMatchObject({ status: 404 });
    await api.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [cohort.id, khadija.person.id]);
    expect((await withdraw(' ')).json()).toMatchObject({ errors: [{ field: 'reason' }] });
    expect((await withdraw('Nouveau poste')).statusCode).toBe(204);
    expect((await withdraw('Nouveau poste')).json()).toMatchObject({
      status: 409,
      code: 'enrolment.already-withdrawn',
    });
    const people = await khadija.request('GET', `/cohorts/${cohort.id}/enrolments`);
    expect(people.json()).toMatchObject({ items: [{ standing: 'withdrawn', withdrawalReason: 'Nouveau poste' }] });
  });

  it('can be made by a trainer among staff of the invited providers, window or not', async () => {
    const cohort = await planned({ nominationsUntil: day(-2), seats: 1 });
    const khadija = await api.signedIn({ grants: [trainerGrant] });
    await api.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [cohort.id, khadija.person.id]);
    const personId = await staff(cohort.providerId);
    const candidates = await khadija.request('GET', `/cohorts/${cohort.id}/candidates?q=hanane`);
    expect(candidates.json<{ items: { personId: string }[] }>().items.map((row) => row.personId)).toContain(personId);
    const enrol = (id: string) => khadija.request('POST', `/cohorts/${cohort.id}/enrolments`, { personId: id });
    expect((await enrol(personId)).statusCode).toBe(201);
    expect((await enrol(await staff(await buildProvider(api.sql)))).json()).toMatchObject({
      code: 'nomination.provider-not-invited',
    });
  });

  it('show a focal point nobody of another provider, on any page', async () => {
    const cohort = await buildCohort(api.sql, { startsOn: day(-10), endsOn: day(20) });
    const otherProvider = await buildProvider(api.sql);
    await api.sql('insert into cohort_providers (cohort_id, provider_id) values ($1, $2)', [cohort.id, otherProvider]);
    const [ours, theirs] = [await focalPoint(cohort.providerId), await focalPoint(otherProvider)];
    const [own, foreign] = [await staff(cohort.providerId), await staff(otherProvider)];
    await nominate(ours, cohort, own);
    await nominate(theirs, cohort, foreign);
    const team = await ours.request('GET', '/team');
    expect(team.json()).toMatchObject({
      items: [{ personId: own, standing: 'not-started' }],
      counts: { notStarted: 1 },
    });
    const paths = [
      '/team',
      '/cohorts',
      `/cohorts/${cohort.id}`,
      `/cohorts/${cohort.id}/enrolments`,
      `/cohorts/${cohort.id}/enrolments?providerId=${otherProvider}`,
      `/cohorts/${cohort.id}/candidates`,
      '/cohort-invitations',
    ];
    for (const path of paths) {
      const answer = await ours.request('GET', path);
      expect(answer.statusCode).toBe(200);
      expect(answer.payload).not.toContain(foreign);
      expect(answer.payload).not.toContain(theirs.person.id);
    }
    expect((await ours.request('GET', `/cohorts/${cohort.id}`)).json()).toMatchObject({
      people: 1,
      providers: [{ providerId: cohort.providerId }],
    });
    for (const path of ['/team', '/cohort-invitations']) {
      expect((await api.request('GET', path)).statusCode).toBe(401);
      expect((await (await api.signedIn()).request('GET', path)).statusCode).toBe(403);
    }
  });
});
