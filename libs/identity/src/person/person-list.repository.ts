import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import {
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  foldText,
  pageOf,
  type Language,
  type LocalisedText,
  type OperationContext,
  type Page,
  type PageRequest,
  type PersonNames,
  type Role,
} from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { SqlConditions } from '../sql-conditions';
import { Person, type PositionFamily, type Sex } from './person.entity';
import { toE164 } from './phone-number';
import { namesOf } from './profile.service';

/** How far a person is on the way in: never invited, invited and not in yet, can sign in, shut out. */
export const ACCESS_STATES = ['none', 'invited', 'active', 'disabled'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

export interface PeopleFilter {
  /** Words of a name in either script, a phone or an e-mail. */
  readonly q?: string;
  readonly providerId?: string;
  readonly branchId?: string;
  readonly positionFamily?: PositionFamily;
  readonly role?: Role;
  readonly sex?: Sex;
  readonly access?: AccessState;
}

export interface HeldMembership {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly branchId: string | null;
  readonly branchName: LocalisedText | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface HeldRole {
  readonly role: Role;
  readonly providerId: string | null;
  readonly providerName: LocalisedText | null;
}

export interface PersonListItem {
  readonly id: string;
  readonly names: PersonNames;
  readonly phone: string | null;
  readonly email: string | null;
  readonly userName: string | null;
  readonly sex: Sex;
  readonly positionFamily: PositionFamily | null;
  readonly access: AccessState;
  /** Those of today. */
  readonly memberships: readonly HeldMembership[];
  readonly roles: readonly HeldRole[];
}

export interface PersonPage extends PersonListItem {
  readonly birthYear: number | null;
  readonly language: Language;
  readonly revision: number;
  readonly createdAt: Date;
  /** The last time a session was opened. */
  readonly lastSignInAt: Date | null;
}

type ListRow = Pick<Person, 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'> &
  Omit<PersonListItem, 'names'>;

/** `now` is the name of a parameter. */
const ACCESS = (now: string): string => `
  case when a.disabled_at is not null then 'disabled'
       when a.password_hash is not null then 'active'
       when exists (select 1 from access_passes x where x.person_id = p.id and x.used_at is null and x.expires_at > ${now})
       then 'invited' else 'none' end`;

const MEMBERSHIPS = (condition: string): string => `
  coalesce((select json_agg(json_build_object('id', m.id, 'providerId', m.provider_id, 'providerName', v.name,
                     'branchId', m.branch_id, 'branchName', b.name, 'validFrom', m.valid_from, 'validUntil', m.valid_until)
                     order by m.valid_until is not null, m.valid_from desc, m.id)
              from memberships m join providers v on v.id = m.provider_id left join branches b on b.id = m.branch_id
             where m.person_id = p.id and ${condition}), '[]')`;

const ROLES = (condition: string): string => `
  coalesce((select json_agg(json_build_object('role', g.role, 'providerId', g.provider_id, 'providerName', v.name)
                     order by g.role, g.provider_id)
              from role_grants g left join providers v on v.id = g.provider_id
             where g.person_id = p.id and ${condition}), '[]')`;

@Injectable()
export class PersonListRepository extends BaseRepository<Person> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Person);
  }

  /** One statement. */
  async list(
    ctx: OperationContext,
    scope: Scope,
    filter: PeopleFilter,
    page: PageRequest,
    today: string,
    now: Date,
  ): Promise<Page<PersonListItem>> {
    const where = new SqlConditions();
    const [day, instant] = [where.parameter(today), where.parameter(now)];
    const current = `(m.valid_until is null or m.valid_until >= ${day})`;
    const reached = this.reached(where, scope);
    const at = (condition: string): string =>
      `exists (select 1 from memberships m where m.person_id = p.id and ${current}
                and ${reached('m.provider_id')} and ${condition})`;
    where.add('p.merged_into_id is null');
    if (!scope.everything) where.add(at('true'));
    this.narrow(where, filter, at, instant);
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    if (page.cursor) {
      const last = decodeCursor(page.cursor, 3).map((value) => where.parameter(value));
      where.add(`(p.family_latin, p.given_latin, p.id) > (${last[0]}, ${last[1]}, ${last[2]}::uuid)`);
    }
    const rows = await this.query<ListRow>(
      ctx,
      `select p.id, p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
              p.family_arabic as "familyArabic", p.phone, p.email, p.user_name as "userName", p.sex,
              p.position_family as "positionFamily", ${ACCESS(instant)} as access,
              ${MEMBERSHIPS(`${current} and ${reached('m.provider_id')}`)} as memberships,
              ${ROLES(`(g.provider_id is null or ${reached('g.provider_id')})`)} as roles
         from persons p left join accounts a on a.person_id = p.id
        where ${where.sql} order by p.family_latin, p.given_latin, p.id limit ${limit + 1}`,
      where.parameters,
    );
    return pageOf(rows, limit, (row) => [row.familyLatin, row.givenLatin, row.id], toItem);
  }

  /** `person` is already known to be in reach; one statement for the rest. */
  async page(ctx: OperationContext, person: Person, scope: Scope, now: Date): Promise<PersonPage> {
    const where = new SqlConditions();
    const [instant, id] = [where.parameter(now), where.parameter(person.id)];
    const reached = this.reached(where, scope);
    const [row] = await this.query<Pick<PersonPage, 'access' | 'memberships' | 'roles' | 'lastSignInAt'>>(
      ctx,
      `select ${ACCESS(instant)} as access, ${MEMBERSHIPS(reached('m.provider_id'))} as memberships,
              ${ROLES(`(g.provider_id is null or ${reached('g.provider_id')})`)} as roles,
              (select max(s.created_at) from sign_in_sessions s where s.person_id = p.id) as "lastSignInAt"
         from persons p left join accounts a on a.person_id = p.id where p.id = ${id}`,
      where.parameters,
    );
    if (!row) throw new Error('The person was there a moment ago');
    const {
      id: personId,
      phone,
      email,
      userName,
      sex,
      positionFamily,
      birthYear,
      language,
      revision,
      createdAt,
    } = person;
    return {
      ...row,
      id: personId,
      names: namesOf(person),
      phone,
      email,
      userName,
      sex,
      positionFamily,
      birthYear,
      language,
      revision,
      createdAt,
    };
  }

  private reached(where: SqlConditions, scope: Scope): (column: string) => string {
    if (scope.everything) return () => 'true';
    const providers = where.parameter([...scope.providerIds]);
    return (column) => `${column} = any(${providers}::uuid[])`;
  }

  private narrow(where: SqlConditions, filter: PeopleFilter, at: (condition: string) => string, instant: string): void {
    where.addFor(filter.providerId, (id) => at(`m.provider_id = ${id}`));
    where.addFor(filter.branchId, (id) => at(`m.branch_id = ${id}`));
    where.addFor(filter.positionFamily, (family) => `p.position_family = ${family}`);
    where.addFor(filter.sex, (sex) => `p.sex = ${sex}`);
    where.addFor(
      filter.role,
      (role) => `exists (select 1 from role_grants g where g.person_id = p.id and g.role = ${role})`,
    );
    where.addFor(filter.access, (access) => `(${ACCESS(instant)}) = ${access}`);
    this.search(where, filter.q ?? '');
  }

  private search(where: SqlConditions, q: string): void {
    const phone = toE164(q);
    if (phone) where.addFor(phone, (value) => `p.phone = ${value}`);
    else if (q.includes('@')) where.addFor(q.trim().toLowerCase(), (value) => `p.email = ${value}`);
    else where.addWords('p.search_text', foldText(q));
  }
}

function toItem(row: ListRow): PersonListItem {
  const { id, phone, email, userName, sex, positionFamily, access, memberships, roles } = row;
  return { id, names: namesOf(row), phone, email, userName, sex, positionFamily, access, memberships, roles };
}
