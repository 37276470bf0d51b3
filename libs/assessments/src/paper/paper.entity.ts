import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkingRules } from '../markers/marking-rules';
import type { PaperSection } from './paper-section';
import type { PageMode, ReleaseTime, ScoreKept } from './paper-settings';

/** The rules of a quiz activity. */
@Entity('papers')
@Index('papers_parallel', ['parallelTo'], { where: 'parallel_to is not null' })
@Check('papers_page_mode_check', `page_mode in ('one-by-one', 'all-together')`)
@Check('papers_score_kept_check', `score_kept in ('best', 'last', 'average')`)
@Check('papers_feedback_at_check', `feedback_at in ('hand-in', 'settled', 'cohort-closed', 'never')`)
@Check('papers_key_at_check', `key_at in ('hand-in', 'settled', 'cohort-closed', 'never')`)
export class Paper implements MarkingRules {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'papers_pkey' })
  @ForeignKey('Activity', { name: 'papers_activity_fkey' })
  activityId: string;

  /** `null` = nothing to pass. */
  @Column('smallint', { name: 'pass_percent', nullable: true })
  passPercent: number | null;

  /** `null` = as many as wished. */
  @Column('smallint', { name: 'attempts_allowed', nullable: true })
  attemptsAllowed: number | null;

  /** Between two attempts. */
  @Column('smallint', { name: 'cool_down_hours', nullable: true })
  coolDownHours: number | null;

  @Column('smallint', { name: 'time_limit_minutes', nullable: true })
  timeLimitMinutes: number | null;

  @Column('boolean', { name: 'shuffle_questions' })
  shuffleQuestions: boolean;

  @Column('boolean', { name: 'shuffle_options' })
  shuffleOptions: boolean;

  @Column('text', { name: 'page_mode', default: 'one-by-one' })
  pageMode: PageMode;

  @Column('boolean', { name: 'back_allowed', default: true })
  backAllowed: boolean;

  @Column('text', { name: 'score_kept', default: 'best' })
  scoreKept: ScoreKept;

  /** From when own answers are shown with their marks and the feedback. */
  @Column('text', { name: 'feedback_at', default: 'hand-in' })
  feedbackAt: ReleaseTime;

  /** From when the right answers are shown. */
  @Column('text', { name: 'key_at', default: 'settled' })
  keyAt: ReleaseTime;

  /** In the order of the paper. */
  @Column('jsonb', { default: [] })
  sections: PaperSection[];

  /** The paper whose pools this one draws from, the other way round: its parallel form. */
  @Column('uuid', { name: 'parallel_to', nullable: true })
  @ForeignKey('Activity', { name: 'papers_parallel_fkey' })
  parallelTo: string | null;

  @Column('boolean', { default: false })
  anonymous: boolean;

  @Column('smallint', { name: 'second_marker_percent', default: 0 })
  secondMarkerPercent: number;

  @Column('smallint', { name: 'moderation_gap', default: 15 })
  moderationGap: number;

  @Column('boolean', { name: 'release_together', default: false })
  releaseTogether: boolean;

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
