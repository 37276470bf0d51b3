import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The day by which a module should be done in a cohort. */
@Entity('cohort_due_dates')
export class CohortDueDate {
  @PrimaryColumn('uuid', { name: 'cohort_id', primaryKeyConstraintName: 'cohort_due_dates_pkey' })
  @ForeignKey('Cohort', { name: 'cohort_due_dates_cohort_fkey' })
  cohortId: string;

  @PrimaryColumn('uuid', { name: 'module_id', primaryKeyConstraintName: 'cohort_due_dates_pkey' })
  @ForeignKey('CourseModule', { name: 'cohort_due_dates_module_fkey' })
  moduleId: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;
}
