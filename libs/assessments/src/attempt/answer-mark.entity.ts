import { decimal } from '@tamkin/database';
import type { MarkRole } from '../markers/marking-stage';
import type { RubricScores } from '../rubric/rubric-criterion';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * What one marker gave for one answer that no rule can mark; `final` is what counts and stays here, unseen by the learner,
 * until the marking of the attempt is over.
 */
@Entity('answer_marks')
@Check('answer_marks_role_check', `role in ('first', 'second', 'moderator', 'final')`)
export class AnswerMark {
  @PrimaryColumn('uuid', { name: 'attempt_id', primaryKeyConstraintName: 'answer_marks_pkey' })
  @ForeignKey('Attempt', { name: 'answer_marks_attempt_fkey' })
  attemptId: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'answer_marks_pkey' })
  questionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'answer_marks_pkey' })
  role: MarkRole;

  /** Share of the points, 0–1. */
  @Column('numeric', { precision: 5, scale: 4, transformer: decimal })
  fraction: number;

  /** To the person; empty when none. */
  @Column('text')
  comment: string;

  /** Criterion → level; `null` without a rubric. */
  @Column('jsonb', { nullable: true })
  scores: RubricScores | null;

  /** What the marker said. */
  @Column('uuid', { name: 'voice_file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'answer_marks_voice_fkey' })
  voiceFileId: string | null;

  /** `null` when the product itself worked it out, from two markers. */
  @Column('uuid', { name: 'marked_by', nullable: true })
  @ForeignKey('Person', { name: 'answer_marks_marked_by_fkey' })
  markedBy: string | null;

  @Column('timestamptz', { name: 'marked_at' })
  markedAt: Date;
}
