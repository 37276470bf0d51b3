import { foldText, newId, type Language, type RoleGrant } from '@tamkin/kernel';
import type { ServiceTest } from './test-module';

type Sql = ServiceTest['sql'];

let counter = 0;

/** A region and province to hang providers on; safe to call often. */
export async function buildTerritory(sql: Sql): Promise<{ regionCode: string; provinceCode: string }> {
  await sql(
    `insert into regions (code, name, valid_from) values ('MA-08', '{"fr":"Drâa-Tafilalet","ar":"درعة-تافيلالت"}', 2015) on conflict do nothing`,
  );
  await sql(
    `insert into provinces (code, region_code, kind, name) values ('ERR', 'MA-08', 'province', '{"fr":"Errachidia","ar":"الرشيدية"}') on conflict do nothing`,
  );
  return { regionCode: 'MA-08', provinceCode: 'ERR' };
}

/** A provider; returns its id. */
export async function buildProvider(sql: Sql, given: { type?: string; nameFr?: string } = {}): Promise<string> {
  const { regionCode, provinceCode } = await buildTerritory(sql);
  const id = newId();
  const fr = given.nameFr ?? `Prestataire ${++counter}`;
  await sql(
    `insert into providers (id, type, name, region_code, province_code, search_text, created_at) values ($1, $2, $3, $4, $5, $6, now())`,
    [id, given.type ?? 'mfi_assoc', { fr, ar: `مقدم خدمات ${counter}` }, regionCode, provinceCode, foldText(fr)],
  );
  return id;
}

export interface BuiltPerson {
  readonly id: string;
  readonly userName: string;
  readonly grants: readonly RoleGrant[];
}

/** A person with an account, roles and, when a provider is given, an open membership. Fills what is left out. */
export async function buildPerson(
  sql: Sql,
  given: {
    grants?: readonly RoleGrant[];
    providerId?: string;
    sex?: string;
    birthYear?: number;
    language?: Language;
    givenLatin?: string;
    passwordHash?: string;
  } = {},
): Promise<BuiltPerson> {
  const id = newId();
  const number = ++counter;
  const userName = `person-${number}-${id.slice(-6)}`;
  const name = given.givenLatin ?? `Hanane${number}`;
  const grants = given.grants ?? [{ role: 'learner', providerId: null }];
  await sql(
    `insert into persons (id, given_latin, family_latin, given_arabic, family_arabic, sex, birth_year, language, user_name, search_text, created_at, updated_at)
     values ($1, $2, 'Aït Lahcen', 'حنان', 'أيت لحسن', $3, $4, $5, $6, $7, now(), now())`,
    [
      id,
      name,
      given.sex ?? 'F',
      given.birthYear ?? 1992,
      given.language ?? 'fr',
      userName,
      foldText(`${name} Aït Lahcen حنان أيت لحسن`),
    ],
  );
  await sql(`insert into accounts (person_id, password_hash, created_at) values ($1, $2, now())`, [
    id,
    given.passwordHash ?? null,
  ]);
  for (const { role, providerId } of grants) {
    await sql(`insert into role_grants (id, person_id, role, provider_id, granted_at) values ($1, $2, $3, $4, now())`, [
      newId(),
      id,
      role,
      providerId,
    ]);
  }
  if (given.providerId) {
    await sql(`insert into memberships (id, person_id, provider_id, valid_from) values ($1, $2, $3, '2024-01-01')`, [
      newId(),
      id,
      given.providerId,
    ]);
  }
  return { id, userName, grants };
}
