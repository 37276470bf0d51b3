import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One month of Ramadan; allowed hours differ. */
@Entity('ramadans')
export class Ramadan {
  @PrimaryColumn('date', { name: 'starts_on', primaryKeyConstraintName: 'ramadans_pkey' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;
}
