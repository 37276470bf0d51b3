import type { LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const ACTIVITY_KINDS = ['lesson', 'quiz', 'survey', 'assignment', 'session'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const QUIZ_PURPOSES = ['pre-test', 'formative', 'final'] as const;
export type QuizPurpose = (typeof QUIZ_PURPOSES)[number];

/** What a learner does: read a lesson, take a quiz, answer a survey, hand in an assignment, come to a session. */
@Entity('activities')
@Index('activities_version', ['versionId', 'position'])
@Index('activities_module', ['moduleId'])
@Check('activities_kind_check', `kind in ('lesson', 'quiz', 'survey', 'assignment', 'session')`)
@Check('activities_purpose_check', `purpose in ('pre-test', 'formative', 'final')`)
@Check('activities_purpose_of_quiz', `(kind = 'quiz') = (purpose is not null)`)
export class Activity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activities_pkey' })
  id: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey('CourseVersion', { name: 'activities_version_fkey' })
  versionId: string;

  @Column('uuid', { name: 'module_id' })
  @ForeignKey('CourseModule', { name: 'activities_module_fkey' })
  moduleId: string;

  /** The same in every version of the course. */
  @Column('uuid', { name: 'lineage_id' })
  lineageId: string;

  /** From 1, within the whole version, so that "next" is one comparison. */
  @Column('smallint')
  position: number;

  @Column('text')
  kind: ActivityKind;

  /** Of a quiz only: a pre-test never blocks, a final test decides. */
  @Column('text', { nullable: true })
  purpose: QuizPurpose | null;

  /** The assignment that is the action plan. */
  @Column('boolean', { name: 'action_plan', default: false })
  actionPlan: boolean;

  /** Counts for completion. */
  @Column('boolean')
  mandatory: boolean;

  /** Nominal. */
  @Column('smallint')
  minutes: number;

  @Column('jsonb')
  title: LocalisedText;
}
