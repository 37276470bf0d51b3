import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportFilters } from '../completion/report-filters';

export const REPORT_EXPORT_STATUSES = ['queued', 'running', 'done', 'failed'] as const;
export type ReportExportStatus = (typeof REPORT_EXPORT_STATUSES)[number];

/** `report`: everything, for those who may see people · `outside`: figures only, cells below five withheld. */
export const REPORT_EXPORT_KINDS = ['report', 'outside'] as const;
export type ReportExportKind = (typeof REPORT_EXPORT_KINDS)[number];

export const REPORT_EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ReportExportFormat = (typeof REPORT_EXPORT_FORMATS)[number];

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
  kind: ReportExportKind;

  @Column('text')
  format: ReportExportFormat;

  @Column('text')
  language: Language;

  @Column('jsonb')
  filters: ReportFilters;

  /** Providers whose rows the person might see when asking; `null` = all. */
  @Column('uuid', { name: 'provider_ids', array: true, nullable: true })
  providerIds: string[] | null;

  @Column('text')
  status: ReportExportStatus;

  /** Rows written. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  /** `null` again once the file has expired. */
  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'report_exports_file_fkey', onDelete: 'SET NULL' })
  fileId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
