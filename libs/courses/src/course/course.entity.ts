import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A course: one identity for all its languages and versions. */
@Entity('courses')
@Index('courses_code', ['code'], { unique: true })
export class Course {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'courses_pkey' })
  id: string;

  /** `C6`; upper case, unique. */
  @Column('text')
  code: string;

  /** Language the author writes first; translations are made from it. */
  @Column('text', { name: 'base_language' })
  baseLanguage: Language;

  /** The newest published version; `null` until the first publication. */
  @Column('uuid', { name: 'current_version_id', nullable: true })
  currentVersionId: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('Person', { name: 'courses_created_by_fkey' })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
