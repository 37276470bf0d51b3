import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** More time for one person, with the reason. */
@Entity('assignment_extensions')
export class AssignmentExtension {
  @PrimaryColumn('uuid', { name: 'enrolment_id', primaryKeyConstraintName: 'assignment_extensions_pkey' })
  @ForeignKey('Enrolment', { name: 'assignment_extensions_enrolment_fkey' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'assignment_extensions_pkey' })
  @ForeignKey('Activity', { name: 'assignment_extensions_activity_fkey' })
  activityId: string;

  /** The last day, in the cohort's time zone. */
  @Column('date', { name: 'until_on' })
  untilOn: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'given_by', nullable: true })
  @ForeignKey('Person', { name: 'assignment_extensions_given_by_fkey' })
  givenBy: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;
}
