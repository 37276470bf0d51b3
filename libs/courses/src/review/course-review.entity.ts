import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const REVIEW_STATUSES = ['asked', 'approved', 'sent-back'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** The review of one version; without a row nobody asked for one. */
@Entity('course_reviews')
@Check('course_reviews_status_check', `status in ('asked', 'approved', 'sent-back')`)
export class CourseReview {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'course_reviews_pkey' })
  @ForeignKey('CourseVersion', { name: 'course_reviews_version_fkey' })
  versionId: string;

  @Column('text')
  status: ReviewStatus;

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;

  /** Who is to look at it. Persons; whoever writes courses may answer, named here or not. */
  @Column('uuid', { name: 'asked_of', array: true, default: '{}' })
  askedOf: string[];

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  /** From whoever spoke last: what to look at, or why it goes back. */
  @Column('text')
  word: string;
}
