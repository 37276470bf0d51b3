import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A trainer of a cohort. */
@Entity('cohort_trainers')
@Index('cohort_trainers_person', ['personId'])
export class CohortTrainer {
  @PrimaryColumn('uuid', { name: 'cohort_id', primaryKeyConstraintName: 'cohort_trainers_pkey' })
  @ForeignKey('Cohort', { name: 'cohort_trainers_cohort_fkey' })
  cohortId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'cohort_trainers_pkey' })
  @ForeignKey('Person', { name: 'cohort_trainers_person_fkey' })
  personId: string;
}
