import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext, Role } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Person } from './person.entity';

export interface ProfileRow {
  readonly person: Person;
  readonly roles: readonly { role: Role; providerId: string | null; providerName: LocalisedText | null }[];
}

@Injectable()
export class PersonRepository extends BaseRepository<Person> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Person);
  }

  find(ctx: OperationContext, id: string): Promise<Person | null> {
    return this.rowsFor(ctx).findOneBy({ id });
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
