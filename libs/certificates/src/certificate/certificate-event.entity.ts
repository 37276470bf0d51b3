import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The history of a certificate. */
@Entity('certificate_events')
@Index('certificate_events_certificate', ['certificateId', 'at'])
export class CertificateEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificate_events_pkey' })
  id: string;

  @Column('uuid', { name: 'certificate_id' })
  certificateId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: 'released' | 'made' | 'revoked' | 'corrected';

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text')
  reason: string;
}
