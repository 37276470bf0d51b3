import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the programme wants an indicator to reach in a calendar year. */
@Entity('targets')
export class Target {
  /** `I.ST2`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'targets_pkey' })
  indicator: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'targets_pkey' })
  year: number;

  @Column('integer')
  value: number;

  @Column('uuid', { name: 'set_by', nullable: true })
  @ForeignKey('Person', { name: 'targets_set_by_fkey' })
  setBy: string | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
