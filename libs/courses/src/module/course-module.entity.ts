import type { LocalisedText } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A module of one version of a course. */
@Entity('course_modules')
@Index('course_modules_version', ['versionId', 'position'])
export class CourseModule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_modules_pkey' })
  id: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey('CourseVersion', { name: 'course_modules_version_fkey' })
  versionId: string;

  /** The same in every version of the course. */
  @Column('uuid', { name: 'lineage_id' })
  lineageId: string;

  /** From 1. */
  @Column('smallint')
  position: number;

  @Column('jsonb')
  title: LocalisedText;
}
