import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When somebody looked at their home, so that it can tell them what has changed since they did before. */
@Entity('home_visits')
export class HomeVisit {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'home_visits_pkey' })
  @ForeignKey('Person', { name: 'home_visits_person_fkey' })
  personId: string;

  /** The last look of this visit so far. */
  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  /** The last look of the visit before; `null` during the first. */
  @Column('timestamptz', { name: 'previous_at', nullable: true })
  previousAt: Date | null;
}
