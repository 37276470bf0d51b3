import { newId } from '@tamkin/kernel';
import { administratorGrant, buildPerson, buildProvider, focalPointGrant, trainerGrant } from '@tamkin/testing';
import { buildCohort, buildEnrolment } from '../../../../libs/notifications/test/learning.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('messages, calendar and health over HTTP', () => {
  let api: ApiTest;
  let administrator: Caller;
  let learner: Caller;

  beforeAll(async () => {
    api = await createApiTest();
    administrator = await api.signedIn({ grants: [administratorGrant] });
    learner = await api.signedIn();
  });
  afterAll(() => api.close());

  const addMessage = async (personId: string, status = 'kept', at = '2026-11-10T12:00:00Z'): Promise<string> => {
    const id = newId();
    await api.sql(
      `insert into messages (id, person_id, channel, address, language, occasion, subject, text, link, status, created_at)
       values ($1, $2, $3, $4, 'fr', 'enrolled', 'Sujet', 'Texte', 'http://localhost:3000/learn', $5, $6)`,
      [id, personId, status === 'kept' ? 'stored' : 'email', status === 'kept' ? null : 'a@b.example', status, at],
    );
    return id;
  };

  it('shows a person their own messages and remembers which were opened', async () => {
    const own = await addMessage(learner.person.id);
    const others = await addMessage(administrator.person.id);
    const list = (await learner.request('GET', '/me/messages')).json<{ items: { id: string }[]; unread: number }>();
    expect(list).toMatchObject({ items: [{ id: own, subject: 'Sujet', readAt: null }], unread: 1, nextCursor: null });
    expect((await learner.request('PUT', `/me/messages/${own}/reading`)).statusCode).toBe(204);
    expect((await learner.request('GET', '/me/messages')).json()).toMatchObject({ unread: 0 });
    expect((await learner.request('PUT', `/me/messages/${others}/reading`)).statusCode).toBe(404);
    expect((await api.request('GET', '/me/messages')).statusCode).toBe(401);
  });

  it('keeps what a person chose about reminders', async () => {
    expect((await learner.request('GET', '/me/notification-preferences')).json()).toEqual({
      reminders: true,
      ramadanEvenings: false,
    });
    await learner.request('PATCH', '/me/notification-preferences', { ramadanEvenings: true });
    const changed = await learner.request('PATCH', '/me/notification-preferences', { reminders: false });
    expect(changed.json()).toEqual({ reminders: false, ramadanEvenings: true });
    const wrong = await learner.request('PATCH', '/me/notification-preferences', { reminders: 'no' });
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ field: 'reminders', code: 'field.not-a-boolean' }] });
  });

  it('pages and filters the outbox for the administrator alone', async () => {
    const salma = await buildPerson(api.sql, { givenLatin: 'Salma' });
    const ids = [];
    for (const minute of [1, 2, 3]) ids.unshift(await addMessage(salma.id, 'failed', `2026-11-11T12:0${minute}:00Z`));
    type Page = { items: { id: string }[]; nextCursor: string | null };
    const first = (await administrator.request('GET', '/messages?status=failed&q=salma&limit=2')).json<Page>();
    const second = (
      await administrator.request('GET', `/messages?status=failed&q=salma&limit=2&cursor=${first.nextCursor}`)
    ).json<Page>();
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toMatchObject({ personName: 'Salma Aït Lahcen', address: 'a@b.example', status: 'failed' });
    expect((await learner.request('GET', '/messages')).statusCode).toBe(403);
    expect((await administrator.request('GET', '/messages?status=lost')).statusCode).toBe(422);
    expect((await administrator.request('GET', '/messages?cursor=WyJhIiwiYiJd')).statusCode).toBe(422);
  });

  it('lets a failed message wait again, once, and leaves a trace', async () => {
    const id = await addMessage(learner.person.id, 'failed');
    const answers = await Promise.all([1, 2].map(() => administrator.request('POST', `/messages/${id}/retry`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204]);
    expect((await administrator.request('GET', `/messages/${id}`)).json()).toMatchObject({ status: 'queued' });
    expect(await api.sql(`select 1 from bullmq.job where data->'payload'->>'messageId' = $1`, [id])).toHaveLength(1);
    expect(
      await api.sql(`select 1 from audit_entries where action = 'message.retried' and subject_id = $1`, [id]),
    ).toHaveLength(1);
    const kept = await addMessage(learner.person.id);
    expect((await administrator.request('POST', `/messages/${kept}/retry`)).json()).toMatchObject({
      status: 409,
      code: 'message.not-for-sending',
    });
    expect((await administrator.request('POST', `/messages/${newId()}/retry`)).statusCode).toBe(404);
    expect((await learner.request('POST', `/messages/${id}/retry`)).statusCode).toBe(403);
  });

  it('keeps holidays and months of Ramadan in the hand of the administrator', async () => {
    const holiday = { name: { fr: 'Fête', ar: 'عيد' }, kind: 'moon' };
    expect((await administrator.request('PUT', '/holidays/2027-05-17', holiday)).statusCode).toBe(204);
    expect((await administrator.request('PUT', '/holidays/2027-05-17', holiday)).statusCode).toBe(204);
    expect((await learner.request('GET', '/holidays?year=2027')).json()).toEqual({
      items: [{ date: '2027-05-17', ...holiday }],
    });
    expect((await learner.request('PUT', '/holidays/2027-05-18', holiday)).statusCode).toBe(403);
    expect((await administrator.request('PUT', '/holidays/2027-02-30', holiday)).statusCode).toBe(422);
    expect((await administrator.request('PUT', '/holidays/2027-02-20', { kind: 'moon' })).statusCode).toBe(422);
    expect((await administrator.request('DELETE', '/holidays/2027-05-17')).statusCode).toBe(204);
    expect((await administrator.request('DELETE', '/holidays/2027-05-17')).statusCode).toBe(404);

    expect((await administrator.request('PUT', '/ramadans/2027-02-08', { endsOn: '2027-03-09' })).statusCode).toBe(204);
    const tooLong = await administrator.request('PUT', '/ramadans/2028-01-28', { endsOn: '2028-03-20' });
    expect(tooLong.json()).toMatchObject({ status: 422, code: 'ramadan.wrong-length' });
    const overlapping = await administrator.request('PUT', '/ramadans/2027-02-10', { endsOn: '2027-03-10' });
    expect(overlapping.json()).toMatchObject({ status: 409, code: 'ramadan.overlaps' });
    expect((await learner.request('GET', '/ramadans')).json()).toEqual({
      items: [{ startsOn: '2027-02-08', endsOn: '2027-03-09' }],
    });
    expect((await administrator.request('DELETE', '/ramadans/2027-02-08')).statusCode).toBe(204);
  });

  it('reports how the product is', async () => {
    const report = (await administrator.request('GET', '/health-report')).json<{ lanes: object[] }>();
    expect(report).toMatchObject({
      database: { reachable: true },
      workers: 0,
      mail: { mode: 'stored' },
      imports: { toConfirm: 0, underWay: 0, lastDoneAt: null },
      duplicates: 0,
      lastBackupAt: null,
    });
    expect(report.lanes).toContainEqual(expect.objectContaining({ lane: 'messages', failed: 0 }));
    expect((await administrator.request('GET', '/failed-jobs')).json()).toEqual({ items: [] });
    expect((await administrator.request('POST', '/failed-jobs/messages/none/retry')).statusCode).toBe(404);
    expect((await administrator.request('POST', '/failed-jobs/nowhere/none/retry')).statusCode).toBe(404);
    expect((await learner.request('GET', '/health-report')).statusCode).toBe(403);
    expect((await learner.request('GET', '/failed-jobs')).statusCode).toBe(403);
  });

  describe('a prepared reminder', () => {
    it('is a text in the language of the learner, for own staff and own cohorts only', async () => {
      const cohort = await buildCohort(api.sql);
      const [oasis, rif] = [await buildProvider(api.sql), await buildProvider(api.sql)];
      const { enrolmentId, person } = await buildEnrolment(api.sql, cohort, { providerId: oasis, language: 'ar' });
      await api.sql('update persons set phone = $2 where id = $1', [person.id, '+212661000001']);
      const path = `/enrolments/${enrolmentId}/prepared-reminders`;

      const salma = await api.signedIn({ grants: [focalPointGrant(oasis)] });
      const prepared = await salma.request('POST', path);
      expect(prepared.statusCode).toBe(201);
      const { text, waMeUrl } = prepared.json<{ text: string; waMeUrl: string }>();
      expect(text).toContain('القرار بدون تحيز');
      expect(text).toContain(`/learn/${enrolmentId}`);
      const url = new URL(waMeUrl);
      expect([url.origin, url.pathname, url.searchParams.get('text')]).toEqual([
        'https://wa.me',
        '/212661000001',
        text,
      ]);

      const khadija = await api.signedIn({ grants: [trainerGrant] });
      expect((await khadija.request('POST', path)).statusCode).toBe(404);
      await api.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [
        ...[cohort.cohortId, khadija.person.id],
      ]);
      expect((await khadija.request('POST', path)).statusCode).toBe(201);

      const stranger = await api.signedIn({ grants: [focalPointGrant(rif)] });
      expect((await stranger.request('POST', path)).statusCode).toBe(404);
      expect((await learner.request('POST', path)).statusCode).toBe(403);
      expect((await api.request('POST', path)).statusCode).toBe(401);
      expect((await salma.request('POST', '/enrolments/nonsense/prepared-reminders')).statusCode).toBe(404);

      const noted = await api.sql(`select status from reminders where subject_id = $1`, [enrolmentId]);
      expect(noted).toEqual([{ status: 'prepared' }]);
    });

    it('has no address without a phone, and no reason after completion', async () => {
      const oasis = await buildProvider(api.sql);
      const salma = await api.signedIn({ grants: [focalPointGrant(oasis)] });
      const { enrolmentId } = await buildEnrolment(api.sql, await buildCohort(api.sql), { providerId: oasis });
      const path = `/enrolments/${enrolmentId}/prepared-reminders`;
      expect((await salma.request('POST', path)).json()).toMatchObject({ waMeUrl: null, lastPreparedAt: null });
      await api.sql('update enrolments set completed_at = now() where id = $1', [enrolmentId]);
      expect((await salma.request('POST', path)).json()).toMatchObject({
        status: 409,
        code: 'prepared-message.already-completed',
      });
    });
  });
});
