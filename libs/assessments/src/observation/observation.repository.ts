import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { versionsOfCohort } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { ObservationGrid, type ObservationCriterion } from './observation-grid.entity';
import type { Observation } from './observation.entity';

export interface GridRow {
  readonly revision: number;
  readonly maxPerCriterion: number;
  readonly criteria: readonly ObservationCriterion[];
}

export interface CohortGrid extends GridRow {
  readonly activityId: string;
  readonly title: LocalisedText;
}

/** A person of the cohort with the scores that one observer gave and the mean of all observers. */
export interface ObservedPerson {
  readonly enrolmentId: string;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly activityId: string;
  readonly observers: number;
  readonly meanPercent: number | null;
  readonly mine: { readonly scores: Record<string, number>; readonly comment: string; readonly percent: number } | null;
}

const OBSERVED = `
  select e.id as "enrolmentId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName",
         a.id as "activityId", count(o.id)::int as observers, avg(o.percent)::float8 as "meanPercent",
         (select json_build_object('scores', m.scores, 'comment', m.comment, 'percent', m.percent::float8)
            from observations m
           where m.enrolment_id = e.id and m.activity_id = a.id and m.observer_id = $2) as mine
    from enrolments e
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    join activities a on a.version_id = e.version_id
    join observation_grids g on g.activity_id = a.id
    left join observations o on o.enrolment_id = e.id and o.activity_id = a.id
   where e.cohort_id = $1 and e.status = 'enrolled'
   group by e.id, p.id, v.id, a.id
   order by a.position, p.family_latin, p.given_latin, e.id`;

@Injectable()
export class ObservationRepository extends BaseRepository<ObservationGrid> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ObservationGrid);
  }

  async findGrid(ctx: OperationContext, activityId: string): Promise<GridRow | null> {
    const [row] = await this.query<GridRow>(
      ctx,
      'select revision, max_per_criterion as "maxPerCriterion", criteria from observation_grids where activity_id = $1',
      [activityId],
    );
    return row ?? null;
  }

  /** False when `revision` (0 = not made yet) is no longer the newest. */
  async writeGrid(ctx: OperationContext, grid: GridRow & { activityId: string }): Promise<boolean> {
    const values = [grid.activityId, grid.maxPerCriterion, JSON.stringify(grid.criteria)];
    const rows =
      grid.revision === 0
        ? await this.query(
            ctx,
            `insert into observation_grids (activity_id, max_per_criterion, criteria) values ($1, $2, $3)
             on conflict do nothing returning activity_id`,
            values,
          )
        : await this.query(
            ctx,
            `update observation_grids set max_per_criterion = $2, criteria = $3, revision = revision + 1
              where activity_id = $1 and revision = $4 returning activity_id`,
            [...values, grid.revision],
          );
    return rows.length > 0;
  }

  /** No criteria left: the session is not observed. */
  async removeGrid(ctx: OperationContext, activityId: string): Promise<void> {
    await this.query(ctx, 'delete from observation_grids where activity_id = $1', [activityId]);
  }

  async gridsOfCohort(ctx: OperationContext, cohortId: string): Promise<CohortGrid[]> {
    return this.query<CohortGrid>(
      ctx,
      `select a.id as "activityId", a.title, g.revision, g.max_per_criterion as "maxPerCriterion", g.criteria
         from cohorts c join activities a on a.version_id in (${versionsOfCohort('c')}) join observation_grids g on g.activity_id = a.id
        where c.id = $1 order by a.position`,
      [cohortId],
    );
  }

  async observedIn(ctx: OperationContext, cohortId: string, observerId: string | null): Promise<ObservedPerson[]> {
    return this.query<ObservedPerson>(ctx, OBSERVED, [cohortId, observerId]);
  }

  /** What one observer gave one person; given again, it replaces what stood there. */
  async put(ctx: OperationContext, observation: Observation): Promise<void> {
    await this.query(
      ctx,
      `insert into observations (id, enrolment_id, activity_id, observer_id, scores, percent, comment, observed_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       on conflict (enrolment_id, activity_id, observer_id) do update
          set scores = excluded.scores, percent = excluded.percent, comment = excluded.comment,
              updated_at = excluded.updated_at`,
      [
        observation.id,
        observation.enrolmentId,
        observation.activityId,
        observation.observerId,
        JSON.stringify(observation.scores),
        observation.percent,
        observation.comment,
        observation.observedAt,
      ],
    );
  }

  /** 0–100, two decimals: the mean of the observers for each grid, then the mean of the grids. */
  async meanPercent(ctx: OperationContext, enrolmentId: string): Promise<number> {
    const [row] = await this.query<{ percent: number }>(
      ctx,
      `select round(avg(g.percent), 2)::float8 as percent
         from (select avg(percent) as percent from observations where enrolment_id = $1 group by activity_id) g`,
      [enrolmentId],
    );
    return row?.percent ?? 0;
  }
}
