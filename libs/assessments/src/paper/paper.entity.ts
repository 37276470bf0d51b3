import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The rules of a quiz activity. */
@Entity('papers')
export class Paper {
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

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
