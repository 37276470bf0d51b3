import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A certificate that stands, as the completion report counts it. A corrected one counts once, on the day of its first release;
 * a revoked one, or a corrected one revoked later, is not here. Kept in step as `report_enrolments` is.
 */
@Entity('report_certificates')
@Index('report_certificates_person', ['personId'])
@Index('report_certificates_enrolment', ['enrolmentId'])
export class ReportCertificate {
  @PrimaryColumn('uuid', { name: 'certificate_id', primaryKeyConstraintName: 'report_certificates_pkey' })
  @ForeignKey('Certificate', { name: 'report_certificates_certificate_fkey', onDelete: 'CASCADE' })
  certificateId: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** Of duplicates, the one that was kept. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Stamped on the certificate. */
  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('timestamptz', { name: 'first_released_at' })
  firstReleasedAt: Date;

  @Column('smallint', { name: 'birth_year', nullable: true })
  birthYear: number | null;

  /** Of achievement; else of participation. */
  @Column('boolean')
  achievement: boolean;

  @Column('text', { name: 'provider_type' })
  providerType: string;

  /** ISO 3166-2: of the branch, else of the provider. */
  @Column('text')
  region: string;

  @Column('text')
  sex: string;

  @Column('text', { nullable: true })
  language: Language | null;
}
