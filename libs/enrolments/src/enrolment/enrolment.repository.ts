import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Enrolment } from './enrolment.entity';
import type { EnrolmentView } from './enrolment-view';

const VIEW = `
  select e.id, e.cohort_id as "cohortId", e.person_id as "personId", e.provider_id as "providerId",
         e.branch_id as "branchId", e.course_id as "courseId", e.version_id as "versionId", e.language, e.status,
         e.enrolled_at as "enrolledAt", e.started_at as "startedAt", e.last_activity_at as "lastActivityAt",
         e.current_activity_id as "currentActivityId", e.done_count as "doneCount",
         e.mandatory_count as "mandatoryCount", e.progress::float8 as progress, e.completed_at as "completedAt",
         e.blockers, e.pre_score::float8 as "preScore", e.final_score::float8 as "finalScore",
         e.final_sat_at as "finalSatAt", e.final_passed_at as "finalPassedAt",
         e.attendance_percent::float8 as "attendancePercent", e.observation_percent::float8 as "observationPercent",
         e.action_plan_accepted_at as "actionPlanAcceptedAt", c.status as "cohortStatus",
         c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.time_zone as "timeZone"
    from enrolments e join cohorts c on c.id = e.cohort_id`;

@Injectable()
export class EnrolmentRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  /** With `lock`, nobody else changes the row until the transaction ends; what is read is what stands after the wait. */
  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<EnrolmentView | null> {
    const [row] = await this.query<EnrolmentView>(ctx, `${VIEW} where e.id = $1 ${lock ? 'for update of e' : ''}`, [
      id,
    ]);
    return row ?? null;
  }

  async findInCohort(ctx: OperationContext, cohortId: string, personId: string): Promise<EnrolmentView | null> {
    const [row] = await this.query<EnrolmentView>(ctx, `${VIEW} where e.cohort_id = $1 and e.person_id = $2`, [
      cohortId,
      personId,
    ]);
    return row ?? null;
  }

  async idsInCohort(ctx: OperationContext, cohortId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(ctx, 'select id from enrolments where cohort_id = $1 order by id', [
      cohortId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** The activities of the enrolment's version that are the same as these of any version of the course. */
  async ownActivities(ctx: OperationContext, id: string, activityIds: readonly string[]): Promise<string[]> {
    if (activityIds.length === 0) return [];
    const rows = await this.query<{ id: string }>(
      ctx,
      `select own.id from enrolments e
         join activities given on given.id = any($2::uuid[])
         join activities own on own.version_id = e.version_id and own.lineage_id = given.lineage_id
        where e.id = $1 order by own.position`,
      [id, activityIds],
    );
    return rows.map(({ id }) => id);
  }

  async add(ctx: OperationContext, enrolment: Partial<Enrolment>): Promise<void> {
    await this.managerFor(ctx).insert(Enrolment, enrolment);
  }

  async withdraw(ctx: OperationContext, id: string, reason: string, now: Date): Promise<void> {
    await this.query(
      ctx,
      `update enrolments set status = 'withdrawn', withdrawn_at = $2, withdrawal_reason = $3 where id = $1`,
      [id, now, reason],
    );
  }

  /** For a nomination taken back before anything happened. */
  async remove(ctx: OperationContext, id: string): Promise<void> {
    await this.query(ctx, 'delete from enrolments where id = $1', [id]);
  }
}
