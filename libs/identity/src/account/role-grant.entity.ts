import type { Role } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person/person.entity';
import { Provider } from '../provider/provider.entity';

/** A role that a person holds now. History is in the audit trail. */
@Entity('role_grants')
@Index('role_grants_general', ['personId', 'role'], { unique: true, where: 'provider_id is null' })
@Index('role_grants_of_provider', ['personId', 'role', 'providerId'], {
  unique: true,
  where: 'provider_id is not null',
})
@Index('role_grants_person', ['personId'])
@Index('role_grants_provider', ['providerId'], { where: 'provider_id is not null' })
@Check('role_grants_role_check', `role in ('learner', 'focal-point', 'trainer', 'reviewer', 'administrator')`)
@Check('role_grants_provider_check', `(role = 'focal-point') = (provider_id is not null)`)
export class RoleGrantRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grants_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'role_grants_person_fkey' })
  personId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'provider_id', nullable: true })
  @ForeignKey(() => Provider, { name: 'role_grants_provider_fkey' })
  providerId: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;
}
