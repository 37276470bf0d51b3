import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What two observers agreed on after both had scored: this is what counts. */
@Entity('observation_agreements')
export class ObservationAgreement {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'observation_agreements_pkey' })
  @ForeignKey('Enrolment', { name: 'observation_agreements_enrolment_fkey' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'observation_agreements_pkey' })
  @ForeignKey('Activity', { name: 'observation_agreements_activity_fkey' })
  activityId: string;

  /** Criterion key → 0 … `maxPerCriterion`. */
  @Column('jsonb')
  scores: Record<string, number>;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  percent: number;

  @Column('text')
  comment: string;

  @Column('uuid', { name: 'decided_by' })
  @ForeignKey('Person', { name: 'observation_agreements_decided_by_fkey' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
