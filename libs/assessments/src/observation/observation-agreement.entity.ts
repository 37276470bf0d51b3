import { decimal } from '@tamkin/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The scores on which two observers agreed; they count in place of the mean. */
@Entity('observation_agreements')
export class ObservationAgreement {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'observation_agreements_pkey' })
  @ForeignKey('Enrolment', { name: 'observation_agreements_enrolment_fkey' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'observation_agreements_pkey' })
  @ForeignKey('Activity', { name: 'observation_agreements_activity_fkey' })
  activityId: string;

  /** Criterion key → 0 … the grid's most. */
  @Column('jsonb')
  scores: Record<string, number>;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  percent: number;

  @Column('uuid', { name: 'agreed_by', nullable: true })
  @ForeignKey('Person', { name: 'observation_agreements_agreed_by_fkey' })
  agreedBy: string | null;

  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt: Date;
}
