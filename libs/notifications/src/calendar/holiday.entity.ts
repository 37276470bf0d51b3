import type { LocalisedText } from '@tamkin/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public holiday: nobody is reminded. Editable, because moon-dependent days are decided each year. */
@Entity('holidays')
export class Holiday {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'holidays_pkey' })
  date: string;

  @Column('jsonb')
  name: LocalisedText;

  @Column('text')
  kind: 'fixed' | 'moon';
}
