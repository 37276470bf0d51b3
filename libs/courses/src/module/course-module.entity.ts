import type { LocalisedText } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A module of one version of a course. */
@Entity('course_modules')
@Index('course_modules_version', ['versionId', 'position'])
@Index('course_modules_home', ['homeModuleId'], { where: 'home_module_id is not null' })
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

  /** The published module of another course that this one is; it is written there only. `null`: at home here. */
  @Column('uuid', { name: 'home_module_id', nullable: true })
  @ForeignKey('CourseModule', { name: 'course_modules_home_fkey' })
  homeModuleId: string | null;
}
