import { Settings } from '@tamkin/config';
import { IdentityModule, PeopleReader, StaffImportsService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import {
  administratorGrant,
  buildPerson,
  buildProvider,
  contextOf,
  createServiceTest,
  focalPointGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { drainJobs } from '../../test/drain-jobs';

const HEADINGS = 'Prénom;Nom;Prénom arabe;Nom arabe;Téléphone;E-mail;Sexe';

describe('importing staff', () => {
  let test: ServiceTest;
  let imports: StaffImportsService;
  let providerId: string;
  let focal: OperationContext;
  let administrator: OperationContext;

  const drain = (): Promise<void> =>
    drainJobs(test.databaseUrl, { settings: { FILES_URL: test.get(Settings).FILES_URL }, timeoutMs: 60_000 });
  const send = async (lines: readonly string[], ctx = focal): Promise<string> => {
    const content = Buffer.from([HEADINGS, ...lines].join('\n'));
    const id = await imports.send(ctx, { providerId, name: 'personnel.csv', content });
    await drain();
    return id;
  };
  const confirm = async (id: string): Promise<void> => {
    await imports.confirm(focal, id);
    await imports.confirm(focal, id);
    await drain();
  };
  const headcount = async (): Promise<number> => (await test.sql('select 1 from persons')).length;

  beforeEach(async () => {
    test = await createServiceTest([IdentityModule]);
    imports = test.get(StaffImportsService);
    providerId = await buildProvider(test.sql);
    const sender = await buildPerson(test.sql, { grants: [focalPointGrant(providerId)], providerId });
    focal = contextOf(sender.id, sender.grants);
    const chief = await buildPerson(test.sql, { grants: [administratorGrant] });
    administrator = contextOf(chief.id, chief.grants);
  });
  afterEach(() => test.close());

  const LINES = [
    'Zineb;Aït Bouhlal;زينب;بوهلال;0661000001;;F',
    'Fadma;Oubella;;;0661000002;fadma@example.org;F',
    'Rachid;Zemmouri;;;061;;M',
    'Salma;Sans Contact;;;;;',
  ];

  it('previews every line, writes nothing until confirmed, and nothing new the second time', async () => {
    const before = await headcount();
    const id = await send(LINES);
    expect(await imports.read(focal, id)).toMatchObject({
      status: 'ready',
      counts: { added: 3, changed: 0, unchanged: 0, bad: 1 },
    });
    const { items } = await imports.rows(focal, id, 'bad', {});
    expect(items).toMatchObject([{ rowNumber: 4, problems: [{ field: 'phone', code: 'person.phone-not-valid' }] }]);
    expect(await headcount()).toBe(before);

    await confirm(id);
    expect(await imports.read(focal, id)).toMatchObject({ status: 'done', done: 3, total: 3 });
    const { items: staff } = await test.get(PeopleReader).list(focal, { q: 'زينب' }, {});
    expect(staff).toMatchObject([
      { phone: '+212661000001', roles: [{ role: 'learner' }], memberships: [{ providerId }] },
    ]);
    expect(await headcount()).toBe(before + 3);
    expect(
      await test.sql(
        `select actor_id as "by", details->'added' as added from audit_entries where action = 'staff.imported'`,
      ),
    ).toEqual([{ by: focal.actor.kind === 'person' ? focal.actor.personId : '', added: 3 }]);

    const again = await send(LINES);
    expect(await imports.read(focal, again)).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 3, bad: 1 } });
    await confirm(again);
    expect(await headcount()).toBe(before + 3);
  });

  it('changes only what the file says differently', async () => {
    await confirm(await send(LINES));
    const id = await send(['Zineb;Aït Bouhlal;;;06 61 00 00 01;zineb@example.org;']);
    expect((await imports.rows(focal, id, undefined, {})).items).toMatchObject([
      { outcome: 'changed', changes: ['email'] },
    ]);
    await confirm(id);
    const { items } = await test.get(PeopleReader).list(focal, { q: 'zineb@example.org' }, {});
    expect(items).toMatchObject([{ names: { arabic: { given: 'زينب' } }, sex: 'F' }]);
  });

  it('finishes once what a killed worker had begun', async () => {
    const id = await send(LINES);
    await imports.confirm(focal, id);
    const [row] = (await imports.rows(focal, id, 'added', {})).items;
    await test.sql(
      `insert into persons (id, given_latin, family_latin, sex, language, phone, search_text, created_at, updated_at)
       values ($1, 'Zineb', 'Aït Bouhlal', 'F', 'fr', '+212661000001', 'zineb ait bouhlal', now(), now())`,
      [row?.personId],
    );
    await drain();
    expect(await imports.read(focal, id)).toMatchObject({ status: 'done' });
    expect(await test.sql(`select 1 from persons where phone = '+212661000001'`)).toHaveLength(1);
  });

  it('does not let a focal point take over people of another provider', async () => {
    const other = await buildPerson(test.sql, { providerId: await buildProvider(test.sql) });
    await test.sql(`update persons set phone = '+212661000009' where id = $1`, [other.id]);
    const line = 'Zineb;Aït Bouhlal;;;0661000009;;F';
    expect(await imports.read(focal, await send([line]))).toMatchObject({ counts: { bad: 1 } });
    expect(await imports.read(administrator, await send([line], administrator))).toMatchObject({
      counts: { changed: 1 },
    });
  });

  it('is refused as a whole, with a code, when it has no headings', async () => {
    const id = await imports.send(focal, { providerId, name: 'x.csv', content: Buffer.from('a;b\nc;d') });
    await drain();
    expect(await imports.read(focal, id)).toMatchObject({
      status: 'refused',
      problem: 'staff-import.headings-missing',
    });
    await expect(imports.confirm(focal, id)).rejects.toMatchObject({ code: 'staff-import.not-ready' });
  });

  it('imports five thousand lines', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `Given${letters(n)};Family;;;06${String(20_000_000 + n)};;F`);
    const id = await send(lines);
    await confirm(id);
    expect(await imports.read(focal, id)).toMatchObject({ status: 'done', counts: { added: 5_000 }, done: 5_000 });
    expect(await test.sql('select 1 from memberships where provider_id = $1', [providerId])).toHaveLength(5_001);
  }, 60_000);
});

/** A number in letters: names have no digits. */
function letters(n: number): string {
  return [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
