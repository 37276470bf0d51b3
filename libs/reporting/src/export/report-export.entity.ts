import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const REPORT_EXPORT_STATUSES = ['queued', 'running', 'done', 'failed'] as const;
export type ReportExportStatus = (typeof REPORT_EXPORT_STATUSES)[number];

/** A file being made, or made, for one person. */
@Entity('report_exports')
@Index('report_exports_person', ['personId', 'createdAt'])
@Check('report_exports_status_check', `status in ('queued', 'running', 'done', 'failed')`)
export class ReportExport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_exports_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'report_exports_person_fkey' })
  personId: string;

  @Column('text')
  kind: string;

  @Column('text')
  format: 'xlsx' | 'csv';

  @Column('text')
  language: Language;

  @Column('jsonb')
  filters: Record<string, string>;

  @Column('text')
  status: ReportExportStatus;

  /** Rows written. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'report_exports_file_fkey' })
  fileId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
