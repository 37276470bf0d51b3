import type { Language } from '@tamkin/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ChosenTally, PartTallies } from './item-sums';

/**
 * How a question did on one paper, in one cohort and language: sums over first attempts, from which every figure follows,
 * so that reading statistics never walks through attempts. Nobody can be told from it.
 */
@Entity('item_tallies')
@Index('item_tallies_question', ['questionId'])
export class ItemTally {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'item_tallies_pkey' })
  @ForeignKey('Activity', { name: 'item_tallies_activity_fkey' })
  activityId: string;

  @PrimaryColumn('uuid', { name: 'cohort_id', primaryKeyConstraintName: 'item_tallies_pkey' })
  @ForeignKey('Cohort', { name: 'item_tallies_cohort_fkey' })
  cohortId: string;

  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'item_tallies_pkey' })
  @ForeignKey('QuestionRevision', { name: 'item_tallies_revision_fkey' })
  revisionId: string;

  /** In which the attempt was begun. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'item_tallies_pkey' })
  language: Language;

  @Column('uuid', { name: 'question_id' })
  @ForeignKey('Question', { name: 'item_tallies_question_fkey' })
  questionId: string;

  /** Attempts that showed the question, answered or not. */
  @Column('integer')
  shown: number;

  @Column('integer')
  answered: number;

  /** Of the share of points earned, 0–1 each. */
  @Column('double precision', { name: 'sum_share' })
  sumShare: number;

  @Column('double precision', { name: 'sum_share_squared' })
  sumShareSquared: number;

  /** Of the share of points earned on the rest of the paper, 0–1 each. */
  @Column('double precision', { name: 'sum_rest' })
  sumRest: number;

  @Column('double precision', { name: 'sum_rest_squared' })
  sumRestSquared: number;

  @Column('double precision', { name: 'sum_share_rest' })
  sumShareRest: number;

  /** Answers whose time is known. */
  @Column('integer')
  timed: number;

  /** Seconds, of those. */
  @Column('double precision', { name: 'sum_seconds' })
  sumSeconds: number;

  /** By option key, or by what was written: who gave it, and how they did on the rest. */
  @Column('jsonb')
  chosen: Record<string, ChosenTally>;

  /** Of questions that are marked part by part: the same for each gap, step, row or item in an order. */
  @Column('jsonb', { default: {} })
  parts: PartTallies;
}
