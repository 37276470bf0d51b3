import { newId, foldText } from '@tamkin/kernel';
import type { Client } from 'pg';
import { readDemo, type DemoCalendar, type DemoPerson, type DemoProvider, type DemoRegion } from './demo-files';

/** Ids by the keys that the demo's files use. */
export interface DemoDirectory {
  readonly providers: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, DemoPersonLoaded>;
}

export interface DemoPersonLoaded extends DemoPerson {
  readonly id: string;
}

const STARTED = '2024-01-08T08:00:00Z';

/** Territory, calendar, providers and people. These are facts without a history, so they are written as rows. */
export async function loadDirectory(client: Client, passwordHash: string): Promise<DemoDirectory> {
  await loadTerritory(client);
  await loadCalendar(client);
  const { providers, branches } = await loadProviders(client);
  const people = new Map<string, DemoPersonLoaded>();
  const named = readDemo<DemoPerson[]>('people.json');
  for (const person of [...named, ...readDemo<DemoPerson[]>('staff.json')]) {
    const loaded = { ...person, id: newId() };
    await loadPerson(client, loaded, providers, branches);
    people.set(person.key, loaded);
  }
  for (const { key } of named) await giveAccount(client, people.get(key)?.id, passwordHash);
  return { providers, people };
}

async function loadTerritory(client: Client): Promise<void> {
  for (const region of readDemo<{ regions: DemoRegion[] }>('territory.json').regions) {
    await client.query('insert into regions (code, name, valid_from) values ($1, $2, $3)', [
      region.code,
      region.name,
      region.validFrom,
    ]);
    for (const { code, kind, name } of region.provinces) {
      await client.query('insert into provinces (code, region_code, kind, name) values ($1, $2, $3, $4)', [
        code,
        region.code,
        kind,
        name,
      ]);
    }
  }
}

async function loadCalendar(client: Client): Promise<void> {
  const { holidays, ramadan } = readDemo<DemoCalendar>('holidays.json');
  for (const { date, name, kind } of holidays) {
    await client.query('insert into holidays (date, name, kind) values ($1, $2, $3)', [date, name, kind]);
  }
  for (const { from, to } of ramadan) {
    await client.query('insert into ramadans (starts_on, ends_on) values ($1, $2)', [from, to]);
  }
}

async function loadProviders(
  client: Client,
): Promise<{ providers: Map<string, string>; branches: Map<string, string> }> {
  const providers = new Map<string, string>();
  const branches = new Map<string, string>();
  for (const provider of readDemo<DemoProvider[]>('providers.json')) {
    const id = newId();
    providers.set(provider.key, id);
    await client.query(
      `insert into providers (id, type, name, region_code, province_code, ice, search_text, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        provider.type,
        provider.name,
        provider.region,
        provider.province,
        provider.ice,
        searchText(Object.values(provider.name)),
        STARTED,
      ],
    );
    for (const branch of provider.branches) {
      const branchId = newId();
      branches.set(branch.key, branchId);
      await client.query(
        'insert into branches (id, provider_id, name, province_code, setting) values ($1, $2, $3, $4, $5)',
        [branchId, id, branch.name, branch.province, branch.setting],
      );
    }
  }
  return { providers, branches };
}

async function loadPerson(
  client: Client,
  person: DemoPersonLoaded,
  providers: ReadonlyMap<string, string>,
  branches: ReadonlyMap<string, string>,
): Promise<void> {
  const { latin, arabic } = person.name;
  const providerId = providers.get(person.provider);
  await client.query(
    `insert into persons (id, given_latin, family_latin, given_arabic, family_arabic, sex, birth_year, position_family, language,
                          phone, email, user_name, search_text, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [
      person.id,
      latin.given,
      latin.family,
      arabic?.given,
      arabic?.family,
      person.sex === 'X' ? 'not-stated' : person.sex,
      person.birthYear,
      person.positionFamily,
      person.language,
      person.phone,
      person.email,
      person.userName,
      searchText([latin.given, latin.family, arabic?.given ?? '', arabic?.family ?? '']),
      STARTED,
    ],
  );
  await client.query(
    'insert into memberships (id, person_id, provider_id, branch_id, valid_from) values ($1, $2, $3, $4, $5)',
    [newId(), person.id, providerId, person.branch ? branches.get(person.branch) : null, person.memberSince],
  );
  await client.query(
    'insert into role_grants (id, person_id, role, provider_id, granted_at) values ($1, $2, $3, $4, $5)',
    [newId(), person.id, person.role, person.role === 'focal-point' ? providerId : null, STARTED],
  );
}

async function giveAccount(client: Client, personId: string | undefined, passwordHash: string): Promise<void> {
  await client.query('insert into accounts (person_id, password_hash, created_at) values ($1, $2, $3)', [
    personId,
    passwordHash,
    STARTED,
  ]);
}

function searchText(parts: readonly string[]): string {
  return foldText(parts.join(' '));
}
