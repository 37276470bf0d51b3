import { decimal } from '@tamkin/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkRole } from '../markers/marking-stage';
import type { RubricScores } from '../rubric/rubric';

export type MarkDecision = 'accepted' | 'sent-back';

/**
 * What one marker thinks of one hand-in; `final` is what counts and stays here, unseen by the learner, until released.
 */
@Entity('submission_marks')
@Index('submission_marks_one', ['submissionId', 'number', 'role'], { unique: true })
@Check('submission_marks_role_check', `role in ('first', 'second', 'moderator', 'final')`)
@Check('submission_marks_decision_check', `decision in ('accepted', 'sent-back')`)
export class SubmissionMark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submission_marks_pkey' })
  id: string;

  @Column('uuid', { name: 'submission_id' })
  @ForeignKey('Submission', { name: 'submission_marks_submission_fkey' })
  submissionId: string;

  /** Of the hand-in that was marked. */
  @Column('smallint')
  number: number;

  @Column('text')
  role: MarkRole;

  /** `null` when the product itself worked it out, from two markers or from peers. */
  @Column('uuid', { name: 'marker_id', nullable: true })
  @ForeignKey('Person', { name: 'submission_marks_marker_fkey' })
  markerId: string | null;

  @Column('text')
  decision: MarkDecision;

  @Column('numeric', { precision: 7, scale: 2, nullable: true, transformer: decimal })
  points: number | null;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  percent: number | null;

  @Column('jsonb', { nullable: true })
  scores: RubricScores | null;

  @Column('text')
  comment: string;

  @Column('uuid', { name: 'voice_file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'submission_marks_voice_fkey' })
  voiceFileId: string | null;

  @Column('timestamptz', { name: 'marked_at' })
  markedAt: Date;
}
