import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const COHORT_REPORT_STATUSES = ['draft', 'submitted', 'sent-back', 'validated'] as const;
export type CohortReportStatus = (typeof COHORT_REPORT_STATUSES)[number];

export interface CohortFigures {
  readonly enrolled: number;
  readonly started: number;
  readonly completed: number;
  readonly withdrawn: number;
  /** Sat and passed the final test. */
  readonly sat: number;
  readonly passed: number;
  /** Mean attendance of the enrolled, 0–100; `null` without sessions. */
  readonly attendancePercent: number | null;
  /** Mean post − pre in points, of those with both. */
  readonly gain: number | null;
  readonly paired: number;
  /** Mean of the survey's scales, 1–5; `null` below five answers, and below ten while the cohort is open. */
  readonly satisfaction: number | null;
  readonly satisfactionAnswers: number;
  readonly achievement: number;
  readonly participation: number;
}

export interface CohortReportTexts {
  readonly worked: string;
  readonly difficulties: string;
  readonly needHelp: string;
  readonly contentToFix: string;
  readonly recommendations: string;
}

/** The end-of-training report of a cohort: figures filled in by the product, five texts by the trainer. */
@Entity('cohort_reports')
@Index('cohort_reports_one', ['cohortId'], { unique: true })
@Index('cohort_reports_to_review', ['submittedAt'], { where: `status = 'submitted'` })
@Check('cohort_reports_status_check', `status in ('draft', 'submitted', 'sent-back', 'validated')`)
export class CohortReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohort_reports_pkey' })
  id: string;

  @Column('uuid', { name: 'cohort_id' })
  @ForeignKey('Cohort', { name: 'cohort_reports_cohort_fkey' })
  cohortId: string;

  @Column('text')
  status: CohortReportStatus;

  /** As they stood when submitted. */
  @Column('jsonb')
  figures: CohortFigures;

  @Column('jsonb')
  texts: CohortReportTexts;

  /** The signed attendance sheet. */
  @Column('uuid', { name: 'scan_file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'cohort_reports_scan_file_fkey' })
  scanFileId: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  @ForeignKey('Person', { name: 'cohort_reports_submitted_by_fkey' })
  submittedBy: string | null;

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  @ForeignKey('Person', { name: 'cohort_reports_reviewed_by_fkey' })
  reviewedBy: string | null;

  /** Why it was last sent back; kept when it is submitted again. */
  @Column('text', { name: 'review_reason', nullable: true })
  reviewReason: string | null;

  /** Goes up with every save; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;
}
