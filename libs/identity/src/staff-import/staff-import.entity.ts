import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const STAFF_IMPORT_STATUSES = ['reading', 'ready', 'refused', 'confirming', 'done'] as const;
export type StaffImportStatus = (typeof STAFF_IMPORT_STATUSES)[number];

export interface StaffImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly bad: number;
}

/** A staff list of one provider, read but not written until confirmed. */
@Entity('staff_imports')
@Index('staff_imports_provider', ['providerId', 'createdAt'])
@Check('staff_imports_status_check', `status in ('reading', 'ready', 'refused', 'confirming', 'done')`)
export class StaffImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_imports_pkey' })
  id: string;

  @Column('uuid', { name: 'provider_id' })
  @ForeignKey('Provider', { name: 'staff_imports_provider_fkey' })
  providerId: string;

  /** Who sent it. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'staff_imports_person_fkey' })
  personId: string;

  @Column('uuid', { name: 'file_id' })
  @ForeignKey('StoredFile', { name: 'staff_imports_file_fkey' })
  fileId: string;

  @Column('text')
  status: StaffImportStatus;

  /** Code when the whole file was refused. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('jsonb')
  counts: StaffImportCounts;

  /** Headings of columns that were not understood: nothing was taken from them. */
  @Column('text', { name: 'unread_headings', array: true, default: () => "'{}'" })
  unreadHeadings: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
