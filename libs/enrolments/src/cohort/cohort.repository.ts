import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { COHORT_PHASE, type CohortPhase } from './cohort-phase.sql';
import { CohortDueDate } from './cohort-due-date.entity';
import { CohortProvider } from './cohort-provider.entity';
import { CohortTrainer } from './cohort-trainer.entity';
import { Cohort } from './cohort.entity';
import { versionsOfCohort } from './versions-of-cohort.sql';

/** The row of a cohort; days `YYYY-MM-DD` in `timeZone`. */
export interface CohortRow {
  readonly id: string;
  readonly courseId: string;
  readonly versionId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly nominationsUntil: string | null;
  readonly capacity: number | null;
  readonly timeZone: string;
  readonly status: 'open' | 'closed';
  readonly phase: CohortPhase;
  readonly closedAt: Date | null;
  readonly createdBy: string | null;
  readonly revision: number;
}

export interface Invitation {
  readonly providerId: string;
  /** `null` = no limit of its own. */
  readonly seats: number | null;
}

export interface DueDate {
  readonly moduleId: string;
  readonly dueOn: string;
}

const ROW = `
  select c.id, c.course_id as "courseId", c.version_id as "versionId", c.name, c.starts_on::text as "startsOn",
         c.ends_on::text as "endsOn", c.nominations_until::text as "nominationsUntil", c.capacity,
         c.time_zone as "timeZone", c.status, ${COHORT_PHASE} as phase, c.closed_at as "closedAt",
         c.created_by as "createdBy", c.revision
    from cohorts c where c.id = $1`;

@Injectable()
export class CohortRepository extends BaseRepository<Cohort> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Cohort);
  }

  /** With `lock`, seats, status and dates stand still until the transaction ends. */
  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<CohortRow | null> {
    const [row] = await this.query<CohortRow>(ctx, `${ROW} ${lock ? 'for update of c' : ''}`, [id]);
    return row ?? null;
  }

  async add(ctx: OperationContext, cohort: Partial<Cohort>): Promise<void> {
    await this.managerFor(ctx).insert(Cohort, cohort);
  }

  async change(ctx: OperationContext, id: string, columns: Partial<Cohort>): Promise<void> {
    await this.managerFor(ctx).update(Cohort, { id }, columns);
  }

  /** Holds the end-of-training report as it is until the transaction ends. True when it is with the reviewer or validated. */
  async isReported(ctx: OperationContext, cohortId: string): Promise<boolean> {
    const rows = await this.query<{ status: string }>(
      ctx,
      'select status from cohort_reports where cohort_id = $1 for share',
      [cohortId],
    );
    return rows.some(({ status }) => status === 'submitted' || status === 'validated');
  }

  async isTrainer(ctx: OperationContext, cohortId: string, personId: string | null): Promise<boolean> {
    const rows = await this.query(ctx, 'select 1 from cohort_trainers where cohort_id = $1 and person_id = $2', [
      cohortId,
      personId,
    ]);
    return rows.length > 0;
  }

  async setTrainers(ctx: OperationContext, cohortId: string, personIds: readonly string[]): Promise<void> {
    await this.managerFor(ctx).delete(CohortTrainer, { cohortId });
    if (personIds.length === 0) return;
    await this.managerFor(ctx).insert(
      CohortTrainer,
      personIds.map((personId) => ({ cohortId, personId })),
    );
  }

  async setProviders(ctx: OperationContext, cohortId: string, invitations: readonly Invitation[]): Promise<void> {
    await this.managerFor(ctx).delete(CohortProvider, { cohortId });
    if (invitations.length === 0) return;
    await this.managerFor(ctx).insert(
      CohortProvider,
      invitations.map((invitation) => ({ cohortId, ...invitation })),
    );
  }

  /** For the same modules of other versions, too, that somebody in the cohort follows. */
  async setDueDates(ctx: OperationContext, cohortId: string, dueDates: readonly DueDate[]): Promise<void> {
    await this.managerFor(ctx).delete(CohortDueDate, { cohortId });
    if (dueDates.length === 0) return;
    await this.query(
      ctx,
      `insert into cohort_due_dates (cohort_id, module_id, due_on)
       select c.id, m.id, g.due_on
         from cohorts c
         cross join unnest($2::uuid[], $3::date[]) as g (module_id, due_on)
         join course_modules given on given.id = g.module_id
         join course_modules m on m.lineage_id = given.lineage_id and m.version_id in (${versionsOfCohort('c')})
        where c.id = $1`,
      [cohortId, dueDates.map(({ moduleId }) => moduleId), dueDates.map(({ dueOn }) => dueOn)],
    );
  }

  /** Of the modules of the version that the cohort starts with now. */
  dueDates(ctx: OperationContext, cohortId: string): Promise<DueDate[]> {
    return this.query<DueDate>(
      ctx,
      `select d.module_id as "moduleId", d.due_on::text as "dueOn"
         from cohort_due_dates d
         join cohorts c on c.id = d.cohort_id
         join course_modules m on m.id = d.module_id and m.version_id = c.version_id
        where d.cohort_id = $1`,
      [cohortId],
    );
  }

  async invitationOf(ctx: OperationContext, cohortId: string, providerId: string): Promise<Invitation | null> {
    const [row] = await this.query<Invitation>(
      ctx,
      'select provider_id as "providerId", seats from cohort_providers where cohort_id = $1 and provider_id = $2',
      [cohortId, providerId],
    );
    return row ?? null;
  }

  /** People enrolled and not withdrawn, in all and per provider. */
  async enrolled(ctx: OperationContext, cohortId: string): Promise<{ all: number; byProvider: Map<string, number> }> {
    const rows = await this.query<{ providerId: string; people: number }>(
      ctx,
      `select provider_id as "providerId", count(*)::int as people from enrolments
        where cohort_id = $1 and status = 'enrolled' group by provider_id`,
      [cohortId],
    );
    return {
      all: rows.reduce((sum, { people }) => sum + people, 0),
      byProvider: new Map(rows.map(({ providerId, people }) => [providerId, people])),
    };
  }

  /** The newest published version of a course, `null` when there is none or the course is archived. */
  async currentVersion(ctx: OperationContext, courseId: string): Promise<string | null> {
    const [row] = await this.query<{ versionId: string | null }>(
      ctx,
      'select current_version_id as "versionId" from courses where id = $1 and archived_at is null',
      [courseId],
    );
    return row?.versionId ?? null;
  }

  /** Which of `personIds` hold the role of trainer. */
  async trainersAmong(ctx: OperationContext, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select distinct person_id as id from role_grants where role = 'trainer' and person_id = any($1)`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Which of `providerIds` exist and are not archived. */
  async providersAmong(ctx: OperationContext, providerIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'select id from providers where archived_at is null and id = any($1)',
      [providerIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
