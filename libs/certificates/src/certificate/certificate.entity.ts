import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CertificateSnapshot } from '../document/certificate-snapshot';

export const CERTIFICATE_STATUSES = ['issuing', 'valid', 'superseded', 'revoked'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** The register. A row is never removed, whatever happens to the person, the course or the cohort: hence no foreign keys. */
@Entity('certificates')
@Index('certificates_cycle', ['enrolmentId', 'cycle'], { unique: true })
@Index('certificates_serial', ['serial'], { unique: true })
@Index('certificates_code', ['code'], { unique: true })
@Index('certificates_person', ['personId'])
@Index('certificates_cohort', ['cohortId'])
@Index('certificates_released', ['releasedAt', 'id'])
@Check('certificates_status_check', `status in ('issuing', 'valid', 'superseded', 'revoked')`)
@Check('certificates_kind_check', `kind in ('achievement', 'participation')`)
export class Certificate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificates_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** 1, then one more with every correction. */
  @Column('smallint', { default: 1 })
  cycle: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** The provider on the day of release. */
  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('uuid', { name: 'cohort_id' })
  cohortId: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('text')
  kind: 'achievement' | 'participation';

  /** `TMK-2026-000123`. */
  @Column('text')
  serial: string;

  /** Verification code: 12 letters and digits without look-alikes. */
  @Column('text')
  code: string;

  /** `issuing` until the worker has made the file. */
  @Column('text')
  status: CertificateStatus;

  /** Every printed field. */
  @Column('jsonb')
  snapshot: CertificateSnapshot;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;

  @Column('text', { name: 'file_sha256', nullable: true })
  fileSha256: string | null;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt: Date;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy: string | null;

  @Column('timestamptz', { name: 'made_at', nullable: true })
  madeAt: Date | null;

  @Column('uuid', { name: 'superseded_by_id', nullable: true })
  supersededById: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null;

  /** Names in both scripts, serial and code, folded (`foldText`). */
  @Column('text', { name: 'search_text', default: '' })
  searchText: string;
}
