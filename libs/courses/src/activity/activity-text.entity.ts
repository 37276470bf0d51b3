import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Block } from './block';

/** The text of an activity in one language. */
@Entity('activity_texts')
export class ActivityText {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'activity_texts_pkey' })
  @ForeignKey('Activity', { name: 'activity_texts_activity_fkey' })
  activityId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_texts_pkey' })
  language: Language;

  @Column('jsonb')
  blocks: Block[];

  /** Goes up with every change of this text. */
  @Column('integer')
  revision: number;

  /** Revision of the base-language text this translation was made from; lower than the current one = out of date. `null` on the base language. */
  @Column('integer', { name: 'based_on_revision', nullable: true })
  basedOnRevision: number | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;
}
