import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One dated action of a plan, 1 to 3. */
@Entity('planned_actions')
@Check('planned_actions_position_check', 'position between 1 and 3')
export class PlannedAction {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'planned_actions_pkey' })
  @ForeignKey('ActionPlan', { name: 'planned_actions_plan_fkey' })
  planId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'planned_actions_pkey' })
  position: number;

  /** What will be done. */
  @Column('text')
  what: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  /** How one will see that it was done. */
  @Column('text')
  evidence: string;
}
