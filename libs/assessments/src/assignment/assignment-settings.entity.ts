import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MarkingRules } from '../markers/marking-rules';
import type { RubricCriterion } from '../rubric/rubric';

/** What the reviews of peers come to; `advisory`: a trainer marks, with the reviews before them. */
export const PEER_MARKS = ['median', 'mean', 'advisory'] as const;
export type PeerMark = (typeof PEER_MARKS)[number];

/** What an author decided about an assignment; without a row the plain one of {@link PLAIN_SETTINGS}. */
@Entity('assignment_settings')
@Check('assignment_settings_peer_mark_check', `peer_mark in ('median', 'mean', 'advisory')`)
export class AssignmentSettings implements MarkingRules {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'assignment_settings_pkey' })
  @ForeignKey('Activity', { name: 'assignment_settings_activity_fkey' })
  activityId: string;

  /** Empty = marked without a rubric. */
  @Column('jsonb')
  rubric: RubricCriterion[];

  /** 0–100; `null` = the marker alone decides. */
  @Column('smallint', { name: 'pass_percent', nullable: true })
  passPercent: number | null;

  /** Days after the first day of the cohort; `null` = when its module is due, if it is. */
  @Column('smallint', { name: 'due_days', nullable: true })
  dueDays: number | null;

  @Column('boolean', { name: 'accepts_text' })
  acceptsText: boolean;

  /** 0–5. */
  @Column('smallint', { name: 'max_files' })
  maxFiles: number;

  @Column('boolean')
  anonymous: boolean;

  @Column('smallint', { name: 'second_marker_percent' })
  secondMarkerPercent: number;

  @Column('smallint', { name: 'moderation_gap' })
  moderationGap: number;

  @Column('boolean', { name: 'release_together' })
  releaseTogether: boolean;

  /** Reviews that each piece of work gets from other learners; 0 = none. */
  @Column('smallint', { name: 'peer_reviews' })
  peerReviews: number;

  /** Days that reviewers have. */
  @Column('smallint', { name: 'peer_review_days' })
  peerReviewDays: number;

  @Column('text', { name: 'peer_mark' })
  peerMark: PeerMark;

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
