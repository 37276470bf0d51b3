import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a regrade changed in one attempt; attempts that kept their score have no row. */
@Entity('regraded_attempts')
@Index('regraded_attempts_attempt', ['attemptId'])
export class RegradedAttempt {
  @PrimaryColumn('uuid', { name: 'regrade_id', primaryKeyConstraintName: 'regraded_attempts_pkey' })
  @ForeignKey('Regrade', { name: 'regraded_attempts_regrade_fkey' })
  regradeId: string;

  @PrimaryColumn('uuid', { name: 'attempt_id', primaryKeyConstraintName: 'regraded_attempts_pkey' })
  @ForeignKey('Attempt', { name: 'regraded_attempts_attempt_fkey' })
  attemptId: string;

  /** 0–100, as `scoreAfter`. */
  @Column('numeric', { name: 'score_before', precision: 5, scale: 2, transformer: decimal })
  scoreBefore: number;

  @Column('numeric', { name: 'score_after', precision: 5, scale: 2, transformer: decimal })
  scoreAfter: number;

  @Column('boolean', { name: 'passed_before', nullable: true })
  passedBefore: boolean | null;

  @Column('boolean', { name: 'passed_after', nullable: true })
  passedAfter: boolean | null;
}
