import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `no-tool`: waits for a worker that has ffmpeg. `refused`: the original cannot be read; `problem` says why. */
export const MEDIA_STATUSES = ['waiting', 'working', 'done', 'refused', 'no-tool'] as const;
export type MediaStatus = (typeof MEDIA_STATUSES)[number];

/** How far the small renditions of a picture, sound or video are. */
@Entity('media_work')
@Index('media_work_open', ['status'], { where: `status <> 'done'` })
@Check('media_work_status_check', `status in ('waiting', 'working', 'done', 'refused', 'no-tool')`)
@Check('media_work_progress_check', 'progress between 0 and 100')
export class MediaWork {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'media_work_pkey' })
  @ForeignKey('StoredFile', { name: 'media_work_file_fkey', onDelete: 'CASCADE' })
  fileId: string;

  @Column('text')
  status: MediaStatus;

  /** Per cent. */
  @Column('smallint', { default: 0 })
  progress: number;

  /** Stable code; its sentence is told to the author. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
