import type { LocalisedText } from '@tamkin/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Region } from './region.entity';

/** One of the 75 provinces and prefectures. */
@Entity('provinces')
@Index('provinces_region', ['regionCode'])
@Check('provinces_kind_check', `kind in ('province', 'prefecture')`)
export class Province {
  /** ISO 3166-2 without the country, `ERR`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provinces_pkey' })
  code: string;

  @Column('text', { name: 'region_code' })
  @ForeignKey(() => Region, { name: 'provinces_region_fkey' })
  regionCode: string;

  @Column('text')
  kind: 'province' | 'prefecture';

  @Column('jsonb')
  name: LocalisedText;
}
