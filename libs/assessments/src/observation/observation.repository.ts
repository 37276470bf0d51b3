import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { versionsOfCohort } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { ObservationGrid, type ObservationCriterion } from './observation-grid.entity';
import type { ObservationAgreement } from './observation-agreement.entity';
import type { Observation } from './observation.entity';

export interface GridRow {
  readonly revision: number;
  readonly maxPerCriterion: number;
  readonly criteria: readonly ObservationCriterion[];
  /** How many trainers score each person: 1 or 2. */
  readonly observers: number;
  /** Percentage points between two observers up to which their mean counts. */
  readonly tolerance: number;
}

export interface CohortGrid extends GridRow {
  readonly activityId: string;
  readonly title: LocalisedText;
}

/** What one observer gave one person. */
export interface ObservationRow {
  readonly observerId: string;
  readonly observerGivenLatin: string;
  readonly observerFamilyLatin: string;
  readonly observerGivenArabic: string | null;
  readonly observerFamilyArabic: string | null;
  readonly scores: Readonly<Record<string, number>>;
  readonly percent: number;
  readonly comment: string;
  /** ISO 8601. */
  readonly observedAt: string;
}

export interface AgreementRow {
  readonly scores: Readonly<Record<string, number>>;
  readonly percent: number;
  readonly comment: string;
}

/** A person of the cohort with everything that was scored. */
export interface ObservedPersonRow {
  readonly enrolmentId: string;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly activityId: string;
  /** In the order in which they were given. */
  readonly observations: readonly ObservationRow[];
  readonly agreed: AgreementRow | null;
}

/** The scores of all observers of one person on one grid, and what they agreed on. */
export interface ScoredGrid {
  readonly observers: number;
  readonly tolerance: number;
  readonly percents: readonly number[];
  readonly agreedPercent: number | null;
}

const OBSERVED = `
  select e.id as "enrolmentId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName",
         a.id as "activityId",
         coalesce((select json_agg(json_build_object('observerId', w.id, 'observerGivenLatin', w.given_latin,
                     'observerFamilyLatin', w.family_latin, 'observerGivenArabic', w.given_arabic,
                     'observerFamilyArabic', w.family_arabic, 'scores', o.scores, 'percent', o.percent::float8,
                     'comment', o.comment, 'observedAt', o.observed_at) order by o.observed_at, o.id)
                     from observations o join persons w on w.id = o.observer_id
                    where o.enrolment_id = e.id and o.activity_id = a.id), '[]'::json) as observations,
         (select json_build_object('scores', g.scores, 'percent', g.percent::float8, 'comment', g.comment)
            from observation_agreements g where g.enrolment_id = e.id and g.activity_id = a.id) as agreed
    from enrolments e
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    join activities a on a.version_id = e.version_id
    join observation_grids d on d.activity_id = a.id
   where e.cohort_id = $1 and e.status = 'enrolled'
   order by a.position, p.family_latin, p.given_latin, e.id`;

@Injectable()
export class ObservationRepository extends BaseRepository<ObservationGrid> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ObservationGrid);
  }

  async findGrid(ctx: OperationContext, activityId: string): Promise<GridRow | null> {
    const [row] = await this.query<GridRow>(
      ctx,
      'select revision, max_per_criterion as "maxPerCriterion", criteria, observers, tolerance from observation_grids where activity_id = $1',
      [activityId],
    );
    return row ?? null;
  }

  /** False when `revision` (0 = not made yet) is no longer the newest. */
  async writeGrid(ctx: OperationContext, grid: GridRow & { activityId: string }): Promise<boolean> {
    const { activityId, maxPerCriterion, criteria, observers, tolerance } = grid;
    const values = [activityId, maxPerCriterion, JSON.stringify(criteria), observers, tolerance];
    const rows =
      grid.revision === 0
        ? await this.query(
            ctx,
            `insert into observation_grids (activity_id, max_per_criterion, criteria, observers, tolerance)
             values ($1, $2, $3, $4, $5)
             on conflict do nothing returning activity_id`,
            values,
          )
        : await this.query(
            ctx,
            `update observation_grids
                set max_per_criterion = $2, criteria = $3, observers = $4, tolerance = $5, revision = revision + 1
              where activity_id = $1 and revision = $6 returning activity_id`,
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
      `select a.id as "activityId", a.title, g.revision, g.max_per_criterion as "maxPerCriterion", g.criteria,
              g.observers, g.tolerance
         from cohorts c join activities a on a.version_id in (${versionsOfCohort('c')})
         join observation_grids g on g.activity_id = a.id
        where c.id = $1 order by a.position`,
      [cohortId],
    );
  }

  async observedIn(ctx: OperationContext, cohortId: string): Promise<ObservedPersonRow[]> {
    return this.query<ObservedPersonRow>(ctx, OBSERVED, [cohortId]);
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

  /** Who has scored this person on this grid, and what; with what they agreed on. */
  async scored(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<{ observations: { observerId: string; percent: number }[]; agreed: boolean }> {
    const observations = await this.query<{ observerId: string; percent: number }>(
      ctx,
      `select observer_id as "observerId", percent::float8 as percent from observations
        where enrolment_id = $1 and activity_id = $2`,
      [enrolmentId, activityId],
    );
    const agreements = await this.query(
      ctx,
      'select 1 from observation_agreements where enrolment_id = $1 and activity_id = $2',
      [enrolmentId, activityId],
    );
    return { observations, agreed: agreements.length > 0 };
  }

  /** What two observers agreed on; agreed again, it replaces what stood there. */
  async agree(ctx: OperationContext, given: ObservationAgreement): Promise<void> {
    await this.query(
      ctx,
      `insert into observation_agreements (enrolment_id, activity_id, scores, percent, comment, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (enrolment_id, activity_id) do update
          set scores = excluded.scores, percent = excluded.percent, comment = excluded.comment,
              decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      [
        given.enrolmentId,
        given.activityId,
        JSON.stringify(given.scores),
        given.percent,
        given.comment,
        given.decidedBy,
        given.decidedAt,
      ],
    );
  }

  /** Every grid on which somebody was scored. */
  async gridsOf(ctx: OperationContext, enrolmentId: string): Promise<ScoredGrid[]> {
    return this.query<ScoredGrid>(
      ctx,
      `select g.observers, g.tolerance, array_agg(o.percent::float8) as percents,
              max(x.percent)::float8 as "agreedPercent"
         from observations o join observation_grids g on g.activity_id = o.activity_id
         left join observation_agreements x on x.enrolment_id = o.enrolment_id and x.activity_id = o.activity_id
        where o.enrolment_id = $1 group by g.activity_id`,
      [enrolmentId],
    );
  }
}
