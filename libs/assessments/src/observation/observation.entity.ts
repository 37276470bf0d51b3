import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The scores one observer gave one person. */
@Entity('observations')
@Index('observations_one_per_observer', ['enrolmentId', 'activityId', 'observerId'], { unique: true })
export class Observation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'observations_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey('Enrolment', { name: 'observations_enrolment_fkey' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'observations_activity_fkey' })
  activityId: string;

  @Column('uuid', { name: 'observer_id' })
  @ForeignKey('Person', { name: 'observations_observer_fkey' })
  observerId: string;

  /** Criterion key → 0 … `maxPerCriterion`. */
  @Column('jsonb')
  scores: Record<string, number>;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  percent: number;

  @Column('text')
  comment: string;

  @Column('timestamptz', { name: 'observed_at' })
  observedAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
