import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person/person.entity';

/** A browser that is signed in. The cookie holds a random token; only its SHA-256 is kept. */
@Entity('sign_in_sessions')
@Index('sign_in_sessions_token', ['tokenHash'], { unique: true })
@Index('sign_in_sessions_person', ['personId'])
export class SignInSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_sessions_pkey' })
  id: string;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'sign_in_sessions_person_fkey' })
  personId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
