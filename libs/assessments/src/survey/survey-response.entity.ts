import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody answered. It does not say who: only that the enrolment is done is kept, elsewhere, so rows are rounded to the day and cannot be matched. */
@Entity('survey_responses')
@Index('survey_responses_cohort', ['cohortId', 'activityId'])
export class SurveyResponse {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'survey_responses_pkey' })
  id: string;

  @Column('uuid', { name: 'cohort_id' })
  @ForeignKey('Cohort', { name: 'survey_responses_cohort_fkey' })
  cohortId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'survey_responses_activity_fkey' })
  activityId: string;

  @Column('text')
  language: Language;

  @Column('jsonb')
  answers: Record<string, number | string>;

  @Column('date', { name: 'answered_on' })
  answeredOn: string;

  /** In the results: from then on it stays there. */
  @Column('boolean', { default: false })
  told: boolean;
}
