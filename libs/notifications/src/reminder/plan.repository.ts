import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { MARK_CYCLE } from './mark-cycle.sql';
import { Reminder } from './reminder.entity';

export interface EnrolmentToPlan {
  readonly personId: string;
  readonly enrolledAt: Date;
  readonly startedAt: Date | null;
  readonly lastActivityAt: Date | null;
  readonly completedAt: Date | null;
  /** First day of the cohort, `YYYY-MM-DD` in `timeZone`. */
  readonly startsOn: string;
  readonly timeZone: string;
  /** Withdrawn, or in a closed cohort: nothing more to plan. */
  readonly ended: boolean;
}

export interface SessionToPlan {
  readonly sessionId: string;
  readonly personId: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

export interface DecidedPlan {
  readonly personId: string;
  /** Which hand-in, and what was decided: `2 validated`. */
  readonly cycle: string;
  readonly validated: boolean;
  /** The two days on which a validated plan is asked about, `YYYY-MM-DD` in `timeZone`. */
  readonly sixWeeksOn: string;
  readonly sixMonthsOn: string;
  readonly timeZone: string;
}

const SESSIONS = `
  select s.id as "sessionId", e.person_id as "personId", s.starts_at as "startsAt", s.time_zone as "timeZone"
    from training_sessions s join enrolments e on e.cohort_id = s.cohort_id
   where e.status = 'enrolled' and s.cancelled_at is null and s.starts_at > $1`;

/** Read only: what planning needs of other domains' rows. */
@Injectable()
export class PlanRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  async enrolment(ctx: OperationContext, enrolmentId: string): Promise<EnrolmentToPlan | null> {
    const [row] = await this.query<EnrolmentToPlan>(
      ctx,
      `select e.person_id as "personId", e.enrolled_at as "enrolledAt", e.started_at as "startedAt",
              e.last_activity_at as "lastActivityAt", e.completed_at as "completedAt", c.starts_on::text as "startsOn",
              c.time_zone as "timeZone", (e.status = 'withdrawn' or c.status = 'closed') as ended
         from enrolments e join cohorts c on c.id = e.cohort_id where e.id = $1`,
      [enrolmentId],
    );
    return row ?? null;
  }

  /** Everybody who is expected at a session that is still to come. */
  attendeesOf(ctx: OperationContext, sessionId: string, now: Date): Promise<SessionToPlan[]> {
    return this.query(ctx, `${SESSIONS} and s.id = $2`, [now, sessionId]);
  }

  sessionsAheadOf(ctx: OperationContext, enrolmentId: string, now: Date): Promise<SessionToPlan[]> {
    return this.query(ctx, `${SESSIONS} and e.id = $2`, [now, enrolmentId]);
  }

  /**
   * Whose final test it was, whose answers people have marked, or whose marks were released with those of the cohort; `null`
   * for any other: quizzes answer at once on the screen.
   */
  async personToTell(ctx: OperationContext, attemptId: string): Promise<string | null> {
    const [row] = await this.query<{ personId: string }>(
      ctx,
      `select e.person_id as "personId" from attempts a join activities t on t.id = a.activity_id
         join enrolments e on e.id = a.enrolment_id
         left join papers g on g.activity_id = a.activity_id
        where a.id = $1 and a.score_percent is not null
          and (t.purpose = 'final' or (a.stage is not null and g.release_together)
               or exists (select 1 from answer_marks m where m.attempt_id = a.id))`,
      [attemptId],
    );
    return row?.personId ?? null;
  }

  /** Whose work was marked, and what of which hand-in: `2 accepted`, and after a known mark was changed `2 accepted 1`. */
  async markedWork(ctx: OperationContext, submissionId: string): Promise<{ personId: string; cycle: string } | null> {
    const [row] = await this.query<{ personId: string; cycle: string }>(
      ctx,
      `select e.person_id as "personId", ${MARK_CYCLE} as cycle
         from submissions s join enrolments e on e.id = s.enrolment_id where s.id = $1 and s.stage = 'over'`,
      [submissionId],
    );
    return row ?? null;
  }

  /** One line for each person among those who were asked; the first of their reviews stands for all. */
  reviewers(
    ctx: OperationContext,
    reviewIds: readonly string[],
  ): Promise<{ personId: string; reviewId: string; dueAt: Date }[]> {
    return this.query(
      ctx,
      `select distinct on (e.id) e.person_id as "personId", r.id as "reviewId", r.due_at as "dueAt"
         from peer_reviews r join enrolments e on e.id = r.reviewer_enrolment_id
        where r.id = any($1::uuid[]) order by e.id, r.id`,
      [reviewIds],
    );
  }

  /** A plan that was decided about. */
  async decidedPlan(ctx: OperationContext, planId: string): Promise<DecidedPlan | null> {
    const [row] = await this.query<DecidedPlan>(
      ctx,
      `select e.person_id as "personId", concat(l.number, ' ', l.status) as cycle, l.status = 'validated' as validated,
              (c.ends_on + 42)::text as "sixWeeksOn",
              ((c.ends_on + interval '6 months')::date)::text as "sixMonthsOn", c.time_zone as "timeZone"
         from action_plans l join enrolments e on e.id = l.enrolment_id join cohorts c on c.id = e.cohort_id
        where l.id = $1 and l.status in ('visa-refused', 'sent-back', 'validated')`,
      [planId],
    );
    return row ?? null;
  }

  certificateHolders(
    ctx: OperationContext,
    certificateIds: readonly string[],
  ): Promise<{ certificateId: string; personId: string }[]> {
    return this.query(
      ctx,
      'select id as "certificateId", person_id as "personId" from certificates where id = any($1::uuid[])',
      [certificateIds],
    );
  }

  /** Focal points whose provider has somebody in an open cohort. */
  focalPointsWithStaff(ctx: OperationContext): Promise<{ personId: string; providerId: string }[]> {
    return this.query(
      ctx,
      `select g.person_id as "personId", g.provider_id as "providerId" from role_grants g
        where g.role = 'focal-point' and exists (
          select 1 from enrolments e join cohorts c on c.id = e.cohort_id
           where e.provider_id = g.provider_id and e.status = 'enrolled' and c.status = 'open')`,
    );
  }

  /** Open enrolments made since `since` that were never planned for: for the safety net. */
  async unplanned(ctx: OperationContext, since: Date, before: Date): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select e.id from enrolments e join cohorts c on c.id = e.cohort_id
        where e.enrolled_at between $1 and $2 and e.status = 'enrolled' and c.status = 'open' and e.completed_at is null
          and not exists (select 1 from reminders r where r.subject_id = e.id and r.occasion = 'enrolled')`,
      [since, before],
    );
    return rows.map(({ id }) => id);
  }
}
