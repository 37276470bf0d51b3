import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReportedFact } from './reported-fact.entity';

/** An action plan as the completion report counts it (I.B1). Kept in step as `report_enrolments` is. */
@Entity('report_plans')
@Index('report_plans_enrolment', ['enrolmentId'])
@Index('report_plans_person', ['personId'])
export class ReportPlan extends ReportedFact {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'report_plans_pkey' })
  @ForeignKey('ActionPlan', { name: 'report_plans_plan_fkey', onDelete: 'CASCADE' })
  planId: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** Handed in for the first time. */
  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('timestamptz', { name: 'validated_at', nullable: true })
  validatedAt: Date | null;

  /**
   * Since when at least one action is known to be done: said with a file that shows it, or confirmed by the manager, at either
   * checkpoint. What the manager contests does not count, nor do words alone.
   */
  @Column('timestamptz', { name: 'implemented_at', nullable: true })
  implementedAt: Date | null;

  /** Six months after the last day of the cohort. */
  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text')
  language: Language;
}
