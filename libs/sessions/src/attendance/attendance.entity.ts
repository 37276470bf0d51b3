import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether a person was there on a half-day. */
@Entity('attendances')
@Index('attendances_enrolment', ['enrolmentId'])
@Check('attendances_entry_mode_check', `entry_mode in ('phone', 'paper')`)
@Check('attendances_minutes_check', `minutes >= 0`)
export class Attendance {
  @PrimaryColumn('uuid', { name: 'half_day_id', primaryKeyConstraintName: 'attendances_pkey' })
  @ForeignKey('HalfDay', { name: 'attendances_half_day_fkey' })
  halfDayId: string;

  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'attendances_pkey' })
  @ForeignKey('Enrolment', { name: 'attendances_enrolment_fkey' })
  enrolmentId: string;

  /** Present, 0 … planned; 0 = absent. */
  @Column('smallint')
  minutes: number;

  /** Paper: keyed in later from the signed sheet. */
  @Column('text', { name: 'entry_mode' })
  entryMode: 'phone' | 'paper';

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @ForeignKey('Person', { name: 'attendances_recorded_by_fkey' })
  recordedBy: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
