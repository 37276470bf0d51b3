import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A provider invited to nominate staff to a cohort. */
@Entity('cohort_providers')
@Index('cohort_providers_provider', ['providerId'])
export class CohortProvider {
  @PrimaryColumn('uuid', { name: 'cohort_id', primaryKeyConstraintName: 'cohort_providers_pkey' })
  @ForeignKey('Cohort', { name: 'cohort_providers_cohort_fkey' })
  cohortId: string;

  @PrimaryColumn('uuid', { name: 'provider_id', primaryKeyConstraintName: 'cohort_providers_pkey' })
  @ForeignKey('Provider', { name: 'cohort_providers_provider_fkey' })
  providerId: string;

  /** Most staff this provider may nominate; `null` = no limit of its own. */
  @Column('smallint', { nullable: true })
  seats: number | null;
}
