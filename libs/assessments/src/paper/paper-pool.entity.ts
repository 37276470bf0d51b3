import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Questions of a paper that are drawn: `count` of those of a bank that carry these tags. */
@Entity('paper_pools')
@Check('paper_pools_count_check', 'count between 1 and 100')
export class PaperPool {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'paper_pools_pkey' })
  @ForeignKey('Paper', { name: 'paper_pools_activity_fkey' })
  activityId: string;

  /** From 1, in the author's order; pools stand behind the chosen questions of their section. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'paper_pools_pkey' })
  position: number;

  @Column('text', { nullable: true })
  section: string | null;

  /** Whose bank. Of another course only its shared questions count. */
  @Column('uuid', { name: 'course_id' })
  @ForeignKey('Course', { name: 'paper_pools_course_fkey' })
  courseId: string;

  /** `null` = any; so with the next two. */
  @Column('text', { nullable: true })
  topic: string | null;

  @Column('text', { nullable: true })
  objective: string | null;

  @Column('smallint', { nullable: true })
  difficulty: number | null;

  @Column('smallint')
  count: number;

  /** Of each question drawn. */
  @Column('smallint')
  points: number;
}
