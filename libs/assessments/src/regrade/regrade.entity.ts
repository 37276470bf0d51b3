import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `new-key`: marked again by the question as it stands now · `award-all`: everybody gets its points. */
export const REGRADE_METHODS = ['new-key', 'award-all'] as const;
export type RegradeMethod = (typeof REGRADE_METHODS)[number];

export const REGRADE_STATUSES = ['waiting', 'running', 'done'] as const;
export type RegradeStatus = (typeof REGRADE_STATUSES)[number];

/** One correction of marks after a question proved wrong: a recorded run with its reason, not an update. */
@Entity('regrades')
@Index('regrades_question', ['questionId', 'createdAt'])
@Index('regrades_one_at_a_time', ['questionId'], { unique: true, where: `status <> 'done'` })
@Check('regrades_method_check', `method in ('new-key', 'award-all')`)
@Check('regrades_status_check', `status in ('waiting', 'running', 'done')`)
export class Regrade {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regrades_pkey' })
  id: string;

  @Column('uuid', { name: 'question_id' })
  @ForeignKey('Question', { name: 'regrades_question_fkey' })
  questionId: string;

  /** By which it is marked. */
  @Column('uuid', { name: 'revision_id' })
  @ForeignKey('QuestionRevision', { name: 'regrades_revision_fkey' })
  revisionId: string;

  @Column('text')
  method: RegradeMethod;

  /** Whoever would lose points keeps them. */
  @Column('boolean', { name: 'never_lower' })
  neverLower: boolean;

  @Column('text')
  reason: string;

  @Column('text')
  status: RegradeStatus;

  /** Attempts to look at, as counted when it was asked for. */
  @Column('integer')
  total: number;

  @Column('integer', { default: 0 })
  done: number;

  /** The last attempt looked at, so that a run that was cut off goes on there. */
  @Column('uuid', { name: 'last_attempt_id', nullable: true })
  lastAttemptId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('Person', { name: 'regrades_created_by_fkey' })
  createdBy: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
