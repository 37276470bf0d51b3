import type { ErrorDetails, Language } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Block } from '../activity/block';
import type { DocumentKind } from './open-document';

export const LESSON_DOCUMENT_STATUSES = ['reading', 'ready', 'refused'] as const;
export type LessonDocumentStatus = (typeof LESSON_DOCUMENT_STATUSES)[number];

/** Blocks that a document would bring in one language. */
export interface ReadPart {
  readonly language: Language;
  readonly blocks: readonly Block[];
}

/** What cannot come, and how often. */
export interface LeftOut {
  readonly code: string;
  readonly count: number;
}

/** A Word or PowerPoint document read for a lesson. It writes nothing: its author takes what came into the text. */
@Entity('lesson_documents')
@Index('lesson_documents_activity', ['activityId'])
@Check('lesson_documents_kind_check', `kind in ('docx', 'pptx')`)
@Check('lesson_documents_status_check', `status in ('reading', 'ready', 'refused')`)
export class LessonDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lesson_documents_pkey' })
  id: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'lesson_documents_activity_fkey', onDelete: 'CASCADE' })
  activityId: string;

  /** Who sent it. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'lesson_documents_person_fkey' })
  personId: string;

  /** `null` again once it has expired. */
  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'lesson_documents_file_fkey', onDelete: 'SET NULL' })
  fileId: string | null;

  /** As its sender calls it. */
  @Column('text')
  name: string;

  /** Found in the bytes. */
  @Column('text')
  kind: DocumentKind;

  /** Everything in it is in this language; `null` = told by its letters. */
  @Column('text', { nullable: true })
  language: Language | null;

  /** Speaker notes become call-outs. */
  @Column('boolean')
  notes: boolean;

  @Column('text')
  status: LessonDocumentStatus;

  /** Why it was refused. */
  @Column('jsonb', { nullable: true })
  problem: { code: string; details?: ErrorDetails } | null;

  /** The base language first. */
  @Column('jsonb')
  parts: ReadPart[];

  @Column('jsonb', { name: 'left_out' })
  leftOut: LeftOut[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
