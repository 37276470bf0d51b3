import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RubricScores } from '../rubric/rubric';

/** One learner is asked to review the work of another; neither learns who the other is. */
@Entity('peer_reviews')
@Index('peer_reviews_once', ['submissionId', 'number', 'reviewerEnrolmentId'], { unique: true })
@Index('peer_reviews_of_reviewer', ['reviewerEnrolmentId'])
export class PeerReview {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'peer_reviews_pkey' })
  id: string;

  @Column('uuid', { name: 'submission_id' })
  @ForeignKey('Submission', { name: 'peer_reviews_submission_fkey' })
  submissionId: string;

  /** Of the hand-in that is reviewed. */
  @Column('smallint', { default: 1 })
  number: number;

  @Column('uuid', { name: 'reviewer_enrolment_id' })
  @ForeignKey('Enrolment', { name: 'peer_reviews_reviewer_fkey' })
  reviewerEnrolmentId: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** Too late: somebody else was asked. */
  @Column('timestamptz', { name: 'replaced_at', nullable: true })
  replacedAt: Date | null;

  @Column('timestamptz', { name: 'given_at', nullable: true })
  givenAt: Date | null;

  @Column('jsonb', { nullable: true })
  scores: RubricScores | null;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  percent: number | null;

  @Column('text')
  comment: string;
}
