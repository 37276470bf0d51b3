import type { LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A face-to-face meeting of a cohort. */
@Entity('training_sessions')
@Index('training_sessions_cohort', ['cohortId', 'startsAt'])
@Index('training_sessions_start', ['startsAt'])
@Check('training_sessions_times_check', `ends_at > starts_at`)
export class TrainingSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_sessions_pkey' })
  id: string;

  @Column('uuid', { name: 'cohort_id' })
  @ForeignKey('Cohort', { name: 'training_sessions_cohort_fkey' })
  cohortId: string;

  /** The session activity of the course it fulfils. */
  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'training_sessions_activity_fkey' })
  activityId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** IANA. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** Town, building, landmark. */
  @Column('jsonb')
  place: LocalisedText;

  @Column('text', { name: 'province_code', nullable: true })
  @ForeignKey('Province', { name: 'training_sessions_province_code_fkey' })
  provinceCode: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
