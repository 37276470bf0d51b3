import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Enrolment } from '../enrolment/enrolment.entity';
import { NAME_COLUMNS, type NameColumns } from '../standing/person-names.sql';

/** Where a person works on a day, and in which language they want to read. */
export interface Employment {
  readonly providerId: string;
  readonly branchId: string | null;
  readonly language: Language;
}

export interface CandidateRow extends NameColumns {
  readonly personId: string;
  readonly positionFamily: string | null;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly branchName: LocalisedText | null;
  /** `null` when not in this cohort. */
  readonly enrolmentId: string | null;
  readonly enrolmentStatus: 'enrolled' | 'withdrawn' | null;
  readonly startedAt: Date | null;
  /** Certificate or completion in an earlier cohort of the same course. */
  readonly completedBefore: boolean;
  readonly sortName: string;
}

export interface CohortInvitationRow {
  readonly cohortId: string;
  readonly name: string;
  readonly code: string;
  readonly title: LocalisedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly nominationsUntil: string;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly seats: number | null;
  readonly nominated: number;
  readonly capacity: number | null;
  readonly enrolled: number;
}

export interface CandidateQuery {
  readonly cohortId: string;
  /** `null` = every invited provider. */
  readonly providerIds: readonly string[] | null;
  readonly day: string;
  /** Folded; `null` = everybody. */
  readonly search: string | null;
  readonly after: { readonly sortName: string; readonly personId: string } | null;
  readonly limit: number;
}

const EMPLOYMENT = `
  select b.provider_id as "providerId", b.branch_id as "branchId", p.language
    from memberships b join persons p on p.id = b.person_id and p.merged_into_id is null
   where b.person_id = $1 and b.valid_from <= $2 and (b.valid_until is null or b.valid_until >= $2)
   order by b.valid_from desc, b.id`;

const CANDIDATES = `
  select * from (
    select p.id as "personId", ${NAME_COLUMNS}, p.position_family as "positionFamily", b.provider_id as "providerId",
           v.name as "providerName", br.name as "branchName", e.id as "enrolmentId", e.status as "enrolmentStatus",
           e.started_at as "startedAt",
           exists (select 1 from enrolments o join cohorts c on c.id = $1 and o.course_id = c.course_id
                    where o.person_id = p.id and o.completed_at is not null and o.cohort_id <> $1) as "completedBefore",
           p.family_latin || ' ' || p.given_latin as "sortName"
      from cohort_providers i
      join memberships b on b.provider_id = i.provider_id and b.valid_from <= $3
                        and (b.valid_until is null or b.valid_until >= $3)
      join persons p on p.id = b.person_id and p.merged_into_id is null
      join providers v on v.id = b.provider_id
      left join branches br on br.id = b.branch_id
      left join enrolments e on e.cohort_id = $1 and e.person_id = p.id
     where i.cohort_id = $1 and ($2::uuid[] is null or i.provider_id = any($2))
       and ($4::text is null or strpos(p.search_text, $4) > 0)
  ) x
  where $5::text is null or ("sortName", "personId") > ($5, $6::uuid)
  order by "sortName", "personId" limit $7`;

const INVITATIONS = `
  select c.id as "cohortId", c.name, co.code, v.title, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
         coalesce(c.nominations_until, c.starts_on)::text as "nominationsUntil", i.provider_id as "providerId",
         pr.name as "providerName", i.seats, c.capacity,
         (select count(*)::int from enrolments e where e.cohort_id = c.id and e.status = 'enrolled'
             and e.provider_id = i.provider_id) as nominated,
         (select count(*)::int from enrolments e where e.cohort_id = c.id and e.status = 'enrolled') as enrolled
    from cohort_providers i
    join cohorts c on c.id = i.cohort_id and c.status = 'open'
    join courses co on co.id = c.course_id
    join course_versions v on v.id = c.version_id
    join providers pr on pr.id = i.provider_id
   where ($1 or i.provider_id = any($2))
     and coalesce(c.nominations_until, c.starts_on) >= ($3::timestamptz at time zone c.time_zone)::date
   order by c.starts_on, c.id, i.provider_id limit 200`;

/** Reads for nominating: who could come, and which cohorts wait for them. */
@Injectable()
export class NominationRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  /** Newest first: somebody may work for two providers. */
  employmentsOn(ctx: OperationContext, personId: string, day: string): Promise<Employment[]> {
    return this.query<Employment>(ctx, EMPLOYMENT, [personId, day]);
  }

  candidates(ctx: OperationContext, asked: CandidateQuery): Promise<CandidateRow[]> {
    const { cohortId, providerIds, day, search, after, limit } = asked;
    return this.query<CandidateRow>(ctx, CANDIDATES, [
      cohortId,
      providerIds,
      day,
      search,
      after?.sortName ?? null,
      after?.personId ?? null,
      limit,
    ]);
  }

  invitations(
    ctx: OperationContext,
    scope: { everything: boolean; providerIds: readonly string[] },
    now: Date,
  ): Promise<CohortInvitationRow[]> {
    return this.query<CohortInvitationRow>(ctx, INVITATIONS, [scope.everything, scope.providerIds, now]);
  }
}
