import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BankFilter } from '../../question/question-bank.service';
import type { ImportNote } from '../import-note';
import type { ExportFormat } from './exported-question';

export const QUESTION_EXPORT_STATUSES = ['working', 'done', 'failed'] as const;
export type QuestionExportStatus = (typeof QUESTION_EXPORT_STATUSES)[number];

/** A question that did not go as it is, and why. */
export interface ExportNote extends ImportNote {
  readonly questionId: string;
  readonly key: string;
  /** It is not in the file at all. */
  readonly left: boolean;
}

/** A file of questions being made, or made, for one person. */
@Entity('question_exports')
@Index('question_exports_person', ['personId', 'createdAt'])
@Check('question_exports_status_check', `status in ('working', 'done', 'failed')`)
@Check('question_exports_format_check', `format in ('qti', 'moodle')`)
export class QuestionExport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_exports_pkey' })
  id: string;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'question_exports_course_fkey' })
  courseId: string;

  /** Who asked for it. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'question_exports_person_fkey' })
  personId: string;

  @Column('text')
  format: ExportFormat;

  /** Which questions of the bank. */
  @Column('jsonb')
  filter: BankFilter;

  @Column('text')
  status: QuestionExportStatus;

  /** Questions gone through, of `total`. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  /** Questions in the file. */
  @Column('integer', { default: 0 })
  carried: number;

  @Column('jsonb')
  notes: ExportNote[];

  /** `null` while there is none: not made yet, nothing to carry, expired. */
  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'question_exports_file_fkey', onDelete: 'SET NULL' })
  fileId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
