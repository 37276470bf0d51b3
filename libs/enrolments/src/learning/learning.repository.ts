import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Enrolment } from '../enrolment/enrolment.entity';
import type { CompletionRules, OutlineActivity } from '@tamkin/courses';
import { ATTEMPT_LEFT, blockedBySql, type Block } from '../standing/blocked-by.sql';
import { standingSql, type Standing } from '../standing/standing.sql';

/** A meeting as a learner needs it. Instants as ISO text: they come out of JSON. */
export interface SessionRow {
  readonly activityId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: LocalisedText;
}

interface StandingColumns {
  readonly standing: Standing;
  readonly blockedBy: Block | null;
  readonly nextDueOn: string | null;
  readonly lateSince: string | null;
}

/** Figures that the words of a blocker may quote. */
export interface BlockerFigures {
  /** Absent where nobody has looked: the plain sentence does then. */
  readonly blockedBy?: Block | null;
  readonly rules: CompletionRules;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly finalScore: number | null;
  readonly attendancePercent: number | null;
  readonly observationPercent: number | null;
}

/** Where *Continue* leads. */
export type NextActivity = Pick<OutlineActivity, 'id' | 'kind' | 'title' | 'minutes'>;

export interface MyCourseRow extends StandingColumns, Omit<BlockerFigures, 'blockedBy'> {
  readonly id: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly cohortStatus: 'open' | 'closed';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly courseId: string;
  readonly code: string;
  readonly title: LocalisedText;
  readonly languages: readonly Language[];
  readonly progress: number;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly blockers: readonly string[];
  readonly current: (NextActivity & { readonly done: boolean }) | null;
  readonly finalAgain: NextActivity | null;
  readonly nextSession: SessionRow | null;
}

/** One activity of one person, out of JSON. */
export interface FactRow {
  readonly activityId: string;
  readonly done: boolean;
  readonly score: number | null;
}

/** The enrolment itself, out of JSON. */
export interface MyStanding extends Omit<BlockerFigures, 'rules' | 'blockedBy'> {
  readonly blockedBy: Block | null;
  readonly cohortId: string;
  readonly versionId: string;
  readonly language: Language;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly currentActivityId: string | null;
  readonly progress: number;
  readonly blockers: readonly string[];
  readonly cohortStatus: 'open' | 'closed';
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface MyCourseDetailRow {
  readonly enrolment: MyStanding;
  readonly cohortName: string;
  readonly today: string;
  readonly facts: readonly FactRow[];
  readonly dueDates: Readonly<Record<string, string>>;
  readonly sessions: readonly SessionRow[];
  readonly finalAgain: NextActivity | null;
}

export interface OpenedRow {
  readonly versionId: string;
  readonly cohortStatus: 'open' | 'closed';
  readonly begun: boolean;
  readonly startsOn: string;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly progress: number;
  /** What was known of this activity before it was opened now. */
  readonly fact: { readonly doneAt: string | null; readonly score: number | null } | null;
  /** Opening it is to be remembered. */
  readonly remembered: boolean;
  /** Meetings of this activity. */
  readonly sessions: readonly SessionRow[];
}

const SESSION_JSON = `json_build_object('activityId', t.activity_id, 'startsAt', t.starts_at, 'endsAt', t.ends_at,
  'timeZone', t.time_zone, 'place', t.place)`;

/** A meeting of a cohort as one of the activities of the version that `e` follows, whichever version it was planned for. */
const OWN_SESSION_JSON = `json_build_object('activityId', coalesce((
    select own.id from activities planned join activities own on own.lineage_id = planned.lineage_id
     where planned.id = t.activity_id and own.version_id = e.version_id), t.activity_id),
  'startsAt', t.starts_at, 'endsAt', t.ends_at, 'timeZone', t.time_zone, 'place', t.place)`;

const FACTS = `coalesce((select json_agg(json_build_object('activityId', p.activity_id, 'done', p.done_at is not null,
  'score', p.score)) from activity_progress p where p.enrolment_id = e.id), '[]') as facts`;

const SESSIONS = `coalesce((select json_agg(${OWN_SESSION_JSON} order by t.starts_at) from training_sessions t
  where t.cohort_id = e.cohort_id and t.cancelled_at is null), '[]') as sessions`;

const SESSIONS_OF_ACTIVITY = `coalesce((select json_agg(${SESSION_JSON} order by t.starts_at) from training_sessions t
  where t.cohort_id = e.cohort_id and t.cancelled_at is null
    and (t.activity_id = $2 or exists (select 1 from activities planned join activities own on own.lineage_id = planned.lineage_id
                                        where planned.id = t.activity_id and own.id = $2))), '[]') as sessions`;

/** The final test when it was taken, is not passed and may be tried again: where to go on once all else is done. */
const FINAL_AGAIN = `(
  select json_build_object('id', a.id, 'kind', a.kind, 'title', a.title, 'minutes', a.minutes)
    from activities a join papers q on q.activity_id = a.id
   where 'final-test-not-passed' = any(e.blockers) and a.version_id = e.version_id and a.purpose = 'final'
     and ${ATTEMPT_LEFT}
   limit 1) as "finalAgain"`;

const STANDING_COLUMNS = `s.standing, s.blocked_by as "blockedBy", s.next_due::text as "nextDueOn", s.late_since::text as "lateSince"`;

const MY_COURSES = `
  select e.id, e.cohort_id as "cohortId", c.name as "cohortName", c.status as "cohortStatus",
         c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", e.course_id as "courseId", co.code, v.title,
         v.languages, v.rules, e.progress::float8 as progress, e.done_count as "doneCount",
         e.mandatory_count as "mandatoryCount", e.started_at as "startedAt", e.completed_at as "completedAt", e.blockers,
         e.final_score::float8 as "finalScore", e.attendance_percent::float8 as "attendancePercent",
         e.observation_percent::float8 as "observationPercent", ${STANDING_COLUMNS},
         (select json_build_object('id', a.id, 'kind', a.kind, 'title', a.title, 'minutes', a.minutes, 'done',
                   exists (select 1 from activity_progress p
                            where p.enrolment_id = e.id and p.activity_id = a.id and p.done_at is not null))
            from activities a where a.id = e.current_activity_id) as current,
         ${FINAL_AGAIN},
         (select ${SESSION_JSON} from training_sessions t
           where t.cohort_id = c.id and t.cancelled_at is null and t.ends_at > $1
           order by t.starts_at limit 1) as "nextSession"
    from enrolments e
    join cohorts c on c.id = e.cohort_id
    join courses co on co.id = e.course_id
    join course_versions v on v.id = e.version_id
    ${standingSql('$1')}
   where e.person_id = $2 and e.status = 'enrolled'
   order by c.status = 'closed', e.completed_at is not null, e.last_activity_at desc nulls last, c.starts_on, e.id
   limit 200`;

const MY_COURSE = `
  select json_build_object('cohortId', e.cohort_id, 'versionId', e.version_id, 'language', e.language,
           'startedAt', e.started_at, 'completedAt', e.completed_at, 'currentActivityId', e.current_activity_id,
           'doneCount', e.done_count, 'mandatoryCount', e.mandatory_count, 'progress', e.progress,
           'blockers', e.blockers, 'finalScore', e.final_score, 'attendancePercent', e.attendance_percent,
           'observationPercent', e.observation_percent, 'cohortStatus', c.status, 'startsOn', c.starts_on,
           'endsOn', c.ends_on, 'blockedBy', ${blockedBySql('$1')}) as enrolment,
         c.name as "cohortName", ($1::timestamptz at time zone c.time_zone)::date::text as today, ${FACTS}, ${SESSIONS},
         ${FINAL_AGAIN},
         coalesce((select json_object_agg(d.module_id, d.due_on) from cohort_due_dates d where d.cohort_id = c.id), '{}')
           as "dueDates"
    from enrolments e
    join cohorts c on c.id = e.cohort_id
   where e.id = $2 and e.person_id = $3 and e.status = 'enrolled'`;

/**
 * The page's frame, and whether opening it is to be remembered: not before the first day, after closing or when reading
 * ahead ($6), nor when the same page was opened within the last minute.
 */
const OPEN = `
  select e.version_id as "versionId", c.status as "cohortStatus", c.starts_on::text as "startsOn", d.begun,
         e.done_count as "doneCount", e.mandatory_count as "mandatoryCount", e.progress::float8 as progress,
         (select json_build_object('doneAt', p.done_at, 'score', p.score) from activity_progress p
           where p.enrolment_id = e.id and p.activity_id = $2) as fact,
         not $6::boolean and c.status = 'open' and d.begun
           and exists (select 1 from activities a where a.id = $2 and a.version_id = e.version_id)
           and (e.current_activity_id is distinct from $2 or e.language <> $5 or e.started_at is null
                or e.last_activity_at < $4::timestamptz - interval '1 minute') as remembered,
         ${SESSIONS_OF_ACTIVITY}
    from enrolments e join cohorts c on c.id = e.cohort_id,
         lateral (select c.starts_on <= ($4::timestamptz at time zone c.time_zone)::date as begun) d
   where e.id = $1 and e.person_id = $3 and e.status = 'enrolled'`;

/**
 * Remembers pages that were opened, many people's at once: the first time, the activity and the course begin; *Continue*
 * leads there until it is done. Rows are locked in one order, so that two batches wait for each other and never in a ring. Pages
 * of a version that the person was moved away from meanwhile are forgotten.
 */
const REMEMBER = `
  with page as (
    select * from jsonb_to_recordset($1::jsonb)
                    as p("enrolmentId" uuid, "activityId" uuid, language text, "openedAt" timestamptz, latest boolean)
  ), held as materialized (
    select e.id, e.version_id from enrolments e
     where e.id in (select "enrolmentId" from page) and e.status = 'enrolled' order by e.id for update
  ), begun as (
    insert into activity_progress (enrolment_id, activity_id, started_at, language)
    select h.id, p."activityId", p."openedAt", p.language
      from held h join page p on p."enrolmentId" = h.id
      join activities a on a.id = p."activityId" and a.version_id = h.version_id
    on conflict (enrolment_id, activity_id) do nothing
  )
  update enrolments e
     set started_at = coalesce(e.started_at, p."openedAt"), language = p.language,
         last_activity_at = greatest(e.last_activity_at, p."openedAt"),
         current_activity_id = case when exists (select 1 from activity_progress f
                                                  where f.enrolment_id = e.id and f.activity_id = p."activityId"
                                                    and f.done_at is not null)
                                    then e.current_activity_id else p."activityId" end
    from held h join page p on p."enrolmentId" = h.id and p.latest
    join activities a on a.id = p."activityId" and a.version_id = h.version_id
   where e.id = h.id`;

/** A page somebody opened, to be remembered. */
export interface OpenedPage {
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly language: Language;
  readonly openedAt: Date;
  /** The last one this person opened. */
  readonly latest: boolean;
}

export interface OpenActivity {
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly language: Language;
  /** The phone keeps the text for later; nobody is there yet. */
  readonly ahead?: boolean;
}

/** What a learner's screens read: one statement each. */
@Injectable()
export class LearningRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  myCourses(ctx: OperationContext, personId: string, now: Date): Promise<MyCourseRow[]> {
    return this.query<MyCourseRow>(ctx, MY_COURSES, [now, personId]);
  }

  async myCourse(
    ctx: OperationContext,
    { enrolmentId, personId, now }: { enrolmentId: string; personId: string; now: Date },
  ): Promise<MyCourseDetailRow | null> {
    const [row] = await this.query<MyCourseDetailRow>(ctx, MY_COURSE, [now, enrolmentId, personId]);
    return row ?? null;
  }

  async open(ctx: OperationContext, asked: OpenActivity & { personId: string; now: Date }): Promise<OpenedRow | null> {
    const { enrolmentId, activityId, personId, now, language, ahead = false } = asked;
    const [row] = await this.query<OpenedRow>(ctx, OPEN, [enrolmentId, activityId, personId, now, language, ahead]);
    return row ?? null;
  }

  async remember(ctx: OperationContext, pages: readonly OpenedPage[]): Promise<void> {
    await this.query(ctx, REMEMBER, [JSON.stringify(pages)]);
  }
}
