import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question of the bank that stands in a block of a lesson. It gives no marks. */
@Entity('lesson_questions')
@Index('lesson_questions_question', ['questionId'])
export class LessonQuestion {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'lesson_questions_pkey' })
  @ForeignKey('Activity', { name: 'lesson_questions_activity_fkey', onDelete: 'CASCADE' })
  activityId: string;

  @PrimaryColumn('text', { name: 'block_id', primaryKeyConstraintName: 'lesson_questions_pkey' })
  blockId: string;

  @Column('uuid', { name: 'question_id' })
  @ForeignKey('Question', { name: 'lesson_questions_question_fkey' })
  questionId: string;

  /** Pinned when the version is published; `null` in a draft = the current one. */
  @Column('uuid', { name: 'revision_id', nullable: true })
  @ForeignKey('QuestionRevision', { name: 'lesson_questions_revision_fkey' })
  revisionId: string | null;
}
