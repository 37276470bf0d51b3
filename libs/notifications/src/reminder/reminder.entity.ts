import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const REMINDER_STATUSES = ['planned', 'sent', 'skipped', 'prepared'] as const;
export type ReminderStatus = (typeof REMINDER_STATUSES)[number];

/** The ledger: written before anything is sent, so that the same occasion never speaks twice. */
@Entity('reminders')
@Index('reminders_once', ['personId', 'subjectId', 'occasion', 'channel', 'cycle'], { unique: true })
@Index('reminders_person_settled', ['personId', 'settledAt'])
@Index('reminders_due', ['dueAt'], { where: `status = 'planned'` })
@Check('reminders_status_check', `status in ('planned', 'sent', 'skipped', 'prepared')`)
export class Reminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminders_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'reminders_person_fkey' })
  personId: string;

  /** The enrolment, session, certificate or provider it is about. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  /** `not-started`, `idle`, `session-7`, `weekly-digest` … */
  @Column('text')
  occasion: string;

  @Column('text')
  channel: string;

  /** What makes a repetition a new occasion: a week, a date; `1` when it happens once. */
  @Column('text')
  cycle: string;

  /** `prepared`: a person made it ready to send from their own phone; whether they did is not known. */
  @Column('text')
  status: ReminderStatus;

  /** Why it was skipped. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Moved into allowed hours. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column('uuid', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'reminders_message_fkey' })
  messageId: string | null;
}
