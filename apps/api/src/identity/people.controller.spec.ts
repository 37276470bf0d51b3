import { administratorGrant, buildPerson, buildProvider, focalPointGrant, learnerGrant } from '@tamkin/testing';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const FORM = {
  names: { latin: { given: 'Ghizlane', family: 'Sefrioui' }, arabic: { given: 'غزلان', family: 'الصفريوي' } },
  sex: 'F',
  language: 'fr',
  phone: '0612 00 00 01',
};

describe('people over HTTP', () => {
  let api: ApiTest;
  let administrator: Caller;

  beforeAll(async () => {
    api = await createApiTest();
    administrator = await api.signedIn({ grants: [learnerGrant, administratorGrant] });
  });
  afterAll(() => api.close());

  it('adds, reads, corrects and lists', async () => {
    const made = await administrator.request('POST', '/people', FORM);
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    const { revision } = (await administrator.request('GET', `/people/${id}`)).json<{ revision: number }>();
    const correction = { ...FORM, birthYear: 1985, revision };
    expect((await administrator.request('PATCH', `/people/${id}`, correction)).statusCode).toBe(204);
    expect((await administrator.request('GET', `/people/${id}`)).json()).toMatchObject({ birthYear: 1985 });
    const again = await administrator.request('PATCH', `/people/${id}`, { ...correction, birthYear: 1986 });
    expect(again.json()).toMatchObject({ status: 409, code: 'person.changed-meanwhile' });
    const list = await administrator.request('GET', '/people?q=sefrioui&limit=5');
    expect(list.json()).toMatchObject({ items: [{ id, phone: '+212612000001' }], nextCursor: null });
  });

  it('names each field that is wrong', async () => {
    const body = { ...FORM, names: { latin: { given: '', family: 7 } }, sex: 'X', extra: 1 };
    const answer = await administrator.request('POST', '/people', body);
    expect(answer.statusCode).toBe(422);
    expect(
      answer
        .json<{ errors: { field: string }[] }>()
        .errors.map(({ field }) => field)
        .sort(),
    ).toEqual(['extra', 'names.latin.family', 'sex']);
  });

  it('keeps each script in its place: a name only known in Arabic letters stands in both, a mix-up is refused', async () => {
    const arabic = { given: 'سعاد', family: 'بناني' };
    const only = { ...FORM, phone: null, userName: 'souad.bennani', names: { latin: arabic, arabic: null } };
    const { id } = (await administrator.request('POST', '/people', only)).json<{ id: string }>();
    expect((await administrator.request('GET', `/people/${id}`)).json()).toMatchObject({
      names: { latin: arabic, arabic },
    });
    const mixedUp = { latin: { given: 'غزلان', family: 'Bennani' }, arabic };
    const again = await administrator.request('POST', '/people', { ...FORM, phone: '0612000077', names: mixedUp });
    expect(again.json()).toMatchObject({
      errors: [
        { field: 'names.latin.given', code: 'person.name-not-latin', message: 'Écrivez ce nom en lettres latines.' },
      ],
    });
  });

  it('lets nobody work twice for one provider at the same time, a departure announced included', async () => {
    const providerId = await buildProvider(api.sql);
    const form = { ...FORM, phone: '0612000078', providerId, memberSince: '2026-01-10' };
    const { id } = (await administrator.request('POST', '/people', form)).json<{ id: string }>();
    const placesOf = async () =>
      (await administrator.request('GET', `/people/${id}`)).json<{ memberships: { id: string }[] }>().memberships;
    const [first] = await placesOf();
    await administrator.request('POST', `/memberships/${first!.id}/departures`, { lastDay: '2030-06-30' });
    const join = (from: string) => administrator.request('POST', `/people/${id}/memberships`, { providerId, from });
    expect((await join('2030-06-30')).json()).toMatchObject({
      status: 409,
      errors: [{ field: 'from', code: 'membership.overlapping' }],
    });
    expect(await placesOf()).toHaveLength(1);
    expect((await join('2030-07-01')).statusCode).toBe(201);
  });

  it('refuses a cursor it did not make', async () => {
    const forged = Buffer.from('["a","b","not an id"]').toString('base64url');
    expect((await administrator.request('GET', `/people?cursor=${forged}`)).statusCode).toBe(422);
    expect((await administrator.request('GET', '/people?cursor=%00')).statusCode).toBe(422);
  });

  it('never shows or changes people of provider B to the focal point of provider A', async () => {
    const [a, b] = [await buildProvider(api.sql), await buildProvider(api.sql)];
    const focal = await api.signedIn({ grants: [learnerGrant, focalPointGrant(a)], providerId: a });
    const [own, foreign] = [
      await buildPerson(api.sql, { providerId: a }),
      await buildPerson(api.sql, { providerId: b }),
    ];
    const [{ id: membershipOfB } = { id: '' }] = await api.sql<{ id: string }>(
      'select id from memberships where person_id = $1',
      [foreign.id],
    );
    const reads = ['/people?limit=200', `/people?providerId=${b}`, `/people?q=${foreign.userName}`, '/providers'];
    for (const path of reads) {
      const { statusCode, body } = await focal.request('GET', path);
      expect(statusCode).toBe(200);
      expect(body).not.toContain(foreign.id);
      expect(body).not.toContain(b);
    }
    expect((await focal.request('GET', '/people')).body).toContain(own.id);
    const attempts: [Parameters<Caller['request']>[0], string, object?][] = [
      ['GET', `/people/${foreign.id}`],
      ['GET', `/providers/${b}`],
      ['PATCH', `/people/${foreign.id}`, { ...FORM, revision: 1 }],
      ['POST', '/people', { ...FORM, phone: '0612000099', providerId: b }],
      ['POST', `/people/${foreign.id}/invitations`, { kind: 'code' }],
      ['POST', `/people/${foreign.id}/memberships`, { providerId: a }],
      ['POST', `/people/${own.id}/memberships`, { providerId: b }],
      ['POST', `/memberships/${membershipOfB}/departures`, { lastDay: '2026-11-01' }],
      ['POST', `/memberships/${membershipOfB}/moves`, { providerId: a, day: '2026-11-01' }],
    ];
    for (const [method, path, body] of attempts) {
      const answer = await focal.request(method, path, body);
      expect([method, path, answer.statusCode]).toEqual([method, path, 404]);
    }
    const forbidden: [string, object?][] = [
      [`/people/${own.id}/sign-outs`],
      [`/people/${own.id}/merges`, { duplicateId: foreign.id }],
      ['/providers', { type: 'bank', name: { fr: 'X' }, provinceCode: 'ERR' }],
    ];
    for (const [path, body] of forbidden) {
      expect([path, (await focal.request('POST', path, body)).statusCode]).toEqual([path, 403]);
    }
    expect((await focal.request('GET', '/audit-entries')).statusCode).toBe(403);
    expect((await focal.request('GET', '/duplicate-people')).statusCode).toBe(403);
  });

  it('lets an administrator end every session of another person', async () => {
    const caller = await api.signedIn();
    expect((await caller.request('GET', '/me')).statusCode).toBe(200);
    expect((await administrator.request('POST', `/people/${caller.person.id}/sign-outs`)).statusCode).toBe(204);
    expect((await caller.request('GET', '/me')).statusCode).toBe(401);
  });

  describe('roles', () => {
    it('open and close doors at once, and are written down', async () => {
      const caller = await api.signedIn();
      const path = `/people/${caller.person.id}/roles/reviewer`;
      expect((await caller.request('GET', '/people')).statusCode).toBe(403);
      expect((await administrator.request('PUT', path)).statusCode).toBe(204);
      expect((await administrator.request('PUT', path)).statusCode).toBe(204);
      expect((await caller.request('GET', '/people')).statusCode).toBe(200);
      expect((await administrator.request('DELETE', path)).statusCode).toBe(204);
      expect((await caller.request('GET', '/people')).statusCode).toBe(403);
      const trail = await administrator.request('GET', `/audit-entries?subjectId=${caller.person.id}`);
      expect(trail.json()).toMatchObject({
        items: [
          { action: 'role.taken', details: { role: 'reviewer' }, actor: { kind: 'person' } },
          { action: 'role.given', details: { role: 'reviewer' } },
        ],
      });
    });

    it('bind a focal point to a provider and nobody else to one', async () => {
      const { id } = await buildPerson(api.sql);
      const providerId = await buildProvider(api.sql);
      const put = (role: string, query = '') => administrator.request('PUT', `/people/${id}/roles/${role}${query}`);
      expect((await put('focal-point')).json()).toMatchObject({ status: 422, code: 'role.provider-needed' });
      expect((await put('trainer', `?providerId=${providerId}`)).statusCode).toBe(422);
      expect((await put('focal-point', `?providerId=${providerId}`)).statusCode).toBe(204);
      expect((await put('king')).json()).toMatchObject({ status: 404, code: 'role.not-found' });
    });

    it('leave the last administrator in place', async () => {
      const path = `/people/${administrator.person.id}/roles/administrator`;
      await api.sql(`delete from role_grants where role = 'administrator' and person_id <> $1`, [
        administrator.person.id,
      ]);
      expect((await administrator.request('DELETE', path)).json()).toMatchObject({
        status: 409,
        code: 'role.last-administrator',
      });
    });
  });

  describe('providers', () => {
    const OASIS = { type: 'mfi_assoc', name: { fr: 'Crédit Palmeraie', ar: 'قرض الواحة' }, provinceCode: 'ERR' };

    it('are added with the region of their province, corrected, given branches, archived and found', async () => {
      await buildProvider(api.sql);
      const made = await administrator.request('POST', '/providers', { ...OASIS, ice: '00921 73460 00029' });
      expect(made.statusCode).toBe(201);
      const { id } = made.json<{ id: string }>();
      const branch = { name: { fr: 'Agence de Rissani' }, provinceCode: 'ERR', setting: 'rural' };
      expect((await administrator.request('POST', `/providers/${id}/branches`, branch)).statusCode).toBe(201);
      const page = await administrator.request('GET', `/providers/${id}`);
      expect(page.json()).toMatchObject({
        regionCode: 'MA-08',
        ice: '009217346000029',
        branchList: [{ displayName: 'Agence de Rissani', setting: 'rural' }],
      });
      const found = await administrator.request('GET', `/providers?q=${encodeURIComponent('قرض الواحه')}`);
      expect(found.json()).toMatchObject({ items: [{ id }] });
      const archive = await administrator.request('PUT', `/providers/${id}/archive`, { archived: true, revision: 1 });
      expect(archive.statusCode).toBe(204);
      expect((await administrator.request('GET', '/providers?q=palmeraie')).json()).toMatchObject({ items: [] });
      const again = await administrator.request('PATCH', `/providers/${id}`, { ...OASIS, revision: 1 });
      expect(again.json()).toMatchObject({ status: 409, code: 'provider.changed-meanwhile' });
      const person = await administrator.request('POST', '/people', {
        ...FORM,
        phone: '0612000055',
        providerId: id,
      });
      expect(person.json()).toMatchObject({ status: 409, code: 'provider.archived' });
    });

    it('refuse an unknown province and an ICE that is taken', async () => {
      const wrong = await administrator.request('POST', '/providers', { ...OASIS, provinceCode: 'ZZZ' });
      expect(wrong.json()).toMatchObject({ errors: [{ field: 'provinceCode' }] });
      const short = await administrator.request('POST', '/providers', { ...OASIS, ice: '12345' });
      expect(short.json()).toMatchObject({ errors: [{ field: 'ice', message: 'Un ICE a 15 chiffres.' }] });
      const ice = '009217346000030';
      await administrator.request('POST', '/providers', { ...OASIS, ice, namesakeMeant: true });
      expect((await administrator.request('POST', '/providers', { ...OASIS, ice })).json()).toMatchObject({
        status: 409,
        errors: [{ field: 'ice', code: 'provider.ice-taken' }],
      });
    });

    it.each([
      ['regionCode=MA-99', 'regionCode', 'territory.region-not-known'],
      ['provinceCode=ZZZ', 'provinceCode', 'territory.province-not-known'],
    ])('are not looked for at a place that does not exist: %s', async (query, field, code) => {
      const answer = await administrator.request('GET', `/providers?${query}`);
      expect(answer.json()).toMatchObject({ status: 422, errors: [{ field, code }] });
      const known = await administrator.request('GET', '/providers?regionCode=MA-08&provinceCode=ERR');
      expect(known.statusCode).toBe(200);
    });

    it('warn before a second one of the same name, however it is typed, and let the administrator mean it', async () => {
      const argane = { ...OASIS, name: { fr: 'Coopérative Argane', ar: 'تعاونية الأرگان' } };
      const first = await administrator.request('POST', '/providers', argane);
      expect(first.statusCode).toBe(201);
      for (const [name, field] of [
        [{ fr: 'COOPERATIVE  argane' }, 'name.fr'],
        [{ fr: 'Union de l’arganier', ar: 'تعاونيه الارگان' }, 'name.ar'],
      ] as const) {
        const twin = await administrator.request('POST', '/providers', { ...argane, name });
        expect(twin.json()).toMatchObject({ status: 409, code: 'provider.name-taken', errors: [{ field }] });
        expect(twin.json<{ title: string }>().title).toContain('Coopérative Argane');
      }
      const meant = await administrator.request('POST', '/providers', { ...argane, namesakeMeant: true });
      expect(meant.statusCode).toBe(201);
      const { id } = meant.json<{ id: string }>();
      const kept = { ...argane, type: 'coop_union', revision: 1 };
      expect((await administrator.request('PATCH', `/providers/${id}`, kept)).statusCode).toBe(204);
      const renamed = { ...OASIS, name: { fr: 'Crédit palmeraie' }, revision: 2 };
      expect((await administrator.request('PATCH', `/providers/${id}`, renamed)).json()).toMatchObject({
        code: 'provider.name-taken',
      });
      expect((await administrator.request('GET', `/providers/${id}`)).json()).toMatchObject({ revision: 2 });
    });

    it('have no two branches of the same name', async () => {
      const [one, other] = [await buildProvider(api.sql), await buildProvider(api.sql)];
      const branch = { name: { fr: 'Agence d’Erfoud', ar: 'وكالة أرفود' }, provinceCode: 'ERR', setting: 'urban' };
      const add = (providerId: string, given: object = {}) =>
        administrator.request('POST', `/providers/${providerId}/branches`, { ...branch, ...given });
      const { id } = (await add(one)).json<{ id: string }>();
      expect((await add(one, { id })).statusCode).toBe(201);
      const twins = await Promise.all([
        add(one, { name: { fr: "AGENCE d'erfoud" } }),
        add(one, { name: { fr: 'Autre', ar: 'وكاله ارفود' } }),
      ]);
      for (const twin of twins) expect(twin.json()).toMatchObject({ status: 409, code: 'branch.name-taken' });
      expect((await add(other)).statusCode).toBe(201);
      const second = (await add(one, { name: { fr: 'Agence de Goulmima' } })).json<{ id: string }>();
      const renamed = await administrator.request('PATCH', `/branches/${second.id}`, branch);
      expect(renamed.json()).toMatchObject({ code: 'branch.name-taken', errors: [{ field: 'name.fr' }] });
      const moved = await administrator.request('PATCH', `/branches/${id}`, { ...branch, setting: 'rural' });
      expect(moved.statusCode).toBe(204);
      const page = await administrator.request('GET', `/providers/${one}`);
      expect(page.json<{ branchList: object[] }>().branchList).toHaveLength(2);
    });

    it('are listed to visitors never, and territory to everybody who is signed in', async () => {
      expect((await api.request('GET', '/providers')).statusCode).toBe(401);
      const learner = await api.signedIn();
      expect((await learner.request('GET', '/providers')).statusCode).toBe(403);
      expect((await learner.request('GET', '/territory')).json()).toMatchObject({
        regions: [{ code: 'MA-08', provinces: [{ code: 'ERR' }] }],
      });
    });
  });
});
