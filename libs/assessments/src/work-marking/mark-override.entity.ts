import { decimal } from '@tamkin/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MarkDecision } from './submission-mark.entity';

/** A trainer put another mark in place of the one that came from peers, and said why. Rows are only ever added. */
@Entity('mark_overrides')
@Index('mark_overrides_submission', ['submissionId', 'number', 'decidedAt'])
@Check('mark_overrides_decision_check', `decision in ('accepted', 'sent-back')`)
@Check('mark_overrides_decision_before_check', `decision_before in ('accepted', 'sent-back')`)
export class MarkOverride {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mark_overrides_pkey' })
  id: string;

  @Column('uuid', { name: 'submission_id' })
  @ForeignKey('Submission', { name: 'mark_overrides_submission_fkey' })
  submissionId: string;

  /** Of the hand-in. */
  @Column('smallint')
  number: number;

  /** For the learner to read. */
  @Column('text')
  reason: string;

  @Column('text', { name: 'decision_before' })
  decisionBefore: MarkDecision;

  /** 0–100. */
  @Column('numeric', { name: 'percent_before', precision: 5, scale: 2, nullable: true, transformer: decimal })
  percentBefore: number | null;

  @Column('text')
  decision: MarkDecision;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  percent: number | null;

  /** The learner knew the mark already and is told that it changed. */
  @Column('boolean', { name: 'after_release' })
  afterRelease: boolean;

  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('Person', { name: 'mark_overrides_decided_by_fkey' })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
