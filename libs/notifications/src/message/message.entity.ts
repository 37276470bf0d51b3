import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const MESSAGE_STATUSES = ['queued', 'sent', 'kept', 'failed'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** A message to one person, as it was or will be sent. */
@Entity('messages')
@Index('messages_person', ['personId', 'createdAt'])
@Index('messages_created', ['createdAt', 'id'])
@Index('messages_status', ['status'], { where: `status in ('queued', 'failed')` })
@Check('messages_status_check', `status in ('queued', 'sent', 'kept', 'failed')`)
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'messages_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('Person', { name: 'messages_person_fkey' })
  personId: string | null;

  /** `stored`: readable in the product only. */
  @Column('text')
  channel: 'stored' | 'email';

  /** Where it goes; `null` for stored ones. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text')
  language: Language;

  /** `reminder.not-started`, `certificate.ready` … */
  @Column('text')
  occasion: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  /** The one deep link. */
  @Column('text', { nullable: true })
  link: string | null;

  /** `kept`: stored on purpose, nothing to send. */
  @Column('text')
  status: MessageStatus;

  @Column('smallint', { default: 0 })
  attempts: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** First opened by the person in the product. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
