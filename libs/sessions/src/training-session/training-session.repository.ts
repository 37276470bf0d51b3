import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import { COHORT_REPORTED } from '@tamkin/enrolments';
import { newId, type OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { HalfDay } from './half-day.entity';
import type { PlannedHalfDay } from './half-days';
import { localTimeOf } from './local-time';
import type { SessionActivity, SessionCohort, TrainingSessionView } from './training-session-view';
import { TrainingSession } from './training-session.entity';

type SessionRow = Omit<TrainingSessionView, 'date' | 'from' | 'to'>;

/** Whom the rows of cohort `c` are for: $1 everything, $2 trainer, $3 providers. */
const VISIBLE = `
  ($1::boolean
   or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $2)
   or exists (select 1 from enrolments e where e.cohort_id = c.id and e.provider_id = any($3)))`;

const COHORT = `
  select c.id, c.status, c.time_zone as "timeZone", c.version_id as "versionId", c.starts_on::text as "startsOn",
         c.ends_on::text as "endsOn", (v.rules->>'attendancePercent')::float as "attendancePercent",
         ${COHORT_REPORTED} as "reportSubmitted"
    from cohorts c join course_versions v on v.id = c.version_id
   where c.id = $4 and ${VISIBLE}`;

const SESSIONS = `
  select s.id, s.cohort_id as "cohortId", c.name as "cohortName", k.code as "courseCode", v.title as "courseTitle",
         coalesce(now.id, a.id) as "activityId", coalesce(now.title, a.title) as "activityTitle",
         s.starts_at as "startsAt", s.ends_at as "endsAt", s.time_zone as "timeZone", s.place,
         s.province_code as "provinceCode", p.name as "provinceName", s.cancelled_at as "cancelledAt", s.revision,
         coalesce(h.days, '[]') as "halfDays"
    from training_sessions s
    join cohorts c on c.id = s.cohort_id
    join course_versions v on v.id = c.version_id
    join courses k on k.id = c.course_id
    join activities a on a.id = s.activity_id
    left join activities now on now.version_id = c.version_id and now.lineage_id = a.lineage_id
    left join provinces p on p.code = s.province_code
    left join lateral (
      select json_agg(json_build_object('id', d.id, 'date', d.date, 'half', d.half, 'minutes', d.minutes,
                        'marked', d.marked, 'present', d.present) order by d.date, d.half desc) as days
        from (select h.id, h.date::text as date, h.half, h.minutes, count(x.enrolment_id)::int as marked,
                     (count(*) filter (where x.minutes > 0))::int as present
                from half_days h left join attendances x on x.half_day_id = h.id
               where h.session_id = s.id group by h.id) d) h on true`;

@Injectable()
export class TrainingSessionRepository extends BaseRepository<TrainingSession> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, TrainingSession);
  }

  async cohort(ctx: OperationContext, cohortId: string, scope: Scope): Promise<SessionCohort | null> {
    const [row] = await this.query<SessionCohort>(ctx, COHORT, [...reach(scope), cohortId]);
    return row ?? null;
  }

  async isTrainer(ctx: OperationContext, cohortId: string, personId: string): Promise<boolean> {
    const sql = 'select 1 from cohort_trainers where cohort_id = $1 and person_id = $2';
    return (await this.query(ctx, sql, [cohortId, personId])).length > 0;
  }

  /** The session and, with it, its row held until the transaction ends. */
  async lock(ctx: OperationContext, id: string): Promise<TrainingSession | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  find(ctx: OperationContext, id: string): Promise<TrainingSession | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async view(ctx: OperationContext, id: string, scope: Scope): Promise<TrainingSessionView | null> {
    const sql = `${SESSIONS} where s.id = $4 and ${VISIBLE}`;
    const [row] = await this.query<SessionRow>(ctx, sql, [...reach(scope), id]);
    return row ? withLocalTime(row) : null;
  }

  async ofCohort(ctx: OperationContext, cohortId: string): Promise<TrainingSessionView[]> {
    const rows = await this.query<SessionRow>(ctx, `${SESSIONS} where s.cohort_id = $1 order by s.starts_at, s.id`, [
      cohortId,
    ]);
    return rows.map(withLocalTime);
  }

  /** In reach, not cancelled, ending after `since`; the soonest first. */
  async upcoming(ctx: OperationContext, scope: Scope, since: Date, limit: number): Promise<TrainingSessionView[]> {
    const sql = `${SESSIONS} where ${VISIBLE} and s.ends_at >= $4 and s.cancelled_at is null
                 order by s.starts_at, s.id limit $5`;
    const rows = await this.query<SessionRow>(ctx, sql, [...reach(scope), since, limit]);
    return rows.map(withLocalTime);
  }

  /** What is planned for a person, with the minutes they were there; `null` while nobody has taken it. */
  async ofPerson(
    ctx: OperationContext,
    personId: string,
  ): Promise<{ session: TrainingSessionView; enrolmentId: string; attendedMinutes: number | null }[]> {
    const sql = `
      select e.id as "enrolmentId", l.*,
             (select sum(x.minutes)::int from attendances x join half_days d on d.id = x.half_day_id
               where d.session_id = l.id and x.enrolment_id = e.id) as "attendedMinutes"
        from enrolments e join (${SESSIONS}) l on l."cohortId" = e.cohort_id
       where e.person_id = $1 and e.status = 'enrolled'
       order by l."startsAt", l.id`;
    const rows = await this.query<SessionRow & { enrolmentId: string; attendedMinutes: number | null }>(ctx, sql, [
      personId,
    ]);
    return rows.map(({ enrolmentId, attendedMinutes, ...row }) => ({
      enrolmentId,
      attendedMinutes,
      session: withLocalTime(row),
    }));
  }

  activities(ctx: OperationContext, versionId: string): Promise<SessionActivity[]> {
    const sql = `select id, title, minutes from activities where version_id = $1 and kind = 'session' order by position`;
    return this.query(ctx, sql, [versionId]);
  }

  async provinceExists(ctx: OperationContext, code: string): Promise<boolean> {
    return (await this.query(ctx, 'select 1 from provinces where code = $1', [code])).length > 0;
  }

  async add(ctx: OperationContext, session: Omit<TrainingSession, 'cancelledAt' | 'revision'>): Promise<void> {
    await this.rowsFor(ctx).insert(session);
  }

  async update(ctx: OperationContext, id: string, columns: Partial<TrainingSession>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, columns);
  }

  async attendanceTaken(ctx: OperationContext, sessionId: string): Promise<boolean> {
    const sql = `select 1 from attendances x join half_days h on h.id = x.half_day_id where h.session_id = $1 limit 1`;
    return (await this.query(ctx, sql, [sessionId])).length > 0;
  }

  async replaceHalfDays(ctx: OperationContext, sessionId: string, days: readonly PlannedHalfDay[]): Promise<void> {
    const rows = this.managerFor(ctx).getRepository(HalfDay);
    await rows.delete({ sessionId });
    await rows.insert(days.map((day) => ({ ...day, id: newId(), sessionId })));
  }
}

function reach({ everything, trainerId, providerIds }: Scope): unknown[] {
  return [everything, trainerId, [...providerIds]];
}

function withLocalTime(row: SessionRow): TrainingSessionView {
  const start = localTimeOf(row.startsAt, row.timeZone);
  return { ...row, date: start.date, from: start.time, to: localTimeOf(row.endsAt, row.timeZone).time };
}
