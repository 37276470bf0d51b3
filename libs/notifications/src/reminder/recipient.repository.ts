import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { ReminderPreferences } from '../preference/preference.repository';
import { Reminder } from './reminder.entity';

/** A person one may write to, and how they want it. */
export interface Recipient extends ReminderPreferences {
  readonly personId: string;
  readonly language: Language;
  readonly givenLatin: string;
  readonly givenArabic: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

const BY_ID = `
  select p.id as "personId", p.language, p.given_latin as "givenLatin", p.given_arabic as "givenArabic", p.email, p.phone,
         coalesce(n.reminders, true) as reminders, coalesce(n.ramadan_evenings, false) as "ramadanEvenings"
    from persons p left join notification_preferences n on n.person_id = p.id left join accounts a on a.person_id = p.id
   where p.id = any($1) and p.merged_into_id is null and a.disabled_at is null`;

@Injectable()
export class RecipientRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  /** `null` for a person who is gone, merged into another or shut out. */
  async find(ctx: OperationContext, personId: string): Promise<Recipient | null> {
    const [recipient] = await this.query<Recipient>(ctx, BY_ID, [[personId]]);
    return recipient ?? null;
  }

  findAll(ctx: OperationContext, personIds: readonly string[]): Promise<Recipient[]> {
    return this.query(ctx, BY_ID, [personIds]);
  }
}

/** The given name in the script of the person's language. */
export function givenName({ language, givenLatin, givenArabic }: Recipient): string {
  return language === 'ar' && givenArabic ? givenArabic : givenLatin;
}
