import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Person } from './person.entity';

export type MergeCandidateRow = Pick<
  Person,
  | 'id'
  | 'givenLatin'
  | 'familyLatin'
  | 'givenArabic'
  | 'familyArabic'
  | 'phone'
  | 'email'
  | 'userName'
  | 'birthYear'
  | 'createdAt'
> & { readonly providers: readonly { id: string; name: LocalisedText }[] };

const CANDIDATES = `
  select p.id, p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
         p.family_arabic as "familyArabic", p.phone, p.email, p.user_name as "userName", p.birth_year as "birthYear",
         p.created_at as "createdAt",
         coalesce(json_agg(distinct jsonb_build_object('id', v.id, 'name', v.name)) filter (where v.id is not null), '[]')
           as providers
    from persons p
    left join memberships m on m.person_id = p.id
    left join providers v on v.id = m.provider_id
   where p.merged_into_id is null
   group by p.id order by p.created_at, p.id`;

/** `$1` the duplicate, `$2` the person kept, in this order; each statement may run twice. */
const STEPS = [
  `update memberships k set valid_from = least(k.valid_from, d.valid_from), branch_id = coalesce(k.branch_id, d.branch_id)
     from memberships d
    where k.person_id = $2 and d.person_id = $1 and k.provider_id = d.provider_id and k.valid_until is null and d.valid_until is null`,
  `delete from memberships d using memberships k
    where k.person_id = $2 and d.person_id = $1 and k.provider_id = d.provider_id and k.valid_until is null and d.valid_until is null`,
  'update memberships set person_id = $2 where person_id = $1',
  `delete from role_grants d using role_grants k
    where d.person_id = $1 and k.person_id = $2 and d.role = k.role and d.provider_id is not distinct from k.provider_id`,
  'update role_grants set person_id = $2 where person_id = $1',
  'update staff_imports set person_id = $2 where person_id = $1',
  'update staff_import_rows set person_id = $2 where person_id = $1',
  'update persons set merged_into_id = $2 where merged_into_id = $1',
  `insert into accounts (person_id, password_hash, created_at) select $2, password_hash, created_at from accounts where person_id = $1
     on conflict (person_id) do update set password_hash = coalesce(accounts.password_hash, excluded.password_hash)`,
];

const FILL_KEPT = `
  update persons k
     set phone = coalesce(k.phone, $2), email = coalesce(k.email, $3), user_name = coalesce(k.user_name, $4),
         given_arabic = coalesce(k.given_arabic, $5), family_arabic = coalesce(k.family_arabic, $6),
         birth_year = coalesce(k.birth_year, $7), position_family = coalesce(k.position_family, $8),
         sex = case when k.sex = 'not-stated' then $9 else k.sex end,
         search_text = $10, updated_at = $11, revision = k.revision + 1
   where k.id = $1`;

@Injectable()
export class PersonMergeRepository extends BaseRepository<Person> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Person);
  }

  /** Everybody who is not merged away, oldest first, with where they ever worked. */
  candidates(ctx: OperationContext): Promise<MergeCandidateRow[]> {
    return this.query<MergeCandidateRow>(ctx, CANDIDATES);
  }

  /** Both rows, locked in the order of their ids so that two merges cannot wait for each other. */
  lockBoth(ctx: OperationContext, ids: readonly [string, string]): Promise<Person[]> {
    return this.rowsFor(ctx)
      .createQueryBuilder('p')
      .where('p.id in (:...ids)', { ids: [...ids] })
      .orderBy('p.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Points the rows of identity at the person kept. The duplicate stays as a marker that can no longer sign in. */
  async repoint(ctx: OperationContext, duplicate: Person, keptId: string, now: Date): Promise<void> {
    for (const step of STEPS) await this.query(ctx, step, [duplicate.id, keptId]);
    await this.query(ctx, 'update accounts set disabled_at = coalesce(disabled_at, $2) where person_id = $1', [
      duplicate.id,
      now,
    ]);
    await this.query(
      ctx,
      `update persons set merged_into_id = $2, phone = null, email = null, user_name = null, updated_at = $3 where id = $1`,
      [duplicate.id, keptId, now],
    );
  }

  /** What only the duplicate told goes to the person kept. */
  async fillKept(ctx: OperationContext, keptId: string, from: Person, searchText: string, now: Date): Promise<void> {
    await this.query(ctx, FILL_KEPT, [
      keptId,
      from.phone,
      from.email,
      from.userName,
      from.givenArabic,
      from.familyArabic,
      from.birthYear,
      from.positionFamily,
      from.sex,
      searchText,
      now,
    ]);
  }
}
