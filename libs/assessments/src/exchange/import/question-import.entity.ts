import type { ErrorDetails, Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportFormat } from '../question-file';

export const QUESTION_IMPORT_STATUSES = ['reading', 'ready', 'refused', 'confirming', 'done'] as const;
export type QuestionImportStatus = (typeof QUESTION_IMPORT_STATUSES)[number];

export interface QuestionImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly bad: number;
}

/** A file of questions for the bank of a course, read but not written until confirmed. */
@Entity('question_imports')
@Index('question_imports_course', ['courseId', 'createdAt'])
@Check('question_imports_status_check', `status in ('reading', 'ready', 'refused', 'confirming', 'done')`)
@Check('question_imports_format_check', `format in ('moodle', 'gift', 'aiken', 'qti', 'xlsx')`)
export class QuestionImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_imports_pkey' })
  id: string;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'question_imports_course_fkey' })
  courseId: string;

  /** Who sent it. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'question_imports_person_fkey' })
  personId: string;

  @Column('uuid', { name: 'file_id' })
  @ForeignKey('StoredFile', { name: 'question_imports_file_fkey' })
  fileId: string;

  /** Found in the bytes. */
  @Column('text')
  format: ImportFormat;

  /** Of words that the file does not mark. */
  @Column('text')
  language: Language;

  @Column('text')
  status: QuestionImportStatus;

  /** Code and blanks of the sentence when the whole file was refused. */
  @Column('jsonb', { nullable: true })
  problem: { code: string; details?: ErrorDetails } | null;

  /** Questions gone through while confirming, of `total`. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('jsonb')
  counts: QuestionImportCounts;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
