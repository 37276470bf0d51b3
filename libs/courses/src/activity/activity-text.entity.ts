import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Block } from './block';
import type { TranslationMarks } from './translation/translation-marks';

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

  /** The last revision of the base with which the whole translation agreed. `null` on the base language. */
  @Column('integer', { name: 'based_on_revision', nullable: true })
  basedOnRevision: number | null;

  /** Of a translation: what each block was made from and who reviewed it. */
  @Column('jsonb', { default: {} })
  marks: TranslationMarks;

  /** Of a translation: blocks of the base that it does not say. With the two below: kept in step with every save. */
  @Column('smallint', { name: 'missing_blocks', default: 0 })
  missingBlocks: number;

  /** Of a translation: blocks made from an older base. */
  @Column('smallint', { name: 'outdated_blocks', default: 0 })
  outdatedBlocks: number;

  /** Blocks with which a learner could do nothing yet; in a translation, those that the base does not have. */
  @Column('smallint', { name: 'unfinished_blocks', default: 0 })
  unfinishedBlocks: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;
}
