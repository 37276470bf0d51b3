import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person/person.entity';
import { Branch } from './branch.entity';
import { Provider } from './provider.entity';

/** A person works for a provider from one day to another. History stays when a person moves. */
@Entity('memberships')
@Index('memberships_open', ['personId', 'providerId'], { unique: true, where: 'valid_until is null' })
@Index('memberships_provider', ['providerId', 'personId'])
@Check('memberships_dates_check', 'valid_until is null or valid_until >= valid_from')
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'memberships_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'memberships_person_fkey' })
  personId: string;

  @Column('uuid', { name: 'provider_id' })
  @ForeignKey(() => Provider, { name: 'memberships_provider_fkey' })
  providerId: string;

  @Column('uuid', { name: 'branch_id', nullable: true })
  @ForeignKey(() => Branch, { name: 'memberships_branch_fkey' })
  branchId: string | null;

  /** First day, `YYYY-MM-DD`, local to Morocco. */
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** Last day, included; `null` while the person still works there. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;
}
