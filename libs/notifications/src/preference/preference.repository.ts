import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { NotificationPreference } from './notification-preference.entity';

export interface ReminderPreferences {
  /** False: no reminders and no digest; results and certificates still come. */
  readonly reminders: boolean;
  readonly ramadanEvenings: boolean;
}

export const DEFAULT_PREFERENCES: ReminderPreferences = { reminders: true, ramadanEvenings: false };

@Injectable()
export class PreferenceRepository extends BaseRepository<NotificationPreference> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, NotificationPreference);
  }

  async find(ctx: OperationContext, personId: string): Promise<ReminderPreferences> {
    const [chosen] = await this.query<ReminderPreferences>(
      ctx,
      'select reminders, ramadan_evenings as "ramadanEvenings" from notification_preferences where person_id = $1',
      [personId],
    );
    return chosen ?? DEFAULT_PREFERENCES;
  }

  async save(ctx: OperationContext, personId: string, chosen: ReminderPreferences, now: Date): Promise<void> {
    await this.query(
      ctx,
      `insert into notification_preferences (person_id, reminders, ramadan_evenings, updated_at) values ($1, $2, $3, $4)
       on conflict (person_id) do update set reminders = excluded.reminders, ramadan_evenings = excluded.ramadan_evenings,
         updated_at = excluded.updated_at`,
      [personId, chosen.reminders, chosen.ramadanEvenings, now],
    );
  }
}
