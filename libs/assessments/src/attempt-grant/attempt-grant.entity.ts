import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One more attempt at a test than its paper allows, given by a trainer. Rows are only ever added. */
@Entity('attempt_grants')
@Index('attempt_grants_enrolment', ['enrolmentId', 'activityId', 'grantedAt'])
export class AttemptGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attempt_grants_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey('Enrolment', { name: 'attempt_grants_enrolment_fkey' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'attempt_grants_activity_fkey' })
  activityId: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'granted_by', nullable: true })
  @ForeignKey('Person', { name: 'attempt_grants_granted_by_fkey' })
  grantedBy: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;
}
