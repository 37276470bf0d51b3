import type { LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Province } from '../territory/province.entity';
import { Region } from '../territory/region.entity';

export const PROVIDER_TYPES = [
  'bank',
  'mfi_assoc',
  'mfi_company',
  'guarantee_fund',
  'women_assoc',
  'local_assoc',
  'public_pre_post',
  'chamber_employer',
  'private_bds',
  'coop_union',
  'intl_org',
  'sector_centre',
] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];

/** An organisation whose staff are trained: the tenant. */
@Entity('providers')
@Unique('providers_ice_key', ['ice'])
@Index('providers_region', ['regionCode'])
@Check('providers_ice_check', `ice ~ '^[0-9]{15}$'`)
export class Provider {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'providers_pkey' })
  id: string;

  @Column('text')
  type: ProviderType;

  @Column('jsonb')
  name: LocalisedText;

  @Column('text', { name: 'region_code' })
  @ForeignKey(() => Region, { name: 'providers_region_fkey' })
  regionCode: string;

  @Column('text', { name: 'province_code' })
  @ForeignKey(() => Province, { name: 'providers_province_fkey' })
  provinceCode: string;

  /** Identifiant commun de l'entreprise, 15 digits; associations may have none. */
  @Column('text', { nullable: true })
  ice: string | null;

  /** Names in every language, folded (`foldText`). */
  @Column('text', { name: 'search_text' })
  searchText: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Counts corrections, so that two people correcting at once do not undo each other. */
  @Column('integer', { default: 1 })
  revision: number;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
