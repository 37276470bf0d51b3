import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { newId, type OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Person } from '../person/person.entity';
import type { KnownPerson } from './plan-staff-list';
import type { KnownBranch } from './sheet/read-staff-list';
import type { StaffRowValues } from './staff-row';

export interface PersonWrite extends Omit<StaffRowValues, 'branch' | 'branchId'> {
  readonly id: string;
  readonly userName: string | null;
  readonly searchText: string;
}

export interface MembershipWrite {
  readonly personId: string;
  /** `null` leaves the branch as it is. */
  readonly branchId: string | null;
}

/** `$1` provider, `$2` phones, `$3` e-mails, `$4` today, `$5` ids. */
const KNOWN = `
  with ids as (
    select id from persons where phone = any($2::text[])
    union select id from persons where email = any($3::text[])
    union select id from persons where id = any($5::uuid[])
    union select person_id from memberships where provider_id = $1 and (valid_until is null or valid_until >= $4))
  select p.id, p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
         p.family_arabic as "familyArabic", p.phone, p.email, p.sex, p.birth_year as "birthYear",
         p.position_family as "positionFamily", p.language, here.branch_id as "branchId", here.person_id is not null as staff,
         exists (select 1 from memberships m where m.person_id = p.id and m.provider_id <> $1
                    and (m.valid_until is null or m.valid_until >= $4)) as elsewhere,
         exists (select 1 from role_grants g where g.person_id = p.id
                    and (g.role in ('trainer', 'reviewer', 'administrator')
                         or (g.role = 'focal-point' and g.provider_id <> $1))) as "keptByAdministrator"
    from ids join persons p on p.id = ids.id
    left join lateral (select m.person_id, m.branch_id from memberships m
                        where m.person_id = p.id and m.provider_id = $1 and (m.valid_until is null or m.valid_until >= $4)
                        order by m.valid_until is not null, m.valid_from desc limit 1) here on true
   where p.merged_into_id is null`;

const COLUMNS = `id uuid, "givenLatin" text, "familyLatin" text, "givenArabic" text, "familyArabic" text, phone text, email text,
  sex text, "birthYear" smallint, "positionFamily" text, language text, "userName" text, "searchText" text`;

const ADD_PERSONS = `
  insert into persons (id, given_latin, family_latin, given_arabic, family_arabic, phone, email, sex, birth_year,
                       position_family, language, user_name, search_text, created_at, updated_at)
  select x.id, x."givenLatin", x."familyLatin", x."givenArabic", x."familyArabic", x.phone, x.email, x.sex, x."birthYear",
         x."positionFamily", x.language, x."userName", x."searchText", $2, $2
    from jsonb_to_recordset($1::jsonb) as x(${COLUMNS})
  on conflict (id) do nothing`;

const CHANGE_PERSONS = `
  update persons p
     set given_latin = coalesce(x."givenLatin", p.given_latin), family_latin = coalesce(x."familyLatin", p.family_latin),
         given_arabic = coalesce(x."givenArabic", p.given_arabic), family_arabic = coalesce(x."familyArabic", p.family_arabic),
         phone = coalesce(x.phone, p.phone), email = coalesce(x.email, p.email), sex = coalesce(x.sex, p.sex),
         birth_year = coalesce(x."birthYear", p.birth_year), position_family = coalesce(x."positionFamily", p.position_family),
         language = coalesce(x.language, p.language), search_text = x."searchText", updated_at = $2, revision = p.revision + 1
    from jsonb_to_recordset($1::jsonb) as x(${COLUMNS})
   where p.id = x.id`;

const ADD_ROLES = `
  insert into role_grants (id, person_id, role, granted_at)
  select x.id, x."personId", 'learner', $2 from jsonb_to_recordset($1::jsonb) as x(id uuid, "personId" uuid)
  on conflict do nothing`;

const OPEN_MEMBERSHIPS = `
  insert into memberships (id, person_id, provider_id, branch_id, valid_from)
  select x.id, x."personId", $2, x."branchId", $3
    from jsonb_to_recordset($1::jsonb) as x(id uuid, "personId" uuid, "branchId" uuid)
  on conflict (person_id, provider_id) where valid_until is null
  do update set branch_id = coalesce(excluded.branch_id, memberships.branch_id)`;

/** The bulk reads and writes of a staff list: one statement for a chunk, whatever its length. */
@Injectable()
export class StaffListRepository extends BaseRepository<Person> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Person);
  }

  known(
    ctx: OperationContext,
    of: {
      providerId: string;
      phones: readonly string[];
      emails: readonly string[];
      ids: readonly string[];
      today: string;
    },
  ): Promise<KnownPerson[]> {
    return this.query(ctx, KNOWN, [of.providerId, of.phones, of.emails, of.today, of.ids]);
  }

  branches(ctx: OperationContext, providerId: string): Promise<KnownBranch[]> {
    return this.query(ctx, 'select id, name from branches where provider_id = $1', [providerId]);
  }

  async isAdministrator(ctx: OperationContext, personId: string): Promise<boolean> {
    const rows = await this.query(ctx, `select 1 from role_grants where person_id = $1 and role = 'administrator'`, [
      personId,
    ]);
    return rows.length > 0;
  }

  /** Which of these user names somebody has. */
  async takenUserNames(ctx: OperationContext, names: readonly string[]): Promise<Set<string>> {
    const rows = await this.query<{ name: string }>(
      ctx,
      'select user_name as name from persons where user_name = any($1::text[])',
      [names],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** Adds people as learners; those added by a broken-off run stay as they are. */
  async addPersons(ctx: OperationContext, persons: readonly PersonWrite[], now: Date): Promise<void> {
    if (persons.length === 0) return;
    await this.query(ctx, ADD_PERSONS, [JSON.stringify(persons), now]);
    const grants = persons.map(({ id }) => ({ id: newId(), personId: id }));
    await this.query(ctx, ADD_ROLES, [JSON.stringify(grants), now]);
  }

  async changePersons(ctx: OperationContext, persons: readonly PersonWrite[], now: Date): Promise<void> {
    if (persons.length > 0) await this.query(ctx, CHANGE_PERSONS, [JSON.stringify(persons), now]);
  }

  /** Opens memberships, or sets the branch of those that are open. */
  async openMemberships(
    ctx: OperationContext,
    providerId: string,
    members: readonly MembershipWrite[],
    from: string,
  ): Promise<void> {
    if (members.length === 0) return;
    const rows = members.map((member) => ({ ...member, id: newId() }));
    await this.query(ctx, OPEN_MEMBERSHIPS, [JSON.stringify(rows), providerId, from]);
  }
}
