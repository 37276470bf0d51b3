import type { LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export interface ObservationCriterion {
  readonly key: string;
  readonly text: LocalisedText;
}

/** The criteria by which practice in a session is observed. */
@Entity('observation_grids')
@Check('observation_grids_observers_check', `observers in (1, 2)`)
export class ObservationGrid {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'observation_grids_pkey' })
  @ForeignKey('Activity', { name: 'observation_grids_activity_fkey' })
  activityId: string;

  @Column('smallint', { name: 'max_per_criterion' })
  maxPerCriterion: number;

  @Column('jsonb')
  criteria: ObservationCriterion[];

  /** How many trainers score each person: 1 or 2. */
  @Column('smallint', { default: 1 })
  observers: number;

  /** Percentage points between two observers up to which their mean counts, 0–100. */
  @Column('smallint', { default: 10 })
  tolerance: number;

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
