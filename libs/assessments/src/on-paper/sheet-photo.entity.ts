import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LineReading } from './reading/read-page';

export const SHEET_PHOTO_STATUSES = ['reading', 'read', 'refused'] as const;
export type SheetPhotoStatus = (typeof SHEET_PHOTO_STATUSES)[number];

/** A photo of a page of an answer sheet, and what was seen on it. Nothing of it counts before a trainer keys the sheet. */
@Entity('sheet_photos')
@Index('sheet_photos_place', ['cohortId', 'activityId', 'createdAt'])
@Index('sheet_photos_sheet', ['enrolmentId', 'activityId'])
@Check('sheet_photos_status_check', `status in ('reading', 'read', 'refused')`)
export class SheetPhoto {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sheet_photos_pkey' })
  id: string;

  @Column('uuid', { name: 'cohort_id' })
  @ForeignKey('Cohort', { name: 'sheet_photos_cohort_fkey' })
  cohortId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'sheet_photos_activity_fkey' })
  activityId: string;

  /** Who sent it. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'sheet_photos_person_fkey' })
  personId: string;

  /** As it was sent; gone after some weeks. */
  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'sheet_photos_file_fkey', onDelete: 'SET NULL' })
  fileId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  status: SheetPhotoStatus;

  /** Why nothing was read: a stable code. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** Whose sheet it is, as its codes say. */
  @Column('uuid', { name: 'enrolment_id', nullable: true })
  @ForeignKey('Enrolment', { name: 'sheet_photos_enrolment_fkey' })
  enrolmentId: string | null;

  /** Of the sheet, from 1. */
  @Column('integer', { nullable: true })
  page: number | null;

  /** The page made flat, from which crops are shown; gone with the photo. */
  @Column('uuid', { name: 'flat_file_id', nullable: true })
  @ForeignKey('StoredFile', { name: 'sheet_photos_flat_fkey', onDelete: 'SET NULL' })
  flatFileId: string | null;

  @Column('jsonb')
  lines: LineReading[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
