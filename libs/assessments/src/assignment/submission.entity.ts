import { decimal } from '@tamkin/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkingStage } from '../markers/marking-stage';
import type { RubricScores } from '../rubric/rubric';

export const SUBMISSION_STATUSES = ['handed-in', 'accepted', 'sent-back'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** Work handed in for an assignment. */
@Entity('submissions')
@Index('submissions_one', ['enrolmentId', 'activityId'], { unique: true })
@Index('submissions_to_mark', ['handedInAt'], { where: `stage in ('to-mark', 'second', 'moderation')` })
@Check(
  'submissions_stage_check',
  `stage in ('to-mark', 'second', 'moderation', 'awaits-peers', 'peers', 'held', 'over')`,
)
@Check('submissions_status_check', `status in ('handed-in', 'accepted', 'sent-back')`)
export class Submission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submissions_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey('Enrolment', { name: 'submissions_enrolment_fkey' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'submissions_activity_fkey' })
  activityId: string;

  @Column('text')
  status: SubmissionStatus;

  @Column('text', { default: 'to-mark' })
  stage: MarkingStage;

  /** Of the present hand-in, from 1. */
  @Column('smallint', { default: 1 })
  number: number;

  /** Stands for the name where marking is anonymous; in the order of first hand-ins of a cohort. */
  @Column('smallint', { name: 'learner_number', default: 1 })
  learnerNumber: number;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'file_ids', array: true })
  fileIds: string[];

  @Column('timestamptz', { name: 'handed_in_at' })
  handedInAt: Date;

  @Column('timestamptz', { name: 'marked_at', nullable: true })
  markedAt: Date | null;

  @Column('uuid', { name: 'marked_by', nullable: true })
  @ForeignKey('Person', { name: 'submissions_marked_by_fkey' })
  markedBy: string | null;

  /** From the trainer; empty while none. */
  @Column('text')
  comment: string;

  @Column('numeric', { precision: 7, scale: 2, nullable: true, transformer: decimal })
  points: number | null;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  percent: number | null;

  @Column('jsonb', { nullable: true })
  scores: RubricScores | null;

  @Column('uuid', { name: 'voice_file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'submissions_voice_fkey' })
  voiceFileId: string | null;
}
