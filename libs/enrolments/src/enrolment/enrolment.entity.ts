import { decimal } from '@tamkin/database';
import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person in a cohort, with the roll-up of everything that counts for completion. Written only together with the fact that changes it. */
@Entity('enrolments')
@Index('enrolments_one_per_person', ['cohortId', 'personId'], { unique: true })
@Index('enrolments_person', ['personId'])
@Index('enrolments_provider', ['providerId', 'cohortId'])
@Index('enrolments_course', ['courseId'])
@Check('enrolments_status_check', `status in ('enrolled', 'withdrawn')`)
@Check('enrolments_progress_check', `progress >= 0 and progress <= 1`)
@Check('enrolments_withdrawal_check', `(status = 'withdrawn') = (withdrawn_at is not null)`)
export class Enrolment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enrolments_pkey' })
  id: string;

  @Column('uuid', { name: 'cohort_id' })
  @ForeignKey('Cohort', { name: 'enrolments_cohort_fkey' })
  cohortId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'enrolments_person_fkey' })
  personId: string;

  /** Stamped when enrolled: a person who moves keeps their history here. */
  @Column('uuid', { name: 'provider_id' })
  @ForeignKey('Provider', { name: 'enrolments_provider_fkey' })
  providerId: string;

  @Column('uuid', { name: 'branch_id', nullable: true })
  @ForeignKey('Branch', { name: 'enrolments_branch_fkey' })
  branchId: string | null;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'enrolments_course_fkey' })
  courseId: string;

  /** The version followed; changes only before anything was started. */
  @Column('uuid', { name: 'version_id' })
  @ForeignKey('CourseVersion', { name: 'enrolments_version_fkey' })
  versionId: string;

  /** In which the person last read the course. */
  @Column('text')
  language: Language;

  @Column('text')
  status: 'enrolled' | 'withdrawn';

  @Column('uuid', { name: 'nominated_by', nullable: true })
  nominatedBy: string | null;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'last_activity_at', nullable: true })
  lastActivityAt: Date | null;

  /** Where *Continue* leads. */
  @Column('uuid', { name: 'current_activity_id', nullable: true })
  currentActivityId: string | null;

  /** Mandatory activities done. */
  @Column('smallint', { name: 'done_count', default: 0 })
  doneCount: number;

  @Column('smallint', { name: 'mandatory_count' })
  mandatoryCount: number;

  /** 0–1: done ÷ mandatory. */
  @Column('numeric', { default: 0, precision: 5, scale: 4, transformer: decimal })
  progress: number;

  /** All of the rules met. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;

  /** Codes of what is still missing for the certificate of achievement, in the order to show. */
  @Column('text', { array: true })
  blockers: string[];

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  /** Pre-test, 0–100. */
  @Column('numeric', { name: 'pre_score', nullable: true, precision: 5, scale: 2, transformer: decimal })
  preScore: number | null;

  /** Best final test, 0–100. */
  @Column('numeric', { name: 'final_score', nullable: true, precision: 5, scale: 2, transformer: decimal })
  finalScore: number | null;

  @Column('timestamptz', { name: 'final_sat_at', nullable: true })
  finalSatAt: Date | null;

  @Column('timestamptz', { name: 'final_passed_at', nullable: true })
  finalPassedAt: Date | null;

  /** 0–100. */
  @Column('numeric', { name: 'attendance_percent', nullable: true, precision: 5, scale: 2, transformer: decimal })
  attendancePercent: number | null;

  /** 0–100. */
  @Column('numeric', { name: 'observation_percent', nullable: true, precision: 5, scale: 2, transformer: decimal })
  observationPercent: number | null;

  @Column('timestamptz', { name: 'action_plan_accepted_at', nullable: true })
  actionPlanAcceptedAt: Date | null;
}
