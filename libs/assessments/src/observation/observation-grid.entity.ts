import type { LocalisedText } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export interface ObservationCriterion {
  readonly key: string;
  readonly text: LocalisedText;
}

/** The criteria by which practice in a session is observed. */
@Entity('observation_grids')
export class ObservationGrid {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'observation_grids_pkey' })
  @ForeignKey('Activity', { name: 'observation_grids_activity_fkey' })
  activityId: string;

  @Column('smallint', { name: 'max_per_criterion' })
  maxPerCriterion: number;

  @Column('jsonb')
  criteria: ObservationCriterion[];

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
