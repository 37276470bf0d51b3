import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { ActivityProgress } from './activity-progress.entity';
import type { BlockerCode } from './completion';
import type { ActivityFact } from './roll-up';

/** One activity's fact as it must stand from now on. */
export interface FactToWrite extends ActivityFact {
  readonly language: Language;
}

/** Columns of an enrolment as they must stand from now on. */
export interface StandingToWrite {
  readonly enrolmentId: string;
  readonly startedAt: Date | null;
  readonly lastActivityAt: Date | null;
  readonly currentActivityId: string | null;
  readonly language: Language;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly progress: number;
  readonly blockers: readonly BlockerCode[];
  readonly completedAt: Date | null;
  readonly preScore: number | null;
  readonly finalScore: number | null;
  readonly finalSatAt: Date | null;
  readonly finalPassedAt: Date | null;
  readonly attendancePercent: number | null;
  readonly observationPercent: number | null;
  readonly actionPlanAcceptedAt: Date | null;
}

const WRITE_STANDING = `
  update enrolments
     set started_at = $2, last_activity_at = $3, current_activity_id = $4, language = $5, done_count = $6,
         mandatory_count = $7, progress = $8, blockers = $9, completed_at = $10, pre_score = $11, final_score = $12,
         final_sat_at = $13, final_passed_at = $14, attendance_percent = $15, observation_percent = $16,
         action_plan_accepted_at = $17
   where id = $1`;

/** The fact and the roll-up in one statement: neither can stand without the other. */
const WRITE_FACT_AND_STANDING = `
  with fact as (
    insert into activity_progress (enrolment_id, activity_id, started_at, done_at, score, language)
    values ($1, $18, $19, $20, $21, $22)
    on conflict (enrolment_id, activity_id) do update
      set done_at = excluded.done_at, score = excluded.score, language = excluded.language)
  ${WRITE_STANDING}`;

@Injectable()
export class ProgressRepository extends BaseRepository<ActivityProgress> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ActivityProgress);
  }

  factsOf(ctx: OperationContext, enrolmentId: string): Promise<ActivityFact[]> {
    return this.query<ActivityFact>(
      ctx,
      `select activity_id as "activityId", started_at as "startedAt", done_at as "doneAt", score::float8 as score
         from activity_progress where enrolment_id = $1`,
      [enrolmentId],
    );
  }

  async write(ctx: OperationContext, standing: StandingToWrite, fact: FactToWrite | null): Promise<void> {
    const columns = [
      standing.enrolmentId,
      standing.startedAt,
      standing.lastActivityAt,
      standing.currentActivityId,
      standing.language,
      standing.doneCount,
      standing.mandatoryCount,
      standing.progress,
      standing.blockers,
      standing.completedAt,
      standing.preScore,
      standing.finalScore,
      standing.finalSatAt,
      standing.finalPassedAt,
      standing.attendancePercent,
      standing.observationPercent,
      standing.actionPlanAcceptedAt,
    ];
    if (!fact) return void (await this.query(ctx, WRITE_STANDING, columns));
    await this.query(ctx, WRITE_FACT_AND_STANDING, [
      ...columns,
      fact.activityId,
      fact.startedAt,
      fact.doneAt,
      fact.score,
      fact.language,
    ]);
  }
}
