import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person chose about reminders. No row = the defaults. */
@Entity('notification_preferences')
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notification_preferences_pkey' })
  @ForeignKey('Person', { name: 'notification_preferences_person_fkey' })
  personId: string;

  @Column('boolean', { default: true })
  reminders: boolean;

  /** May also be written to between 21:30 and 23:00 in Ramadan. */
  @Column('boolean', { name: 'ramadan_evenings', default: false })
  ramadanEvenings: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
