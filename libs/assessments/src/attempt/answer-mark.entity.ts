import { decimal } from '@tamkin/database';
import type { RubricScores } from '../rubric/rubric-criterion';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a trainer gave for one answer that no rule can mark. */
@Entity('answer_marks')
export class AnswerMark {
  @PrimaryColumn('uuid', { name: 'attempt_id', primaryKeyConstraintName: 'answer_marks_pkey' })
  @ForeignKey('Attempt', { name: 'answer_marks_attempt_fkey' })
  attemptId: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'answer_marks_pkey' })
  questionId: string;

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

  @Column('uuid', { name: 'marked_by', nullable: true })
  @ForeignKey('Person', { name: 'answer_marks_marked_by_fkey' })
  markedBy: string | null;

  @Column('timestamptz', { name: 'marked_at' })
  markedAt: Date;
}
