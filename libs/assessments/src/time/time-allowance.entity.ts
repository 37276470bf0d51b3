import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Extra minutes that one person gets on every timed test of a cohort. */
@Entity('time_allowances')
@Check('time_allowances_minutes_check', 'extra_minutes between 1 and 240')
export class TimeAllowance {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'time_allowances_pkey' })
  @ForeignKey('Enrolment', { name: 'time_allowances_enrolment_fkey' })
  enrolmentId: string;

  @Column('smallint', { name: 'extra_minutes' })
  extraMinutes: number;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy: string | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
