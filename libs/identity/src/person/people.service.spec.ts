import {
  administratorGrant,
  buildPerson,
  buildProvider,
  contextOf,
  createServiceTest,
  focalPointGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { newId, type OperationContext } from '@tamkin/kernel';
import { IdentityModule } from '../identity.module';
import { MembershipsService } from '../provider/memberships.service';
import { DirectoryService } from './directory.service';
import { PeopleReader } from './people-reader';
import { PeopleService, type NewPerson } from './people.service';
import { PersonMergeService } from './person-merge.service';

const MOUNIA: NewPerson = {
  names: { latin: { given: 'Mounia', family: 'El Yaâcoubi' }, arabic: { given: 'مونية', family: 'اليعقوبي' } },
  sex: 'F',
  birthYear: 1990,
  positionFamily: 'credit',
  language: 'ar',
  phone: '06 61 00 00 01',
  email: null,
  userName: null,
  providerId: null,
  branchId: null,
};

describe('people', () => {
  let test: ServiceTest;
  let people: PeopleService;
  let reader: PeopleReader;
  let memberships: MembershipsService;
  let administrator: OperationContext;
  let phones = 10_000_000;

  const withPhone = (more: Partial<NewPerson> = {}): NewPerson => ({ ...MOUNIA, phone: `06${++phones}`, ...more });

  beforeAll(async () => {
    test = await createServiceTest([IdentityModule]);
    people = test.get(PeopleService);
    reader = test.get(PeopleReader);
    memberships = test.get(MembershipsService);
    const { id } = await buildPerson(test.sql, { grants: [administratorGrant] });
    administrator = contextOf(id, [administratorGrant]);
  });
  afterAll(() => test.close());

  it('keeps a phone in E.164, makes a learner, and writes the addition down', async () => {
    const id = await people.create(administrator, MOUNIA);
    const page = await reader.read(administrator, id);
    expect(page).toMatchObject({ phone: '+212661000001', roles: [{ role: 'learner' }], access: 'none', revision: 1 });
    expect(await test.sql('select action from audit_entries where subject_id = $1', [id])).toEqual([
      { action: 'person.added' },
    ]);
  });

  it('makes one person of one request sent twice', async () => {
    const input = withPhone({ id: newId() });
    expect(await people.create(administrator, input)).toBe(input.id);
    expect(await people.create(administrator, input)).toBe(input.id);
  });

  it('refuses a phone that is taken, naming the field', async () => {
    const input = withPhone();
    await people.create(administrator, input);
    await expect(people.create(administrator, { ...input, id: newId() })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'person.phone-taken',
      fields: [{ field: 'phone' }],
    });
  });

  it('refuses a name with markup and an Arabic name in Latin letters', async () => {
    const names = { latin: { given: '<script>', family: 'X' }, arabic: { given: 'Mounia', family: 'اليعقوبي' } };
    await expect(people.create(administrator, withPhone({ names }))).rejects.toMatchObject({
      fields: [
        { field: 'names.latin.given', code: 'person.name-not-valid' },
        { field: 'names.arabic.given', code: 'person.name-not-arabic' },
      ],
    });
  });

  it('finds people by folded words of either script, by phone as typed, and page by page', async () => {
    const providerId = await buildProvider(test.sql);
    const first = withPhone({
      providerId,
      names: { latin: { given: 'Zoubïda', family: 'Aït Baha' }, arabic: { given: 'زبيدة', family: 'أيت باها' } },
    });
    const id = await people.create(administrator, first);
    await people.create(
      administrator,
      withPhone({ providerId, names: { latin: { given: 'Ali', family: 'Bennis' }, arabic: null } }),
    );
    const ids = async (q: string) =>
      (await reader.list(administrator, { q, providerId }, {})).items.map((item) => item.id);
    expect(await ids('ait zoubida')).toEqual([id]);
    expect(await ids('ايت باها')).toEqual([id]);
    expect(await ids(first.phone ?? '')).toEqual([id]);
    expect(await ids('100%')).toEqual([]);
    const page = await reader.list(administrator, { providerId }, { limit: 1 });
    expect(page.items.map((item) => item.id)).toEqual([id]);
    const next = await reader.list(administrator, { providerId }, { limit: 1, cursor: page.nextCursor ?? '' });
    expect(next).toMatchObject({ items: [{ names: { latin: { family: 'Bennis' } } }], nextCursor: null });
  });

  it('shows a focal point own staff only, and hides the other places they work at', async () => {
    const [a, b] = [await buildProvider(test.sql), await buildProvider(test.sql)];
    const focal = contextOf(newId(), [focalPointGrant(a)]);
    const own = await people.create(administrator, withPhone({ providerId: a }));
    const foreign = await people.create(administrator, withPhone({ providerId: b }));
    await memberships.join(administrator, { personId: own, providerId: b, branchId: null });
    const list = await reader.list(focal, {}, {});
    expect(list.items.map(({ id }) => id)).toEqual([own]);
    expect(list.items[0]?.memberships.map(({ providerId }) => providerId)).toEqual([a]);
    expect(await reader.list(focal, { providerId: b }, {})).toMatchObject({ items: [] });
    await expect(reader.read(focal, foreign)).rejects.toMatchObject({ code: 'person.not-found' });
    await expect(people.create(focal, withPhone({ providerId: b }))).rejects.toMatchObject({
      code: 'provider.not-found',
    });
    await expect(people.correct(focal, foreign, { ...withPhone(), revision: 1 })).rejects.toMatchObject({
      code: 'person.not-found',
    });
  });

  it('does not let a focal point change somebody whose roles reach further', async () => {
    const providerId = await buildProvider(test.sql);
    const focal = contextOf(newId(), [focalPointGrant(providerId)]);
    const { id } = await buildPerson(test.sql, { grants: [administratorGrant], providerId });
    expect(await reader.read(focal, id)).toMatchObject({ id });
    await expect(people.correct(focal, id, { ...withPhone(), revision: 1 })).rejects.toMatchObject({
      code: 'person.kept-by-administrator',
    });
  });

  it('refuses the second of two corrections made from one reading', async () => {
    const input = withPhone();
    const id = await people.create(administrator, input);
    await people.correct(administrator, id, { ...input, birthYear: 1991, revision: 1 });
    await expect(people.correct(administrator, id, { ...input, birthYear: 1992, revision: 1 })).rejects.toMatchObject({
      code: 'person.changed-meanwhile',
    });
    expect(await reader.read(administrator, id)).toMatchObject({ birthYear: 1991, revision: 2 });
  });

  it('moves a person from one day on and keeps where they were before', async () => {
    const [a, b] = [await buildProvider(test.sql), await buildProvider(test.sql)];
    const id = await people.create(administrator, withPhone({ providerId: a, memberSince: '2024-01-01' }));
    const [membership] = (await reader.read(administrator, id)).memberships;
    await memberships.move(administrator, membership?.id ?? '', { providerId: b, branchId: null, day: '2026-03-01' });
    const directory = test.get(DirectoryService);
    expect(await directory.membershipOn(administrator, { personId: id, day: '2026-02-28' })).toMatchObject({
      providerId: a,
    });
    expect(await directory.membershipOn(administrator, { personId: id, day: '2026-03-01' })).toMatchObject({
      providerId: b,
    });
    expect(await directory.membershipOn(administrator, { personId: id, day: '2023-12-31' })).toBeNull();
  });

  it('takes the role of focal point from who leaves', async () => {
    const providerId = await buildProvider(test.sql);
    const { id } = await buildPerson(test.sql, { grants: [focalPointGrant(providerId)], providerId });
    const [membership] = (await reader.read(administrator, id)).memberships;
    await memberships.leave(administrator, membership?.id ?? '', '2026-11-01');
    expect(await reader.read(administrator, id)).toMatchObject({
      roles: [],
      memberships: [{ validUntil: '2026-11-01' }],
    });
  });

  describe('entered twice', () => {
    it('are found by their folded name and become one, with the history of both', async () => {
      const providerId = await buildProvider(test.sql);
      const twin = (family: string) =>
        withPhone({ providerId, names: { latin: { given: 'Saâdia', family }, arabic: null } });
      const keptId = await people.create(administrator, { ...twin('Ait-Ouali'), userName: 'saadia.o' });
      const duplicateId = await people.create(administrator, {
        ...twin('Aït Ouali'),
        memberSince: '2020-02-02',
        email: 'saadia@example.org',
      });
      const merges = test.get(PersonMergeService);
      const groups = (await merges.candidates(administrator)).filter(({ provider }) => provider.id === providerId);
      expect(groups.map(({ people: found }) => found.map(({ id }) => id))).toEqual([[keptId, duplicateId]]);
      await merges.merge(administrator, { keptId, duplicateId });
      await merges.merge(administrator, { keptId, duplicateId });
      expect(await reader.read(administrator, keptId)).toMatchObject({
        email: 'saadia@example.org',
        userName: 'saadia.o',
        memberships: [{ providerId, validFrom: '2020-02-02', validUntil: null }],
      });
      await expect(reader.read(administrator, duplicateId)).rejects.toMatchObject({ code: 'person.not-found' });
      expect(
        await test.sql(`select 1 from audit_entries where action = 'person.merged' and subject_id = $1`, [keptId]),
      ).toHaveLength(1);
    });
  });
});
