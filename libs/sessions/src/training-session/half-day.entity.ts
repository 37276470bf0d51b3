import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A half-day of a session: what attendance is taken for. */
@Entity('half_days')
@Index('half_days_one', ['sessionId', 'date', 'half'], { unique: true })
@Check('half_days_half_check', `half in ('morning', 'afternoon')`)
export class HalfDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'half_days_pkey' })
  id: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey('TrainingSession', { name: 'half_days_session_fkey' })
  sessionId: string;

  /** Local. */
  @Column('date')
  date: string;

  @Column('text')
  half: 'morning' | 'afternoon';

  /** Planned. */
  @Column('smallint')
  minutes: number;
}
