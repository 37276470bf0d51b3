import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';

/** What a pool held when its version was published, in the wording of that day. Archived ones are drawn no more. */
@Entity('paper_pool_questions')
@Index('paper_pool_questions_question', ['questionId'])
export class PaperPoolQuestion {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'paper_pool_questions_pkey' })
  @ForeignKey('Paper', { name: 'paper_pool_questions_activity_fkey' })
  activityId: string;

  /** `position` of the pool. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'paper_pool_questions_pkey' })
  pool: number;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'paper_pool_questions_pkey' })
  @ForeignKey('Question', { name: 'paper_pool_questions_question_fkey' })
  questionId: string;

  @Column('uuid', { name: 'revision_id' })
  @ForeignKey('QuestionRevision', { name: 'paper_pool_questions_revision_fkey' })
  revisionId: string;
}
