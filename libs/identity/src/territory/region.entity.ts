import type { LocalisedText } from '@tamkin/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the twelve regions of the 2015 reform. The same ISO codes meant other regions before, hence `validFrom`. */
@Entity('regions')
export class Region {
  /** ISO 3166-2, `MA-08`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'regions_pkey' })
  code: string;

  @Column('jsonb')
  name: LocalisedText;

  /** Year. */
  @Column('smallint', { name: 'valid_from' })
  validFrom: number;
}
