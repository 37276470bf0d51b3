import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The minutes of a session as the completion report counts them of one enrolment (I.C2), once attendance has been taken. Kept in
 * step as `report_enrolments` is, which has the sums; these rows are read where a period cuts the sums apart.
 */
@Entity('report_attendances')
export class ReportAttendance {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'report_attendances_pkey' })
  @ForeignKey('Enrolment', { name: 'report_attendances_enrolment_fkey', onDelete: 'CASCADE' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'report_attendances_pkey' })
  sessionId: string;

  /** Local day on which the session began. */
  @Column('date', { name: 'held_on' })
  heldOn: string;

  /** Of its half-days of which attendance has been taken. */
  @Column('integer', { name: 'planned_minutes' })
  plannedMinutes: number;

  @Column('integer', { name: 'attended_minutes' })
  attendedMinutes: number;
}
