import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Waits for the visa · refused a visa · waits for the trainer · sent back by the trainer · counts. */
export const PLAN_STATUSES = ['awaits-visa', 'visa-refused', 'awaits-validation', 'sent-back', 'validated'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What a person will do differently at work, with the visa of the manager and the validation of the trainer. */
@Entity('action_plans')
@Index('action_plans_one', ['enrolmentId', 'activityId'], { unique: true })
@Index('action_plans_waiting', ['handedInAt'], { where: `status in ('awaits-visa', 'awaits-validation')` })
@Check(
  'action_plans_status_check',
  `status in ('awaits-visa', 'visa-refused', 'awaits-validation', 'sent-back', 'validated')`,
)
export class ActionPlan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'action_plans_pkey' })
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey('Enrolment', { name: 'action_plans_enrolment_fkey' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('Activity', { name: 'action_plans_activity_fkey' })
  activityId: string;

  @Column('text')
  status: PlanStatus;

  /** From 1, one more with each hand-in. */
  @Column('smallint')
  number: number;

  /** The last time. */
  @Column('timestamptz', { name: 'handed_in_at' })
  handedInAt: Date;

  /** A plan counts as submitted on this day, however often it came back. */
  @Column('timestamptz', { name: 'first_handed_in_at' })
  firstHandedInAt: Date;

  @Column('uuid', { name: 'visa_by', nullable: true })
  @ForeignKey('Person', { name: 'action_plans_visa_by_fkey' })
  visaBy: string | null;

  @Column('timestamptz', { name: 'visa_at', nullable: true })
  visaAt: Date | null;

  @Column('text', { name: 'visa_comment' })
  visaComment: string;

  /** Signed on paper and entered by the trainer. */
  @Column('boolean', { name: 'visa_on_paper' })
  visaOnPaper: boolean;

  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('Person', { name: 'action_plans_decided_by_fkey' })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** From the trainer. */
  @Column('text')
  comment: string;
}
