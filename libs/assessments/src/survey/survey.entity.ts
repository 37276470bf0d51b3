import type { LocalisedText } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export interface SurveyQuestion {
  readonly key: string;
  /** `scale`: 1–5. */
  readonly type: 'scale' | 'text';
  readonly mandatory: boolean;
  readonly text: LocalisedText;
}

/** The questions of a survey activity. */
@Entity('surveys')
export class Survey {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'surveys_pkey' })
  @ForeignKey('Activity', { name: 'surveys_activity_fkey' })
  activityId: string;

  @Column('jsonb')
  questions: SurveyQuestion[];

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
