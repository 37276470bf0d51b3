import { hash } from '@node-rs/argon2';
import { buildPerson } from '@tamkin/testing';
import { createApiTest, type ApiTest } from '../../test/api-test';

describe('signing in', () => {
  let api: ApiTest;
  let passwordHash: string;

  beforeAll(async () => {
    api = await createApiTest();
    passwordHash = await hash('a long enough password');
  });
  afterAll(() => api.close());

  it('opens a session that says who one is', async () => {
    const { userName, id } = await buildPerson(api.sql, { passwordHash });
    const answer = await api.request('POST', '/sessions', { login: userName, password: 'a long enough password' });
    expect(answer.statusCode).toBe(204);
    const cookie = answer.cookies[0];
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' });
    const me = await api.app.inject({ url: '/api/v1/me', cookies: { [cookie!.name]: cookie!.value } });
    expect(me.json()).toMatchObject({ personId: id, roles: [{ role: 'learner' }] });
  });

  it('refuses a wrong password in the language of the reader, without saying which half was wrong', async () => {
    const { userName } = await buildPerson(api.sql, { passwordHash });
    const ask = (login: string) =>
      api.app.inject({
        method: 'POST',
        url: '/api/v1/sessions',
        headers: { 'accept-language': 'ar-MA' },
        payload: { login, password: 'wrong' },
      });
    const [known, unknown] = [await ask(userName), await ask('nobody')];
    expect(known.statusCode).toBe(401);
    expect(known.json()).toMatchObject({ code: 'sign-in.wrong', title: 'المعرف أو كلمة المرور غير صحيحة.' });
    expect({ ...known.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' });
  });

  it('rests after five wrong passwords, even for the right one, whether somebody has that login or nobody', async () => {
    const { userName } = await buildPerson(api.sql, { passwordHash });
    const answers = [];
    for (const login of [userName, 'nobody.at.all']) {
      for (let attempt = 0; attempt < 5; attempt++) {
        await api.request('POST', '/sessions', { login, password: 'wrong' });
      }
      answers.push(await api.request('POST', '/sessions', { login, password: 'a long enough password' }));
    }
    const [known, unknown] = answers.map((answer) => ({ ...answer.json<object>(), requestId: '' }));
    expect(known).toMatchObject({ status: 429, code: 'sign-in.locked' });
    expect(unknown).toEqual(known);
  });

  it('lets no more than five guesses through when many are made at the same moment', async () => {
    const { userName } = await buildPerson(api.sql, { passwordHash });
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, guess) =>
        api.request('POST', '/sessions', { login: userName, password: `guess number ${guess}` }),
      ),
    );
    const codes = guesses.map((answer) => answer.json<{ code: string }>().code);
    expect(codes.filter((code) => code === 'sign-in.wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in.locked')).toHaveLength(7);
  });

  it('counts wrong passwords by phone, e-mail and user name together', async () => {
    const { id, userName } = await buildPerson(api.sql, { passwordHash });
    await api.sql(`update persons set email = 'five.tries@example.org' where id = $1`, [id]);
    for (const login of [userName, 'five.tries@example.org', userName, 'FIVE.tries@example.org', userName]) {
      await api.request('POST', '/sessions', { login, password: 'wrong' });
    }
    const answer = await api.request('POST', '/sessions', { login: userName, password: 'a long enough password' });
    expect(answer.json()).toMatchObject({ code: 'sign-in.locked' });
  });

  it('signs out everywhere', async () => {
    const caller = await api.signedIn();
    expect((await caller.request('POST', '/me/sign-outs')).statusCode).toBe(204);
    expect((await caller.request('GET', '/me')).statusCode).toBe(401);
  });

  it('names the field that is wrong', async () => {
    const answer = await api.request('POST', '/sessions', { login: 'a', password: 7 });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'request.not-valid',
      errors: [{ field: 'password', code: 'field.not-a-text' }],
    });
  });

  it('refuses a write that another site sends', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      payload: { login: 'a', password: 'b' },
    });
    expect(answer.json()).toMatchObject({ status: 403, code: 'access.foreign-origin' });
  });
});
