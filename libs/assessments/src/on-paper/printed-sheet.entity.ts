import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PrintedForm } from './printed-test.entity';

/** Which form of a test a person has, where there are two. It never changes: the sheet may be printed already. */
@Entity('printed_sheets')
@Check('printed_sheets_form_check', `form in ('A', 'B')`)
export class PrintedSheet {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'printed_sheets_pkey' })
  @ForeignKey('Enrolment', { name: 'printed_sheets_enrolment_fkey' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'printed_sheets_pkey' })
  @ForeignKey('Activity', { name: 'printed_sheets_activity_fkey' })
  activityId: string;

  @Column('text')
  form: PrintedForm;
}
