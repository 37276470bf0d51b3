import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { COHORT_PHASE, COHORT_REPORTED, type CohortPhase } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { ActionProgress, ActionToPlan } from './accept-plan';
import type { ActionState, Checkpoint } from './action-check.entity';
import { ActionPlan, type PlanStatus } from './action-plan.entity';

export interface PlannedActionRow extends ActionToPlan {
  readonly position: number;
}

export interface ActionCheckRow extends ActionProgress {
  readonly checkpoint: Checkpoint;
  readonly state: ActionState;
  readonly saidAt: string;
  /** By the manager; `null` = not looked at. */
  readonly confirmed: boolean | null;
}

/** A plan with its actions and what became of them. Days are `YYYY-MM-DD`. */
export interface PlanRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly activityTitle: LocalisedText;
  readonly courseTitle: LocalisedText;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly phase: CohortPhase;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly status: PlanStatus;
  readonly number: number;
  readonly handedInAt: Date;
  readonly visaAt: Date | null;
  readonly visaComment: string;
  readonly visaOnPaper: boolean;
  readonly decidedAt: Date | null;
  readonly comment: string;
  readonly actions: readonly PlannedActionRow[];
  readonly checks: readonly ActionCheckRow[];
  readonly sixWeeksOn: string;
  readonly sixMonthsOn: string;
  /** Place in a list: the longest waiting for somebody first, then all others, the latest first. */
  readonly place: string;
}

/** All plans; else those of these providers and of the cohorts of this trainer. */
export interface PlanReach {
  readonly everything: boolean;
  readonly providerIds: readonly string[];
  readonly trainerId: string | null;
}

export interface PlanFilter extends PlanReach {
  readonly status: PlanStatus | null;
  /** Something was said to be done that the manager has not confirmed or contested. */
  readonly toConfirm: boolean;
  readonly cohortId: string | null;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

const MS = 'floor(extract(epoch from l.handed_in_at) * 1000)::bigint';
const PLACE = `case when not ${COHORT_REPORTED} and l.status in ('awaits-visa', 'awaits-validation') then ${MS}
                    else 100000000000000 - ${MS} end`;
const TO_CONFIRM = `l.status = 'validated' and exists (
  select 1 from action_checks k where k.plan_id = l.id and k.state = 'done' and k.confirmed is null)`;
const REACHED = `e.status = 'enrolled'
  and ($1 or e.provider_id = any($2::uuid[])
       or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $3))`;

const PLAN = `
  select l.id, l.enrolment_id as "enrolmentId", l.activity_id as "activityId", a.title as "activityTitle",
         n.title as "courseTitle", c.id as "cohortId", c.name as "cohortName", ${COHORT_PHASE} as phase,
         v.id as "providerId", v.name as "providerName", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", l.status, l.number,
         l.handed_in_at as "handedInAt", l.visa_at as "visaAt", l.visa_comment as "visaComment",
         l.visa_on_paper as "visaOnPaper", l.decided_at as "decidedAt", l.comment,
         coalesce((select json_agg(json_build_object('position', t.position, 'what', t.what, 'dueOn', t.due_on,
                                                     'evidence', t.evidence) order by t.position)
                     from planned_actions t where t.plan_id = l.id), '[]') as actions,
         coalesce((select json_agg(json_build_object('checkpoint', k.checkpoint, 'position', k.position, 'state', k.state,
                                                     'note', k.note, 'fileIds', k.file_ids, 'saidAt', k.said_at,
                                                     'confirmed', k.confirmed) order by k.checkpoint, k.position)
                     from action_checks k where k.plan_id = l.id), '[]') as checks,
         (c.ends_on + 42)::text as "sixWeeksOn", ((c.ends_on + interval '6 months')::date)::text as "sixMonthsOn",
         ${PLACE} as place
    from action_plans l
    join enrolments e on e.id = l.enrolment_id
    join cohorts c on c.id = e.cohort_id
    join course_versions n on n.id = e.version_id
    join activities a on a.id = l.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id`;

@Injectable()
export class ActionPlanRepository extends BaseRepository<ActionPlan> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ActionPlan);
  }

  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<PlanRow | null> {
    const [row] = await this.query<PlanRow>(ctx, `${PLAN} where l.id = $1 ${lock ? 'for update of l' : ''}`, [id]);
    return row ?? null;
  }

  async findOf(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<PlanRow | null> {
    const [row] = await this.query<PlanRow>(ctx, `${PLAN} where l.enrolment_id = $1 and l.activity_id = $2`, [
      enrolmentId,
      activityId,
    ]);
    return row ?? null;
  }

  async list(ctx: OperationContext, filter: PlanFilter): Promise<PlanRow[]> {
    const { everything, providerIds, trainerId, status, toConfirm, cohortId, after, limit } = filter;
    return this.query<PlanRow>(
      ctx,
      `${PLAN}
        where ${REACHED}
          and ($4::text is null or l.status = $4) and ($5::uuid is null or c.id = $5) and (not $6 or ${TO_CONFIRM})
          and ($7::bigint is null or (${PLACE}, l.id) > ($7, $8::uuid))
        order by ${PLACE}, l.id limit $9`,
      [everything, providerIds, trainerId, status, cohortId, toConfirm, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** What waits for the manager. */
  async waitingForManager(ctx: OperationContext, reach: PlanReach): Promise<{ visas: number; confirmations: number }> {
    const [row] = await this.query<{ visas: number; confirmations: number }>(
      ctx,
      `select count(*) filter (where l.status = 'awaits-visa' and not ${COHORT_REPORTED})::int as visas,
              count(*) filter (where ${TO_CONFIRM})::int as confirmations
         from action_plans l join enrolments e on e.id = l.enrolment_id join cohorts c on c.id = e.cohort_id
        where ${REACHED}`,
      [reach.everything, reach.providerIds, reach.trainerId],
    );
    return row ?? { visas: 0, confirmations: 0 };
  }

  async isTrainer(ctx: OperationContext, cohortId: string, personId: string | null): Promise<boolean> {
    const rows = await this.query(ctx, 'select 1 from cohort_trainers where cohort_id = $1 and person_id = $2', [
      cohortId,
      personId,
    ]);
    return rows.length > 0;
  }

  /** Hands in, or hands in again: visa and decision of the one before are gone. */
  async handIn(
    ctx: OperationContext,
    given: { id: string; enrolmentId: string; activityId: string; actions: readonly ActionToPlan[]; now: Date },
  ): Promise<void> {
    const [row] = await this.query<{ id: string }>(
      ctx,
      `insert into action_plans (id, enrolment_id, activity_id, status, number, first_handed_in_at, handed_in_at, visa_comment,
                                 visa_on_paper, comment)
       values ($1, $2, $3, 'awaits-visa', 1, $4, $4, '', false, '')
       on conflict (enrolment_id, activity_id) do update
          set status = 'awaits-visa', number = action_plans.number + 1, handed_in_at = excluded.handed_in_at, visa_by = null,
              visa_at = null, visa_comment = '', visa_on_paper = false, decided_by = null, decided_at = null
       returning id`,
      [given.id, given.enrolmentId, given.activityId, given.now],
    );
    await this.query(ctx, 'delete from planned_actions where plan_id = $1', [row?.id]);
    await this.query(
      ctx,
      `insert into planned_actions (plan_id, position, what, due_on, evidence)
       select $1, g.place, g.what, g.due_on, g.evidence
         from unnest($2::text[], $3::date[], $4::text[]) with ordinality g(what, due_on, evidence, place)`,
      [
        row?.id,
        given.actions.map(({ what }) => what),
        given.actions.map(({ dueOn }) => dueOn),
        given.actions.map(({ evidence }) => evidence),
      ],
    );
  }

  async giveVisa(
    ctx: OperationContext,
    given: { id: string; status: PlanStatus; by: string | null; at: Date; comment: string; onPaper: boolean },
  ): Promise<void> {
    await this.query(
      ctx,
      `update action_plans set status = $2, visa_by = $3, visa_at = $4, visa_comment = $5, visa_on_paper = $6 where id = $1`,
      [given.id, given.status, given.by, given.at, given.comment, given.onPaper],
    );
  }

  async decide(
    ctx: OperationContext,
    given: { id: string; status: PlanStatus; by: string | null; at: Date; comment: string },
  ): Promise<void> {
    await this.query(
      ctx,
      'update action_plans set status = $2, decided_by = $3, decided_at = $4, comment = $5 where id = $1',
      [given.id, given.status, given.by, given.at, given.comment],
    );
  }

  /** Said again in other words, what the manager confirmed is open again. */
  async putChecks(
    ctx: OperationContext,
    given: { planId: string; checkpoint: Checkpoint; items: readonly ActionProgress[]; now: Date },
  ): Promise<void> {
    for (const { position, state, note, fileIds } of given.items) {
      await this.query(
        ctx,
        `insert into action_checks (plan_id, position, checkpoint, state, note, file_ids, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (plan_id, position, checkpoint) do update
            set state = excluded.state, note = excluded.note, file_ids = excluded.file_ids, said_at = excluded.said_at,
                confirmed = null, confirmed_by = null, confirmed_at = null
          where (action_checks.state, action_checks.note, action_checks.file_ids)
                is distinct from (excluded.state, excluded.note, excluded.file_ids)`,
        [given.planId, position, given.checkpoint, state, note, fileIds, given.now],
      );
    }
  }

  /** False when nothing was said about that action yet. Said again it keeps the day on which it was first said. */
  async confirm(
    ctx: OperationContext,
    given: {
      planId: string;
      checkpoint: Checkpoint;
      position: number;
      confirmed: boolean;
      by: string | null;
      at: Date;
    },
  ): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `update action_checks
          set confirmed = $4, confirmed_by = $5, confirmed_at = case when confirmed = $4 then confirmed_at else $6 end
        where plan_id = $1 and checkpoint = $2 and position = $3 returning plan_id`,
      [given.planId, given.checkpoint, given.position, given.confirmed, given.by, given.at],
    );
    return rows.length > 0;
  }
}
