import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReportedFact } from './reported-fact.entity';

/**
 * A certificate that stands, as the completion report counts it. A corrected one counts once, on the day of its first release;
 * a revoked one, or a corrected one revoked later, is not here. Kept in step as `report_enrolments` is.
 */
@Entity('report_certificates')
@Index('report_certificates_person', ['personId'])
@Index('report_certificates_enrolment', ['enrolmentId'])
export class ReportCertificate extends ReportedFact {
  @PrimaryColumn('uuid', { name: 'certificate_id', primaryKeyConstraintName: 'report_certificates_pkey' })
  @ForeignKey('Certificate', { name: 'report_certificates_certificate_fkey', onDelete: 'CASCADE' })
  certificateId: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('timestamptz', { name: 'first_released_at' })
  firstReleasedAt: Date;

  /** Of achievement; else of participation. */
  @Column('boolean')
  achievement: boolean;

  @Column('text', { nullable: true })
  language: Language | null;
}
