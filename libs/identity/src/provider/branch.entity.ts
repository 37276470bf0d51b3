import type { LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Province } from '../territory/province.entity';
import { Provider } from './provider.entity';

/** A place where a provider serves clients. */
@Entity('branches')
@Index('branches_provider', ['providerId'])
@Check('branches_setting_check', `setting in ('urban', 'rural')`)
export class Branch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'branches_pkey' })
  id: string;

  @Column('uuid', { name: 'provider_id' })
  @ForeignKey(() => Provider, { name: 'branches_provider_fkey' })
  providerId: string;

  @Column('jsonb')
  name: LocalisedText;

  @Column('text', { name: 'province_code' })
  @ForeignKey(() => Province, { name: 'branches_province_fkey' })
  provinceCode: string;

  @Column('text')
  setting: 'urban' | 'rural';
}
