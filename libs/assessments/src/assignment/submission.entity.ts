import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const SUBMISSION_STATUSES = ['handed-in', 'accepted', 'sent-back'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** Work handed in for an assignment. */
@Entity('submissions')
@Index('submissions_one', ['enrolmentId', 'activityId'], { unique: true })
@Index('submissions_to_mark', ['handedInAt'], { where: `status = 'handed-in'` })
@Check('submissions_status_check', `status in ('handed-in', 'accepted', 'sent-back')`)
export class Submission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submissions_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey('Enrolment', { name: 'submissions_enrolment_fkey' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'submissions_activity_fkey' })
  activityId: string;

  @Column('text')
  status: SubmissionStatus;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'file_ids', array: true })
  fileIds: string[];

  @Column('timestamptz', { name: 'handed_in_at' })
  handedInAt: Date;

  @Column('timestamptz', { name: 'marked_at', nullable: true })
  markedAt: Date | null;

  @Column('uuid', { name: 'marked_by', nullable: true })
  @ForeignKey('Person', { name: 'submissions_marked_by_fkey' })
  markedBy: string | null;

  /** From the trainer; empty while none. */
  @Column('text')
  comment: string;
}
