import { IdentityModule, PassUseService, SignInService } from '@tamkin/identity';
import { newId, type OperationContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { run } from '../main';

jest.setTimeout(60_000);

const VISITOR: OperationContext = { actor: { kind: 'anonymous' }, language: 'fr', requestId: newId() };

describe('tamkin administrator', () => {
  let test: ServiceTest;
  let said: string;

  beforeEach(async () => {
    test = await createServiceTest([IdentityModule]);
    said = '';
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        said += String(chunk);
        return true;
      });
    }
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await test.close();
  });

  const tamkin = (...args: string[]): Promise<number> =>
    run(['administrator', ...args], {
      DATABASE_URL: test.databaseUrl,
      SECRET: 'a secret of the tests, thirty-two characters or more',
      PUBLIC_URL: 'https://formation.example.org',
      TAMKIN_DATA: '/nonexistent',
    });
  const OMAR = ['--user-name', 'omar', '--given', 'Omar', '--family', 'Benali', '--language', 'ar'];
  const people = (): Promise<{ user_name: string; language: string; role: string }[]> =>
    test.sql(`select p.user_name, p.language, g.role from persons p join role_grants g on g.person_id = p.id
              where g.role = 'administrator' order by 1`);

  it('makes the person and prints a link that lets them in once', async () => {
    expect(await tamkin(...OMAR)).toBe(0);

    const token = /https:\/\/formation\.example\.org\/invitation\/(\S+)/.exec(said)?.[1] ?? '';
    expect(await people()).toEqual([{ user_name: 'omar', language: 'ar', role: 'administrator' }]);
    const use = test.get(PassUseService);
    const { token: session } = await use.useLink(VISITOR, { token, password: 'une phrase assez longue' });
    const holder = await test.get(SignInService).authenticate(VISITOR, session);
    expect(holder?.grants).toContainEqual({ role: 'administrator', providerId: null });
    await expect(use.useLink(VISITOR, { token, password: 'une autre phrase longue' })).rejects.toThrow();
  });

  it('is written down as done by the command', async () => {
    await tamkin(...OMAR);

    const written = await test.sql<{ action: string }>(
      `select action from audit_entries where actor_kind = 'system' and details->>'reason' = 'tamkin administrator' order by 1`,
    );
    expect(written.map(({ action }) => action)).toEqual(['invitation.made', 'person.added', 'role.given']);
  });

  it('refuses a second one unless it is meant, and then changes nothing', async () => {
    await tamkin(...OMAR);
    const second = ['--user-name', 'nadia', '--given', 'Nadia', '--family', 'Tazi'];

    expect(await tamkin(...second)).toBe(1);
    expect(said).toContain('Add --another');
    expect(await people()).toHaveLength(1);

    expect(await tamkin(...second, '--another')).toBe(0);
    expect((await people()).map(({ user_name }) => user_name)).toEqual(['nadia', 'omar']);
  });

  it('makes one of two that are asked for at the same time', async () => {
    const codes = await Promise.all(
      ['omar', 'nadia'].map((name) => tamkin('--user-name', name, '--given', 'O', '--family', 'B')),
    );

    expect(codes.sort()).toEqual([0, 1]);
    expect(await people()).toHaveLength(1);
  });

  it('says what is wrong with what was given', async () => {
    expect(await tamkin('--user-name', 'o', '--given', '123', '--family', 'Benali')).toBe(1);
    expect(said).toMatch(/Not done:\n.+\n.+\n/);
    expect(await tamkin('--user-name', 'omar')).toBe(1);
    expect(await tamkin(...OMAR, '--language', 'es')).toBe(1);
    expect(await tamkin(...OMAR, '--colour', 'red')).toBe(1);
    expect(await people()).toEqual([]);
  });
});
