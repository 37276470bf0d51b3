import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext, PersonNames } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Person } from './person.entity';
import { namesOf } from './profile.service';

type NameRow = Pick<Person, 'id' | 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'>;

const NAMES = `
  select id, given_latin as "givenLatin", family_latin as "familyLatin", given_arabic as "givenArabic",
         family_arabic as "familyArabic"
    from persons where id = any($1::uuid[])`;

@Injectable()
export class DirectoryRepository extends BaseRepository<Person> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Person);
  }

  async ofPersons(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, PersonNames>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query<NameRow>(ctx, NAMES, [[...ids]]);
    return new Map(rows.map((row) => [row.id, namesOf(row)]));
  }

  async ofProviders(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, LocalisedText>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query<{ id: string; name: LocalisedText }>(
      ctx,
      'select id, name from providers where id = any($1::uuid[])',
      [[...ids]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
