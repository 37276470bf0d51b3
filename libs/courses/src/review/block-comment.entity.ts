import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a colleague says about one block in one language of a draft. Comments of a block and language are one thread. */
@Entity('block_comments')
@Index('block_comments_thread', ['activityId', 'blockId', 'language', 'writtenAt'])
export class BlockComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'block_comments_pkey' })
  id: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'block_comments_activity_fkey', onDelete: 'CASCADE' })
  activityId: string;

  @Column('text', { name: 'block_id' })
  blockId: string;

  @Column('text')
  language: Language;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  /** `null`: the author has something to do or to answer. */
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;
}
