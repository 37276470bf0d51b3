import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';

/** Two forms of one test lie on neighbouring tables where its questions are drawn; other tests have the first alone. */
export const PRINTED_FORMS = ['A', 'B'] as const;
export type PrintedForm = (typeof PRINTED_FORMS)[number];

/** A form of a test that a cohort gets on paper, fixed when somebody first looks at it. */
@Entity('printed_tests')
@Check('printed_tests_form_check', `form in ('A', 'B')`)
export class PrintedTest {
  @PrimaryColumn('uuid', { name: 'cohort_id', primaryKeyConstraintName: 'printed_tests_pkey' })
  @ForeignKey('Cohort', { name: 'printed_tests_cohort_fkey' })
  cohortId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'printed_tests_pkey' })
  @ForeignKey('Activity', { name: 'printed_tests_activity_fkey' })
  activityId: string;

  @PrimaryColumn('text', { default: 'A', primaryKeyConstraintName: 'printed_tests_pkey' })
  form: PrintedForm;

  /** What is printed, key included. */
  @Column('jsonb')
  paper: FrozenPaper;

  /** Questions of the test that paper cannot carry. */
  @Column('jsonb', { name: 'left_out' })
  leftOut: FrozenQuestion[];

  @Column('timestamptz', { name: 'drawn_at' })
  drawnAt: Date;
}
