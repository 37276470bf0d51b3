import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A dated group that takes one published version of a course, usually staff of several providers. */
@Entity('cohorts')
@Index('cohorts_course', ['courseId'])
@Index('cohorts_dates', ['startsOn', 'id'])
@Check('cohorts_status_check', `status in ('open', 'closed')`)
@Check('cohorts_dates_check', `ends_on >= starts_on`)
export class Cohort {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohorts_pkey' })
  id: string;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'cohorts_course_fkey' })
  courseId: string;

  /** With which people start now. Those who began with an older one go on with that. */
  @Column('uuid', { name: 'version_id' })
  @ForeignKey('CourseVersion', { name: 'cohorts_version_fkey' })
  versionId: string;

  @Column('text')
  name: string;

  /** First day, `YYYY-MM-DD` in `timeZone`. */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** Last day. */
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  /** Last day on which focal points nominate; `null` = until the first day. */
  @Column('date', { name: 'nominations_until', nullable: true })
  nominationsUntil: string | null;

  /** Seats; `null` = no limit. */
  @Column('smallint', { nullable: true })
  capacity: number | null;

  /** IANA. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  status: 'open' | 'closed';

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  @ForeignKey('Person', { name: 'cohorts_closed_by_fkey' })
  closedBy: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('Person', { name: 'cohorts_created_by_fkey' })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Goes up with every change; writers say which one they changed. */
  @Column('integer', { default: 1 })
  revision: number;

  /** Name, code and titles of the course, folded (`foldText`). */
  @Column('text', { name: 'search_text' })
  searchText: string;
}
