import { decimal } from '@tamkin/database';
import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkingStage } from '../markers/marking-stage';
import type { FrozenPaper } from './frozen-paper';

export const ATTEMPT_STATUSES = ['in-progress', 'handed-in', 'expired'] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** How the answers came in; `paper` = keyed by a trainer from a sheet. */
export const ATTEMPT_ENTRY_MODES = ['online', 'paper'] as const;
export type AttemptEntryMode = (typeof ATTEMPT_ENTRY_MODES)[number];

/** One try at a paper, frozen when it starts. */
@Entity('attempts')
@Index('attempts_number', ['enrolmentId', 'activityId', 'number'], { unique: true })
@Index('attempts_one_open', ['enrolmentId', 'activityId'], { unique: true, where: `status = 'in-progress'` })
@Index('attempts_one_on_paper', ['enrolmentId', 'activityId'], { unique: true, where: `entry_mode = 'paper'` })
@Index('attempts_deadline', ['deadlineAt'], { where: `status = 'in-progress' and deadline_at is not null` })
@Index('attempts_to_tally', ['activityId'], { where: 'tallied_at is null and score_percent is not null' })
@Index('attempts_to_mark', ['handedInAt'], { where: 'unmarked > 0' })
@Check('attempts_status_check', `status in ('in-progress', 'handed-in', 'expired')`)
@Check('attempts_stage_check', `stage in ('to-mark', 'second', 'moderation', 'held', 'over')`)
@Check('attempts_entry_mode_check', `entry_mode in ('online', 'paper')`)
export class Attempt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attempts_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey('Enrolment', { name: 'attempts_enrolment_fkey' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'attempts_activity_fkey' })
  activityId: string;

  /** 1, 2, 3 … of this person at this paper. */
  @Column('smallint')
  number: number;

  @Column('text')
  status: AttemptStatus;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** After this no answer is taken; `null` = no limit. */
  @Column('timestamptz', { name: 'deadline_at', nullable: true })
  deadlineAt: Date | null;

  @Column('timestamptz', { name: 'handed_in_at', nullable: true })
  handedInAt: Date | null;

  /** In which it was begun; the person may switch. */
  @Column('text')
  language: Language;

  /** Questions and options in the order shown, and the key; the key never leaves before release. */
  @Column('jsonb')
  paper: FrozenPaper;

  /** 0–100. */
  @Column('numeric', { name: 'score_percent', nullable: true, precision: 5, scale: 2, transformer: decimal })
  scorePercent: number | null;

  @Column('boolean', { nullable: true })
  passed: boolean | null;

  /** When it was counted into the item statistics. */
  @Column('timestamptz', { name: 'tallied_at', nullable: true })
  talliedAt: Date | null;

  /** Where the marking by people stands; `null` = nobody has to. There is no score before it is over. */
  @Column('text', { nullable: true })
  stage: MarkingStage | null;

  /** Stands for the name where marking is anonymous; in the order in which people of a cohort first handed in. */
  @Column('smallint', { name: 'learner_number', nullable: true })
  learnerNumber: number | null;

  /** Answers that wait for whoever marks them at this stage. */
  @Column('smallint', { default: 0 })
  unmarked: number;

  @Column('text', { name: 'entry_mode', default: 'online' })
  entryMode: AttemptEntryMode;

  /** Who keyed it last; `null` for answers given online, or by the product. */
  @Column('uuid', { name: 'keyed_by', nullable: true })
  keyedBy: string | null;

  @Column('timestamptz', { name: 'keyed_at', nullable: true })
  keyedAt: Date | null;
}
