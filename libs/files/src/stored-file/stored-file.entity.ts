import { wholeNumber } from '@tamkin/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const FILE_KINDS = [
  'image',
  'audio',
  'video',
  'document',
  'certificate',
  'export',
  'import',
  'scan',
  'voice',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file the product keeps: bytes in the store, facts here. */
@Entity('stored_files')
@Index('stored_files_renditions', ['renditionOf', 'rendition'], { unique: true, where: 'rendition_of is not null' })
@Index('stored_files_expiry', ['expiresAt'], { where: 'expires_at is not null' })
@Check(
  'stored_files_kind_check',
  `kind in ('image', 'audio', 'video', 'document', 'certificate', 'export', 'import', 'scan', 'voice')`,
)
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_files_pkey' })
  id: string;

  @Column('text')
  kind: FileKind;

  /** Where the bytes are, relative to `FILES_URL`. */
  @Column('text', { name: 'storage_key' })
  storageKey: string;

  /** As the uploader called it; shown, never used as a path. */
  @Column('text')
  name: string;

  /** Found by looking at the bytes, not believed from the client. */
  @Column('text', { name: 'content_type' })
  contentType: string;

  /** Bytes. */
  @Column('bigint', { transformer: wholeNumber })
  size: number;

  /** Hexadecimal. */
  @Column('text')
  sha256: string;

  /** Who uploaded or asked for it; `null` for what the product made for everybody. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** The original this was made from. */
  @Column('uuid', { name: 'rendition_of', nullable: true })
  @ForeignKey('StoredFile', { name: 'stored_files_rendition_of_fkey' })
  renditionOf: string | null;

  /** What it is for: `small`, `large`, `opus`, `aac`, `video`. */
  @Column('text', { nullable: true })
  rendition: string | null;

  /** After this the sweep removes bytes and row; `null` = kept. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** Since when nothing names it; the sweep waits for a night before it takes the bytes. `null` = named, or not looked at yet. */
  @Column('timestamptz', { name: 'unnamed_since', nullable: true })
  unnamedSince: Date | null;
}
