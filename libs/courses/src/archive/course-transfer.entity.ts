import type { ErrorDetails } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const TRANSFER_STATUSES = ['working', 'ready', 'refused', 'confirming', 'done'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** What an archive would become. */
export const TRANSFER_OUTCOMES = ['new-course', 'new-draft', 'unchanged'] as const;
export type TransferOutcome = (typeof TRANSFER_OUTCOMES)[number];

export interface TransferProblem {
  readonly code: string;
  readonly details: ErrorDetails;
}

/** What will come, found before anything is written. */
export interface TransferPreview {
  readonly code: string;
  readonly title: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly outcome: TransferOutcome;
  /** By word: `modules`, `activities`, `questions` … */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes of all media. */
  readonly mediaBytes: number;
  /** Worth knowing; does not prevent anything. Absent in previews of before there were any. */
  readonly notes?: readonly TransferProblem[];
  /** Empty when it could be written as it is. */
  readonly problems: readonly TransferProblem[];
}

/** An archive of a course being made, or one being brought in: read, previewed, written once confirmed. */
@Entity('course_transfers')
@Index('course_transfers_person', ['personId', 'createdAt'])
@Check('course_transfers_kind_check', `kind in ('export', 'import')`)
@Check('course_transfers_status_check', `status in ('working', 'ready', 'refused', 'confirming', 'done')`)
export class CourseTransfer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_transfers_pkey' })
  id: string;

  @Column('text')
  kind: 'export' | 'import';

  /** Who asked; nobody else sees it. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'course_transfers_person_fkey' })
  personId: string;

  /** What is packed, or what came of it. */
  @Column('uuid', { name: 'course_id', nullable: true })
  @ForeignKey('Course', { name: 'course_transfers_course_fkey' })
  courseId: string | null;

  /** Under which an archive is written; `null`: its own. */
  @Column('text', { nullable: true })
  code: string | null;

  /** The archive; `null` while it is made and once it has expired. */
  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'course_transfers_file_fkey', onDelete: 'SET NULL' })
  fileId: string | null;

  @Column('text')
  status: TransferStatus;

  /** Why it was refused. */
  @Column('jsonb', { nullable: true })
  problem: TransferProblem | null;

  /** Of an import that was read. */
  @Column('jsonb', { nullable: true })
  preview: TransferPreview | null;

  /** Files packed or unpacked. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
