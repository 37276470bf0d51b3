import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';

/** The form of a test that a cohort gets on paper: the same for everybody, fixed when somebody first looks at it. */
@Entity('printed_tests')
export class PrintedTest {
  @PrimaryColumn('uuid', { name: 'cohort_id', primaryKeyConstraintName: 'printed_tests_pkey' })
  @ForeignKey('Cohort', { name: 'printed_tests_cohort_fkey' })
  cohortId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'printed_tests_pkey' })
  @ForeignKey('Activity', { name: 'printed_tests_activity_fkey' })
  activityId: string;

  /** What is printed, key included. */
  @Column('jsonb')
  paper: FrozenPaper;

  /** Questions of the test that paper cannot carry. */
  @Column('jsonb', { name: 'left_out' })
  leftOut: FrozenQuestion[];

  @Column('timestamptz', { name: 'drawn_at' })
  drawnAt: Date;
}
