import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { NAME_COLUMNS, type NameColumns } from '../standing/person-names.sql';
import type { Block } from '../standing/blocked-by.sql';
import { SETTLED, standingSql, type Standing } from '../standing/standing.sql';
import { Cohort } from './cohort.entity';

export interface StandingCounts {
  readonly blocked: number;
  readonly late: number;
  readonly notStarted: number;
  readonly onTime: number;
  readonly unfinished: number;
  readonly finished: number;
  readonly withdrawn: number;
}

export interface CohortSummaryRow {
  readonly id: string;
  readonly name: string;
  readonly courseId: string;
  readonly versionId: string;
  readonly code: string;
  readonly title: LocalisedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly nominationsUntil: string | null;
  readonly capacity: number | null;
  readonly timeZone: string;
  readonly status: 'open' | 'closed';
  readonly closedAt: Date | null;
  readonly revision: number;
  /** Enrolled, of those the reader may see. */
  readonly people: number;
  readonly providerCount: number;
  readonly counts: StandingCounts;
  /** Whether the reader trains it. */
  readonly mine: boolean;
  readonly nextSession: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly timeZone: string;
    readonly place: LocalisedText;
  } | null;
}

export interface CohortPartsRow {
  readonly trainers: readonly ({ readonly personId: string } & NameColumns)[];
  readonly providers: readonly {
    readonly providerId: string;
    readonly name: LocalisedText;
    readonly seats: number | null;
    readonly enrolled: number;
  }[];
}

export interface PersonInCohortRow extends NameColumns {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly versionId: string;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly standing: Standing;
  readonly blockedBy: Block | null;
  readonly rank: number;
  readonly nextDueOn: string | null;
  readonly lateSince: string | null;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly progress: number;
  readonly startedAt: Date | null;
  readonly lastActivityAt: Date | null;
  readonly completedAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly currentActivityId: string | null;
  /** Done; a final test once it is passed. */
  readonly settledActivityIds: readonly string[];
  readonly sortName: string;
}

export interface PeopleQuery {
  readonly cohortId: string;
  readonly standing: Standing | null;
  readonly providerId: string | null;
  /** Folded. */
  readonly search: string | null;
  readonly after: { readonly rank: number; readonly sortName: string; readonly id: string } | null;
  readonly limit: number;
}

export interface CohortsQuery {
  readonly status: 'open' | 'closed' | null;
  readonly courseId: string | null;
  readonly search: string | null;
  readonly after: { readonly startsOn: string; readonly id: string } | null;
  readonly limit: number;
}

/** $1 everything, $2 trainer, $3 providers: which cohorts `c` the reader sees, and whose rows `e` in them. */
const SEES_COHORT = `($1::boolean
  or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $2::uuid)
  or exists (select 1 from cohort_providers i where i.cohort_id = c.id and i.provider_id = any($3::uuid[]))
  or exists (select 1 from enrolments o where o.cohort_id = c.id and o.provider_id = any($3::uuid[])))`;
const SEES_PERSON = `($1::boolean
  or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $2::uuid)
  or e.provider_id = any($3::uuid[]))`;

const SUMMARY = `
  select c.id, c.name, c.course_id as "courseId", c.version_id as "versionId", co.code, v.title,
         c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.nominations_until::text as "nominationsUntil",
         c.capacity, c.time_zone as "timeZone", c.status, c.closed_at as "closedAt", c.revision, n.people, n."providerCount",
         n.counts,
         exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $2::uuid) as mine,
         (select json_build_object('startsAt', t.starts_at, 'endsAt', t.ends_at, 'timeZone', t.time_zone,
                   'place', t.place)
            from training_sessions t where t.cohort_id = c.id and t.cancelled_at is null and t.ends_at > $4
           order by t.starts_at limit 1) as "nextSession"
    from (__COHORTS__) c
    join courses co on co.id = c.course_id
    join course_versions v on v.id = c.version_id
    cross join lateral (
      select count(*) filter (where e.status = 'enrolled')::int as people,
             count(distinct e.provider_id) filter (where e.status = 'enrolled')::int as "providerCount",
             json_build_object(
               'blocked', count(*) filter (where s.standing = 'blocked'),
               'late', count(*) filter (where s.standing = 'late'),
               'notStarted', count(*) filter (where s.standing = 'not-started'),
               'onTime', count(*) filter (where s.standing = 'on-time'),
               'unfinished', count(*) filter (where s.standing = 'unfinished'),
               'finished', count(*) filter (where s.standing = 'finished'),
               'withdrawn', count(*) filter (where s.standing = 'withdrawn')) as counts
        from enrolments e ${standingSql('$4')}
       where e.cohort_id = c.id and ${SEES_PERSON}
    ) n`;

const LIST = `${SUMMARY.replace(
  '__COHORTS__',
  `select * from cohorts c
    where ${SEES_COHORT} and ($5::text is null or c.status = $5) and ($6::uuid is null or c.course_id = $6)
      and ($7::text is null or strpos(c.search_text, $7) > 0)
      and ($8::date is null or (c.starts_on, c.id) < ($8::date, $9::uuid))
    order by c.starts_on desc, c.id desc limit $10`,
)} order by c.starts_on desc, c.id desc`;

const ONE = SUMMARY.replace('__COHORTS__', `select * from cohorts c where c.id = $5 and ${SEES_COHORT}`);

const PARTS = `
  select coalesce((select json_agg(json_build_object('personId', p.id, 'givenLatin', p.given_latin, 'familyLatin',
                     p.family_latin, 'givenArabic', p.given_arabic, 'familyArabic', p.family_arabic)
                     order by p.family_latin, p.given_latin)
                     from cohort_trainers t join persons p on p.id = t.person_id where t.cohort_id = $1), '[]') as trainers,
         coalesce((select json_agg(json_build_object('providerId', v.id, 'name', v.name, 'seats', i.seats, 'enrolled',
                     (select count(*) from enrolments e where e.cohort_id = $1 and e.provider_id = v.id
                         and e.status = 'enrolled')) order by v.search_text)
                     from cohort_providers i join providers v on v.id = i.provider_id
                    where i.cohort_id = $1 and ($2::uuid[] is null or v.id = any($2))), '[]') as providers`;

const PEOPLE = `
  select * from (
    select e.id as "enrolmentId", e.person_id as "personId", e.version_id as "versionId", ${NAME_COLUMNS}, e.provider_id as "providerId",
           v.name as "providerName", s.standing, s.blocked_by as "blockedBy", s.rank, s.next_due::text as "nextDueOn", s.late_since::text as "lateSince",
           e.done_count as "doneCount", e.mandatory_count as "mandatoryCount", e.progress::float8 as progress,
           e.started_at as "startedAt", e.last_activity_at as "lastActivityAt", e.completed_at as "completedAt",
           e.withdrawal_reason as "withdrawalReason", e.current_activity_id as "currentActivityId",
           array(select a.id from activities a where a.version_id = e.version_id and ${SETTLED}) as "settledActivityIds",
           p.family_latin || ' ' || p.given_latin as "sortName"
      from cohorts c
      join enrolments e on e.cohort_id = c.id
      join persons p on p.id = e.person_id
      join providers v on v.id = e.provider_id
      ${standingSql('$4')}
     where c.id = $5 and ${SEES_PERSON} and ($6::text is null or s.standing = $6)
       and ($7::uuid is null or e.provider_id = $7) and ($8::text is null or strpos(p.search_text, $8) > 0)
  ) x
  where $9::int is null or (rank, "sortName", "enrolmentId") > ($9, $10::text, $11::uuid)
  order by rank, "sortName", "enrolmentId" limit $12`;

/** Cohorts and the people in them, as far as the reader's scope reaches. */
@Injectable()
export class CohortReadingRepository extends BaseRepository<Cohort> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Cohort);
  }

  list(ctx: OperationContext, scope: Scope, asked: CohortsQuery, now: Date): Promise<CohortSummaryRow[]> {
    const { status, courseId, search, after, limit } = asked;
    const filters = [status, courseId, search, after?.startsOn ?? null, after?.id ?? null, limit];
    return this.query<CohortSummaryRow>(ctx, LIST, [...reach(scope), now, ...filters]);
  }

  async find(ctx: OperationContext, scope: Scope, cohortId: string, now: Date): Promise<CohortSummaryRow | null> {
    const [row] = await this.query<CohortSummaryRow>(ctx, ONE, [...reach(scope), now, cohortId]);
    return row ?? null;
  }

  /** `providerIds`: only these invitations; `null` = all. */
  async parts(ctx: OperationContext, cohortId: string, providerIds: readonly string[] | null): Promise<CohortPartsRow> {
    const [row] = await this.query<CohortPartsRow>(ctx, PARTS, [cohortId, providerIds]);
    return row ?? { trainers: [], providers: [] };
  }

  people(ctx: OperationContext, scope: Scope, asked: PeopleQuery, now: Date): Promise<PersonInCohortRow[]> {
    const { cohortId, standing, providerId, search, after, limit } = asked;
    const filters = [standing, providerId, search, after?.rank ?? null, after?.sortName ?? null, after?.id ?? null];
    return this.query<PersonInCohortRow>(ctx, PEOPLE, [...reach(scope), now, cohortId, ...filters, limit]);
  }
}

function reach({ everything, trainerId, providerIds }: Scope): unknown[] {
  return [everything, trainerId, providerIds];
}
