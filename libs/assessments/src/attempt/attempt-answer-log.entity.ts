import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Answer } from '../question/question-body';

/** Every answer as it arrived. Rows are only ever added, in the statement that saves the answer. */
@Entity('attempt_answer_log')
@Index('attempt_answer_log_attempt', ['attemptId', 'id'])
export class AttemptAnswerLog {
  /** In the order of arrival. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'attempt_answer_log_pkey' })
  id: string;

  @Column('uuid', { name: 'attempt_id' })
  @ForeignKey('Attempt', { name: 'attempt_answer_log_attempt_fkey' })
  attemptId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  /** `null`: the answer was taken back. */
  @Column('jsonb', { nullable: true })
  answer: Answer | null;

  /** By the server's clock. */
  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
