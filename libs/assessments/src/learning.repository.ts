import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { actorPersonId, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';

export interface EnrolmentView {
  readonly id: string;
  readonly cohortId: string;
  readonly personId: string;
  readonly courseId: string;
  readonly versionId: string;
  readonly language: Language;
  readonly status: 'enrolled' | 'withdrawn';
  readonly cohortStatus: 'open' | 'closed';
}

const VIEW = `select e.id, e.cohort_id as "cohortId", e.person_id as "personId", e.course_id as "courseId",
  e.version_id as "versionId", e.language, e.status, c.status as "cohortStatus"
  from enrolments e join cohorts c on c.id = e.cohort_id where e.id = $1`;

@Injectable()
export class EnrolmentsService extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Enrolment');
  }

  async mine(ctx: OperationContext, enrolmentId: string, { lock = false } = {}): Promise<EnrolmentView> {
    const [row] = await this.query<EnrolmentView>(ctx, `${VIEW}${lock ? ' for update of e' : ''}`, [enrolmentId]);
    if (!row || (ctx.actor.kind !== 'system' && row.personId !== actorPersonId(ctx)) || row.status !== 'enrolled') {
      throw notFound('enrolment');
    }
    return row;
  }

  async forTrainer(ctx: OperationContext, enrolmentId: string): Promise<EnrolmentView> {
    const [row] = await this.query<EnrolmentView>(ctx, VIEW, [enrolmentId]);
    const [trains] = row
      ? await this.query(ctx, 'select 1 from cohort_trainers where cohort_id = $1 and person_id = $2', [
          row.cohortId,
          actorPersonId(ctx),
        ])
      : [];
    if (!row || (ctx.actor.kind !== 'system' && !trains)) throw notFound('enrolment');
    return row;
  }

  async recordResult(
    ctx: OperationContext,
    given: { enrolmentId: string; activityId: string; score: number | null; passed: boolean | null; done: boolean },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, score, language)
       values ($1, $2, now(), case when $4 then now() end, $3, 'fr')
       on conflict (enrolment_id, activity_id) do update
          set score = coalesce(greatest(activity_progress.score, excluded.score), excluded.score),
              done_at = coalesce(activity_progress.done_at, excluded.done_at)`,
      [given.enrolmentId, given.activityId, given.score, given.done],
    );
  }

  async recordObservation(ctx: OperationContext, given: { enrolmentId: string; percent: number }): Promise<void> {
    await this.query(ctx, 'update enrolments set observation_percent = $2 where id = $1', [
      given.enrolmentId,
      given.percent,
    ]);
  }

  async recordActionPlan(
    ctx: OperationContext,
    given: { enrolmentId: string; acceptedAt: Date | null },
  ): Promise<void> {
    await this.query(ctx, 'update enrolments set action_plan_accepted_at = $2 where id = $1', [
      given.enrolmentId,
      given.acceptedAt,
    ]);
  }
}

@Injectable()
export class CohortsService extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Cohort');
  }

  async requireTrainer(ctx: OperationContext, cohortId: string): Promise<void> {
    if (ctx.actor.kind === 'system') return;
    const [row] = await this.query(ctx, 'select 1 from cohort_trainers where cohort_id = $1 and person_id = $2', [
      cohortId,
      actorPersonId(ctx),
    ]);
    if (!row) throw notFound('cohort');
  }
}
