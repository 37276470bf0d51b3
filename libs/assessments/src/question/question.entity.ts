import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { QuestionType } from './question-body';

export const QUESTION_TYPES = [
  'single',
  'multiple',
  'true-false',
  'numeric',
  'short-text',
  'cloze',
  'scenario',
  'matching',
  'ordering',
  'sorting',
  'matrix',
  'likert',
  'essay',
  'file',
  'spoken',
  'hot-spot',
] as const satisfies readonly QuestionType[];
export type { QuestionType };

/** A question of the bank of a course. Its wording and key live in revisions. */
@Entity('questions')
@Index('questions_key', ['courseId', 'key'], { unique: true })
@Index('questions_shared', ['shared'], { where: 'shared' })
@Check('questions_difficulty_check', 'difficulty between 1 and 3')
@Check(
  'questions_type_check',
  `type in ('single', 'multiple', 'true-false', 'numeric', 'short-text', 'cloze', 'scenario', 'matching', 'ordering', 'sorting', 'matrix', 'likert', 'essay', 'file', 'spoken', 'hot-spot')`,
)
export class Question {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'questions_pkey' })
  id: string;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'questions_course_fkey' })
  courseId: string;

  /** Stable name within the course, `C6-F-01`. */
  @Column('text')
  key: string;

  @Column('text')
  type: QuestionType;

  /** What it is about, in the author's words; `null` = not sorted yet. */
  @Column('text', { nullable: true })
  topic: string | null;

  /** Code of the objective it tests, `O3`. */
  @Column('text', { nullable: true })
  objective: string | null;

  /** 1 easy, 2 medium, 3 hard. */
  @Column('smallint', { nullable: true })
  difficulty: number | null;

  /** Papers of other courses may use it. */
  @Column('boolean', { default: false })
  shared: boolean;

  @Column('uuid', { name: 'current_revision_id', nullable: true })
  currentRevisionId: string | null;

  /** Key and texts of the current revision, folded (`foldText`). */
  @Column('text', { name: 'search_text', default: '' })
  searchText: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
