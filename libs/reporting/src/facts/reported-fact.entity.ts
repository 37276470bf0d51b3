import { Column } from 'typeorm';

/** Of whom and where a counted fact is: what the report breaks down by, on every row, so that counting joins nothing. */
export abstract class ReportedFact {
  /** Of duplicates, the one that was kept. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Stamped on the enrolment or, of a certificate, on the certificate. */
  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('smallint', { name: 'birth_year', nullable: true })
  birthYear: number | null;

  @Column('text', { name: 'provider_type' })
  providerType: string;

  /** ISO 3166-2: of the branch, else of the provider. */
  @Column('text')
  region: string;

  @Column('text')
  sex: string;
}
