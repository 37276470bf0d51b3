import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReportedFact } from './reported-fact.entity';

/**
 * What the completion report counts of an enrolment, side by side. Kept in step by triggers in the transaction of the fact
 * (migration `report-facts`); nobody else writes here. In the order of its index people are counted without sorting them.
 */
@Entity('report_enrolments')
@Index('report_enrolments_person', ['personId', 'courseId', 'enrolledAt'])
export class ReportEnrolment extends ReportedFact {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'report_enrolments_pkey' })
  @ForeignKey('Enrolment', { name: 'report_enrolments_enrolment_fkey', onDelete: 'CASCADE' })
  enrolmentId: string;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'final_sat_at', nullable: true })
  finalSatAt: Date | null;

  /** Final − pre-test in points of 100, of those who have both. */
  @Column('double precision', { nullable: true })
  gain: number | null;

  @Column('double precision', { nullable: true })
  pre: number | null;

  /** Last day of the cohort. */
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  /** The cohort is closed. */
  @Column('boolean')
  closed: boolean;

  @Column('boolean')
  complete: boolean;

  @Column('boolean')
  pass: boolean;

  @Column('text')
  language: Language;

  /** I.C2: of the sessions of which attendance has been taken, those the person was expected at. */
  @Column('integer', { name: 'planned_minutes', default: 0 })
  plannedMinutes: number;

  @Column('integer', { name: 'attended_minutes', default: 0 })
  attendedMinutes: number;

  /** Local days of the first and the last of these sessions: inside one period, the sums need not be told apart. */
  @Column('date', { name: 'first_held_on', nullable: true })
  firstHeldOn: string | null;

  @Column('date', { name: 'last_held_on', nullable: true })
  lastHeldOn: string | null;
}
