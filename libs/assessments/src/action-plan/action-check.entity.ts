import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const CHECKPOINTS = ['six-weeks', 'six-months'] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

export const ACTION_STATES = ['done', 'partly', 'not-done'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** How far an action had come at a checkpoint, said by the learner and, if they want, confirmed by the manager. */
@Entity('action_checks')
@Check('action_checks_checkpoint_check', `checkpoint in ('six-weeks', 'six-months')`)
@Check('action_checks_state_check', `state in ('done', 'partly', 'not-done')`)
export class ActionCheck {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'action_checks_pkey' })
  @ForeignKey('ActionPlan', { name: 'action_checks_plan_fkey' })
  planId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'action_checks_pkey' })
  position: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'action_checks_pkey' })
  checkpoint: Checkpoint;

  @Column('text')
  state: ActionState;

  /** What shows it, in words. */
  @Column('text')
  note: string;

  @Column('uuid', { name: 'file_ids', array: true })
  fileIds: string[];

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;

  /** By the manager; `null` = not looked at. */
  @Column('boolean', { nullable: true })
  confirmed: boolean | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  @ForeignKey('Person', { name: 'action_checks_confirmed_by_fkey' })
  confirmedBy: string | null;

  /** When the manager said so, or said no. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}
