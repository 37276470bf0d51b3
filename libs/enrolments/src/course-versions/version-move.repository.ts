import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Enrolment } from '../enrolment/enrolment.entity';

/** An open cohort in which somebody has not started, or in which nobody is yet, on an older version. */
export interface CohortToMove {
  readonly cohortId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Of the version with which people start now. */
  readonly fromNumber: number;
  /** Who has not started: they would move. */
  readonly people: number;
  /** Who has begun with an older version and goes on with it. */
  readonly staying: number;
  /** Tests of the older version that are fixed on paper for this cohort: they have to be printed again. */
  readonly printedTests: number;
}

/** The version in the catalogue. */
export interface CurrentVersion {
  readonly id: string;
  readonly number: number;
  readonly title: LocalisedText;
}

/**
 * Enrolment `e` has not started: nothing was opened, tried, handed in or attended. `version` is the placeholder of the version
 * that people would move to.
 */
const notStarted = (version: string): string => `
  e.version_id <> ${version}::uuid and e.status = 'enrolled' and e.started_at is null and e.completed_at is null
  and coalesce(e.attendance_percent, 0) = 0 and e.observation_percent is null and e.action_plan_accepted_at is null
  and not exists (select 1 from activity_progress p where p.enrolment_id = e.id)
  and not exists (select 1 from attempts t where t.enrolment_id = e.id)`;

const TO_MOVE = `
  select c.id as "cohortId", c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", v.number as "fromNumber",
         n.people, n.staying,
         (select count(distinct x.activity_id)::int from printed_tests x join activities a on a.id = x.activity_id
           where x.cohort_id = c.id and a.version_id <> $1) as "printedTests"
    from cohorts c
    join course_versions v on v.id = c.version_id
    cross join lateral (
      select (count(*) filter (where ${notStarted('$1')}))::int as people,
             (count(*) filter (where e.version_id <> $1 and not (${notStarted('$1')})))::int as staying
        from enrolments e where e.cohort_id = c.id and e.status = 'enrolled') n
   where c.course_id = $2 and c.status = 'open'
     and ($3::boolean or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $4))
     and (n.people > 0 or (c.version_id <> $1 and n.staying = 0))
   order by c.starts_on, c.name, c.id`;

const HOLD = `select e.id from enrolments e where e.cohort_id = $1 and e.version_id <> $2 order by e.id for update`;

/** After {@link HOLD}: who began while it waited is seen here. */
const MOVE = `
  update enrolments e set version_id = $2, current_activity_id = $3
   where e.id = any($1::uuid[]) and ${notStarted('$2')} returning e.id`;

/** Days of the modules that both versions have. */
const CARRY_DUE_DATES = `
  insert into cohort_due_dates (cohort_id, module_id, due_on)
  select distinct on (m.id) d.cohort_id, m.id, d.due_on
    from cohort_due_dates d
    join course_modules before on before.id = d.module_id
    join course_modules m on m.lineage_id = before.lineage_id and m.version_id = $2
   where d.cohort_id = $1 order by m.id, before.version_id = $3 desc
  on conflict do nothing`;

@Injectable()
export class VersionMoveRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  /** `null` when the course is not in the catalogue. */
  async current(ctx: OperationContext, courseId: string): Promise<CurrentVersion | null> {
    const [row] = await this.query<CurrentVersion>(
      ctx,
      `select v.id, v.number, v.title from courses c join course_versions v on v.id = c.current_version_id where c.id = $1`,
      [courseId],
    );
    return row ?? null;
  }

  /** Of the cohorts that the actor trains, the earliest first. */
  toMove(ctx: OperationContext, scope: Scope, course: { id: string; versionId: string }): Promise<CohortToMove[]> {
    return this.query<CohortToMove>(ctx, TO_MOVE, [course.versionId, course.id, scope.everything, scope.trainerId]);
  }

  /** Who of a cohort has not started follows `versionId` from now on. Returns whom it moved. */
  async move(
    ctx: OperationContext,
    { cohortId, versionId, firstActivityId }: { cohortId: string; versionId: string; firstActivityId: string | null },
  ): Promise<string[]> {
    const held = await this.query<{ id: string }>(ctx, HOLD, [cohortId, versionId]);
    if (held.length === 0) return [];
    const rows = await this.query<{ id: string }>(ctx, MOVE, [held.map(({ id }) => id), versionId, firstActivityId]);
    return rows.map(({ id }) => id).sort();
  }

  async carryDueDates(
    ctx: OperationContext,
    { cohortId, from, to }: { cohortId: string; from: string; to: string },
  ): Promise<void> {
    await this.query(ctx, CARRY_DUE_DATES, [cohortId, to, from]);
  }
}
