import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext, Role } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { PersonColumns } from './person-details';
import { Person } from './person.entity';

export interface ProfileRow {
  readonly person: Person;
  readonly roles: readonly { role: Role; providerId: string | null; providerName: LocalisedText | null }[];
}

const HOLDS_MORE = `
  select exists (select 1 from role_grants g
                  where g.person_id = $1
                    and (g.role in ('trainer', 'reviewer', 'administrator')
                         or (g.role = 'focal-point' and not g.provider_id = any($2::uuid[])))) as more`;

@Injectable()
export class PersonRepository extends BaseRepository<Person> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Person);
  }

  find(ctx: OperationContext, id: string): Promise<Person | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** The person when `scope` reaches them on `today`; never one that was merged away. */
  findInScope(ctx: OperationContext, id: string, scope: Scope, today: string): Promise<Person | null> {
    const query = this.rowsFor(ctx).createQueryBuilder('p').where('p.id = :id and p.merged_into_id is null', { id });
    if (!scope.everything) {
      query.andWhere(
        `exists (select 1 from memberships m where m.person_id = p.id and m.provider_id = any(:providerIds)
                    and (m.valid_until is null or m.valid_until >= :today))`,
        { providerIds: [...scope.providerIds], today },
      );
    }
    return query.getOne();
  }

  /** Whether a person holds a role that reaches beyond these providers. */
  async holdsMoreThan(ctx: OperationContext, personId: string, providerIds: readonly string[]): Promise<boolean> {
    const [row] = await this.query<{ more: boolean }>(ctx, HOLDS_MORE, [personId, [...providerIds]]);
    return row?.more ?? false;
  }

  /** False when a row with this id exists already. */
  async add(ctx: OperationContext, person: PersonColumns & { id: string }, now: Date): Promise<boolean> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `insert into persons (id, given_latin, family_latin, given_arabic, family_arabic, sex, birth_year, position_family,
                            language, phone, email, user_name, search_text, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
       on conflict (id) do nothing returning id`,
      [
        person.id,
        person.givenLatin,
        person.familyLatin,
        person.givenArabic,
        person.familyArabic,
        person.sex,
        person.birthYear,
        person.positionFamily,
        person.language,
        person.phone,
        person.email,
        person.userName,
        person.searchText,
        now,
      ],
    );
    return rows.length > 0;
  }

  /** False when somebody else corrected the person since `revision`. */
  async correct(
    ctx: OperationContext,
    id: string,
    columns: PersonColumns,
    revision: number,
    now: Date,
  ): Promise<boolean> {
    const { affected } = await this.rowsFor(ctx).update(
      { id, revision },
      { ...columns, updatedAt: now, revision: revision + 1 },
    );
    return affected === 1;
  }

  async rolesOf(ctx: OperationContext, personId: string): Promise<ProfileRow['roles']> {
    return this.query(
      ctx,
      `select g.role, g.provider_id as "providerId", v.name as "providerName"
         from role_grants g left join providers v on v.id = g.provider_id
        where g.person_id = $1 order by g.role, g.provider_id`,
      [personId],
    );
  }

  async setLanguage(ctx: OperationContext, personId: string, language: Language, now: Date): Promise<void> {
    await this.rowsFor(ctx).update({ id: personId }, { language, updatedAt: now });
  }
}
