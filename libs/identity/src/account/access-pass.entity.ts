import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person/person.entity';

/**
 * A single-use way in: an invitation link, or a one-time code read out to a person without e-mail. Only hashes are kept.
 */
@Entity('access_passes')
@Index('access_passes_hash', ['secretHash'], { unique: true })
@Index('access_passes_person', ['personId'])
@Check('access_passes_kind_check', `kind in ('link', 'code')`)
export class AccessPass {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_passes_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'access_passes_person_fkey' })
  personId: string;

  @Column('text')
  kind: 'link' | 'code';

  /** SHA-256 of the link's token, or keyed hash of person and code. */
  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  @Column('smallint', { name: 'failed_attempts', default: 0 })
  failedAttempts: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
