import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Wrong passwords in a row for one account, or for one login that nobody has: both are counted and rest alike, so that
 * resting tells nothing about who has an account.
 */
@Entity('sign_in_failures')
@Index('sign_in_failures_last', ['lastFailedAt'])
export class SignInFailure {
  /** SHA-256 of the person's id, or of the login as typed when it is nobody's. */
  @PrimaryColumn('text', { name: 'subject_hash', primaryKeyConstraintName: 'sign_in_failures_pkey' })
  subjectHash: string;

  /** Since the last success; forgotten a day after the last one. */
  @Column('smallint')
  failures: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Column('timestamptz', { name: 'last_failed_at' })
  lastFailedAt: Date;
}
