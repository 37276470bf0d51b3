import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export interface StaffRowProblem {
  readonly field: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** One line of a staff list and what would become of it. */
@Entity('staff_import_rows')
export class StaffImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'staff_import_rows_pkey' })
  @ForeignKey('StaffImport', { name: 'staff_import_rows_import_fkey' })
  importId: string;

  /** As in the sheet; the first line under the headings is 2. */
  @PrimaryColumn('integer', { name: 'row_number', primaryKeyConstraintName: 'staff_import_rows_pkey' })
  rowNumber: number;

  @Column('jsonb')
  values: Record<string, string | number | null>;

  @Column('text')
  outcome: 'added' | 'changed' | 'unchanged' | 'bad';

  @Column('jsonb')
  problems: StaffRowProblem[];

  /** What differs from the person as known: names of values, and `membership` when the person joins. */
  @Column('jsonb', { default: [] })
  changes: string[];

  /** The person it is about, once known. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;
}
