import { decimal } from '@tamkin/database';
import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far a person is in one activity. */
@Entity('activity_progress')
export class ActivityProgress {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'activity_progress_pkey' })
  @ForeignKey('Enrolment', { name: 'activity_progress_enrolment_fkey' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'activity_progress_pkey' })
  @ForeignKey('Activity', { name: 'activity_progress_activity_fkey' })
  activityId: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  /** Best, 0–100; of tests only. */
  @Column('numeric', { nullable: true, precision: 5, scale: 2, transformer: decimal })
  score: number | null;

  @Column('text')
  language: Language;
}
