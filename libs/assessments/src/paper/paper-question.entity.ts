import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A question on a paper. */
@Entity('paper_questions')
export class PaperQuestion {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'paper_questions_pkey' })
  @ForeignKey('Paper', { name: 'paper_questions_activity_fkey' })
  activityId: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'paper_questions_pkey' })
  @ForeignKey('Question', { name: 'paper_questions_question_fkey' })
  questionId: string;

  /** Pinned when the version is published; `null` in a draft = the current one. */
  @Column('uuid', { name: 'revision_id', nullable: true })
  @ForeignKey('QuestionRevision', { name: 'paper_questions_revision_fkey' })
  revisionId: string | null;

  @Column('smallint')
  position: number;

  @Column('smallint')
  points: number;

  /** Key of the section it stands in; `null` before the first section. */
  @Column('text', { nullable: true })
  section: string | null;

  /** Number of the course objective it tests. */
  @Column('smallint', { nullable: true })
  objective: number | null;
}
