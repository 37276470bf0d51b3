import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Answer } from '../question/question-body';

/** The last acknowledged answer to one question of an attempt. */
@Entity('attempt_answers')
export class AttemptAnswer {
  @PrimaryColumn('uuid', { name: 'attempt_id', primaryKeyConstraintName: 'attempt_answers_pkey' })
  @ForeignKey('Attempt', { name: 'attempt_answers_attempt_fkey' })
  attemptId: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'attempt_answers_pkey' })
  questionId: string;

  @Column('jsonb')
  answer: Answer;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  /** The sign-in it came from; `null` when it was keyed from paper. Only compared: sessions end and are cleared away. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  /** Share of the points earned, 0–1; set when the attempt is marked. */
  @Column('numeric', { nullable: true, precision: 5, scale: 4, transformer: decimal })
  fraction: number | null;
}
