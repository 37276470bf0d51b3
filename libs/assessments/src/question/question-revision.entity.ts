import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { QuestionBody, QuestionTexts } from './question-body';

/** A question as it stood after one edit. Never changes, so that a published paper cannot. */
@Entity('question_revisions')
@Index('question_revisions_number', ['questionId', 'revision'], { unique: true })
export class QuestionRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_revisions_pkey' })
  id: string;

  @Column('uuid', { name: 'question_id' })
  @ForeignKey('Question', { name: 'question_revisions_question_fkey' })
  questionId: string;

  @Column('integer')
  revision: number;

  @Column('jsonb')
  body: QuestionBody;

  @Column('jsonb')
  texts: QuestionTexts;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
}
