import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RubricScores } from '../rubric/rubric';
import type { SubmissionStatus } from './submission.entity';

/** An earlier hand-in with the feedback it got, kept when the work is handed in again. */
@Entity('submission_versions')
export class SubmissionVersion {
  @PrimaryColumn('uuid', { name: 'submission_id', primaryKeyConstraintName: 'submission_versions_pkey' })
  @ForeignKey('Submission', { name: 'submission_versions_submission_fkey' })
  submissionId: string;

  /** From 1. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'submission_versions_pkey' })
  number: number;

  @Column('text')
  status: SubmissionStatus;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'file_ids', array: true })
  fileIds: string[];

  @Column('timestamptz', { name: 'handed_in_at' })
  handedInAt: Date;

  @Column('timestamptz', { name: 'marked_at', nullable: true })
  markedAt: Date | null;

  @Column('text')
  comment: string;

  @Column('numeric', { precision: 7, scale: 2, nullable: true, transformer: decimal })
  points: number | null;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  percent: number | null;

  @Column('jsonb', { nullable: true })
  scores: RubricScores | null;

  @Column('uuid', { name: 'voice_file_id', nullable: true })
  voiceFileId: string | null;
}
