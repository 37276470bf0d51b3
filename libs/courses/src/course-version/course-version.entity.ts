import type { Language, LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompletionRules } from './completion-rules';

/** A course as it stood when it was published, or the one draft being written. Published versions never change. */
@Entity('course_versions')
@Index('course_versions_number', ['courseId', 'number'], { unique: true })
@Index('course_versions_one_draft', ['courseId'], { unique: true, where: `status = 'draft'` })
@Check('course_versions_status_check', `status in ('draft', 'published')`)
export class CourseVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_versions_pkey' })
  id: string;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'course_versions_course_fkey' })
  courseId: string;

  /** 1, 2, 3 … within the course. */
  @Column('integer')
  number: number;

  @Column('text')
  status: 'draft' | 'published';

  @Column('jsonb')
  title: LocalisedText;

  @Column('jsonb')
  summary: LocalisedText;

  @Column('jsonb')
  objectives: LocalisedText[];

  /** `fsp`, `bdsp`, `managers`, `trainers`. */
  @Column('text', { array: true })
  audience: string[];

  /** Languages in which every lesson exists once published. */
  @Column('text', { array: true })
  languages: Language[];

  /** Nominal, as printed on the certificate. */
  @Column('integer', { name: 'online_minutes' })
  onlineMinutes: number;

  /** Nominal, as printed on the certificate. */
  @Column('integer', { name: 'face_to_face_minutes' })
  faceToFaceMinutes: number;

  @Column('jsonb')
  rules: CompletionRules;

  /** Code, titles and summaries, folded (`foldText`). */
  @Column('text', { name: 'search_text' })
  searchText: string;

  /** Goes up with every change of the draft; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  @ForeignKey('Person', { name: 'course_versions_published_by_fkey' })
  publishedBy: string | null;
}
