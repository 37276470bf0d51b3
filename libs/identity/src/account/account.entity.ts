import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../person/person.entity';

/** How a person proves who they are. A person without a row has never been invited. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'accounts_pkey' })
  @ForeignKey(() => Person, { name: 'accounts_person_fkey' })
  personId: string;

  /** argon2id; `null` until the first password is chosen. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
