import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody answered. It does not say who: only that the enrolment is done is kept, elsewhere, so rows are rounded to the day and cannot be matched. */
@Entity('survey_responses')
@Index('survey_responses_cohort', ['cohortId', 'activityId'])
@Index('survey_responses_pooled', ['pooledIn'], { where: 'pooled_in is not null' })
@Check('survey_responses_pooled_check', 'not (told and pooled_in is not null)')
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

  /** The group of late answers of several cohorts in which it counts for benchmarks; it is never told in its own cohort then. */
  @Column('uuid', { name: 'pooled_in', nullable: true })
  pooledIn: string | null;
}
