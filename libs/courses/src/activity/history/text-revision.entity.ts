import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Block } from '../block';

/** A text as it stood when an author stopped writing: one a sitting, not one a save. */
@Entity('activity_text_revisions')
@Index('activity_text_revisions_text', ['activityId', 'language', 'savedAt'])
export class TextRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_text_revisions_pkey' })
  id: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'activity_text_revisions_activity_fkey', onDelete: 'CASCADE' })
  activityId: string;

  @Column('text')
  language: Language;

  /** Of the text, when it stood like this. */
  @Column('integer')
  revision: number;

  @Column('jsonb')
  blocks: Block[];

  /** When this sitting began. */
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** The last save of this sitting. */
  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  @Column('uuid', { name: 'saved_by', nullable: true })
  savedBy: string | null;
}
