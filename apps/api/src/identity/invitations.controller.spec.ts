import { administratorGrant, buildPerson, buildProvider, focalPointGrant, learnerGrant } from '@tamkin/testing';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const PASSWORD = 'douze lettres au moins';

describe('ways in', () => {
  let api: ApiTest;
  let focal: Caller;
  let providerId: string;

  beforeAll(async () => {
    api = await createApiTest();
    providerId = await buildProvider(api.sql);
    focal = await api.signedIn({ grants: [learnerGrant, focalPointGrant(providerId)], providerId });
  });
  afterAll(() => api.close());

  const invite = async (personId: string, kind: 'link' | 'code', caller = focal) =>
    (await caller.request('POST', `/people/${personId}/invitations`, { kind })).json<{
      link: string;
      code: string;
      login: string;
      text: string;
      whatsAppUrl: string | null;
    }>();
  const tokenOf = ({ link }: { link: string }): string => link.split('/').at(-1) ?? '';

  it('an invitation link says whom it invites, sets the password, signs in, and works once', async () => {
    const { id, userName } = await buildPerson(api.sql, { providerId, givenLatin: 'Fadma' });
    await api.sql(`update persons set phone = '+212661234567' where id = $1`, [id]);
    const invitation = await invite(id, 'link');
    expect(invitation.text).toContain(invitation.link);
    expect(invitation.whatsAppUrl).toContain('https://wa.me/212661234567?text=');
    const token = tokenOf(invitation);
    expect((await api.request('POST', '/invitation-looks', { token })).json()).toMatchObject({
      names: { latin: { given: 'Fadma' } },
    });
    const used = await api.request('POST', '/invitation-uses', { token, password: PASSWORD });
    expect(used.statusCode).toBe(204);
    const cookie = used.cookies[0]!;
    const me = await api.app.inject({ url: '/api/v1/me', cookies: { [cookie.name]: cookie.value } });
    expect(me.json()).toMatchObject({ personId: id });
    expect((await api.request('POST', '/sessions', { login: userName, password: PASSWORD })).statusCode).toBe(204);
    const again = await api.request('POST', '/invitation-uses', { token, password: PASSWORD });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([410, 'invitation.used']);
  });

  it('tells an expired link and an unknown one apart', async () => {
    const { id } = await buildPerson(api.sql, { providerId });
    const token = tokenOf(await invite(id, 'link'));
    await api.sql(`update access_passes set expires_at = now() - interval '1 minute' where person_id = $1`, [id]);
    const codes = await Promise.all(
      [token, 'nonsense'].map(async (given) => {
        const answer = await api.request('POST', '/invitation-uses', { token: given, password: PASSWORD });
        return [answer.statusCode, answer.json<{ code: string }>().code];
      }),
    );
    expect(codes).toEqual([
      [410, 'invitation.expired'],
      [404, 'invitation.not-found'],
    ]);
  });

  it('a new invitation ends the one before', async () => {
    const { id } = await buildPerson(api.sql, { providerId });
    const old = tokenOf(await invite(id, 'link'));
    await invite(id, 'link');
    expect((await api.request('POST', '/invitation-looks', { token: old })).statusCode).toBe(410);
  });

  it('lets only one of two browsers use the same link at once', async () => {
    const { id } = await buildPerson(api.sql, { providerId });
    const token = tokenOf(await invite(id, 'link'));
    const answers = await Promise.all(
      [1, 2].map(() => api.request('POST', '/invitation-uses', { token, password: PASSWORD })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 410]);
  });

  it('a code signs in with the login, however both are typed, and chooses the password', async () => {
    const { id } = await buildPerson(api.sql, { providerId });
    await api.sql(`update persons set phone = '+212662345678' where id = $1`, [id]);
    const { code, login, text } = await invite(id, 'code');
    expect(login).toBe('0662345678');
    expect(text).toContain(code);
    const body = {
      login: '+212 6 62 34 56 78',
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      password: PASSWORD,
    };
    expect((await api.request('POST', '/code-sign-ins', body)).statusCode).toBe(204);
    const again = await api.request('POST', '/code-sign-ins', body);
    expect(again.json()).toMatchObject({ status: 410, code: 'code.used' });
  });

  it('a code dies after five wrong tries, even for the right one, and only who has it is told so', async () => {
    const { id, userName } = await buildPerson(api.sql, { providerId });
    const { code } = await invite(id, 'code');
    const wrong = code === '00000000' ? '00000001' : '00000000';
    const send = (given: string) =>
      api.request('POST', '/code-sign-ins', { login: userName, code: given, password: PASSWORD });
    for (let tries = 0; tries < 7; tries++) expect((await send(wrong)).json()).toMatchObject({ code: 'code.wrong' });
    expect((await send(code)).json()).toMatchObject({ status: 429, code: 'code.no-tries-left' });
  });

  it('an expired code says so to who knows it', async () => {
    const { id, userName } = await buildPerson(api.sql, { providerId });
    const { code } = await invite(id, 'code');
    await api.sql(`update access_passes set expires_at = now() - interval '1 minute' where person_id = $1`, [id]);
    const answer = await api.request('POST', '/code-sign-ins', { login: userName, code, password: PASSWORD });
    expect(answer.json()).toMatchObject({ status: 410, code: 'code.expired' });
  });

  it('asks for ten characters at least, in the language of the reader', async () => {
    const answer = await api.request('POST', '/invitation-uses', { token: 'x', password: 'court' });
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ field: 'password', code: 'field.too-short', message: expect.stringContaining('10') as string }],
    });
  });

  it.each([
    ['0661234567', 'password.only-digits', 'chiffres'],
    ['motdepasse123', 'password.too-common', 'premiers'],
    ['Fadma et ses olives', 'password.personal', 'nom'],
    ['olives 0662345679', 'password.personal', 'téléphone'],
  ])('refuses %s with words that help, by link and by code, and uses neither up', async (password, code, words) => {
    const { id, userName } = await buildPerson(api.sql, { providerId, givenLatin: 'Fadma' });
    await api.sql(`update persons set phone = null where phone = '+212662345679'`);
    await api.sql(`update persons set phone = '+212662345679' where id = $1`, [id]);
    const refused = {
      status: 422,
      errors: [{ field: 'password', code, message: expect.stringContaining(words) as string }],
    };
    const token = tokenOf(await invite(id, 'link'));
    expect((await api.request('POST', '/invitation-uses', { token, password })).json()).toMatchObject(refused);
    expect((await api.request('POST', '/invitation-uses', { token, password: PASSWORD })).statusCode).toBe(204);
    const { code: digits } = await invite(id, 'code');
    const send = (chosen: string) =>
      api.request('POST', '/code-sign-ins', { login: userName, code: digits, password: chosen });
    for (let tries = 0; tries < 6; tries++) expect((await send(password)).json()).toMatchObject(refused);
    expect((await send(PASSWORD)).statusCode).toBe(204);
  });

  it('choosing a password ends the sessions opened before', async () => {
    const person = await api.signedIn({ providerId });
    const token = tokenOf(await invite(person.person.id, 'link'));
    expect((await person.request('GET', '/me')).statusCode).toBe(200);
    await api.request('POST', '/invitation-uses', { token, password: PASSWORD });
    expect((await person.request('GET', '/me')).statusCode).toBe(401);
  });

  it('is not given for staff of another provider, nor for an administrator', async () => {
    const foreign = await buildPerson(api.sql, { providerId: await buildProvider(api.sql) });
    const chief = await buildPerson(api.sql, { providerId, grants: [administratorGrant] });
    expect((await focal.request('POST', `/people/${foreign.id}/invitations`, { kind: 'link' })).statusCode).toBe(404);
    expect((await focal.request('POST', `/people/${chief.id}/invitations`, { kind: 'link' })).json()).toMatchObject({
      status: 403,
      code: 'person.kept-by-administrator',
    });
  });
});
