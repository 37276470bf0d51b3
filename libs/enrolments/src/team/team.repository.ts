import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { StandingCounts } from '../cohort/cohort-reading.repository';
import { Enrolment } from '../enrolment/enrolment.entity';
import { NAME_COLUMNS, type NameColumns } from '../standing/person-names.sql';
import { stuckSql, type Block } from '../standing/blocked-by.sql';
import { standingSql, type Standing } from '../standing/standing.sql';

export interface TeamRow extends NameColumns {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly branchName: LocalisedText | null;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly courseId: string;
  readonly code: string;
  readonly title: LocalisedText;
  readonly standing: Standing;
  readonly blockedBy: Block | null;
  /** Blocked, and nothing is left that the person can do. */
  readonly stuck: boolean;
  readonly lateSince: string | null;
  readonly nextDueOn: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly lastActivityAt: Date | null;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly progress: number;
  readonly sortDay: string;
  readonly rank: number;
  readonly sortName: string;
}

export interface TeamQuery {
  readonly everything: boolean;
  readonly providerIds: readonly string[];
  readonly courseId: string | null;
  readonly search: string | null;
  readonly now: Date;
}

export interface TeamPlace {
  readonly sortDay: string;
  readonly rank: number;
  readonly sortName: string;
  readonly id: string;
}

/** Staff in open cohorts. $1 everything, $2 providers, $3 now, $4 course, $5 search. */
const TEAM = `
  from enrolments e
  join cohorts c on c.id = e.cohort_id and c.status = 'open'
  join persons p on p.id = e.person_id
  ${standingSql('$3')}
  where e.status = 'enrolled' and ($1::boolean or e.provider_id = any($2::uuid[]))
    and ($4::uuid is null or e.course_id = $4) and ($5::text is null or strpos(p.search_text, $5) > 0)`;

/** Whoever is late the longest comes first; a day that never comes stands for "not late". */
const PAGE = `
  select x.*, co.code, v.title, br.name as "branchName" from (
    select e.id as "enrolmentId", e.person_id as "personId", ${NAME_COLUMNS}, e.cohort_id as "cohortId",
           c.name as "cohortName", e.course_id as "courseId", e.version_id, e.branch_id, s.standing, s.blocked_by as "blockedBy", ${stuckSql('s.blocked_by')} as stuck, s.rank,
           s.late_since::text as "lateSince", s.next_due::text as "nextDueOn", c.starts_on::text as "startsOn",
           c.ends_on::text as "endsOn", e.last_activity_at as "lastActivityAt", e.done_count as "doneCount",
           e.mandatory_count as "mandatoryCount", e.progress::float8 as progress,
           coalesce(s.late_since::text, '9999-12-31') as "sortDay", p.family_latin || ' ' || p.given_latin as "sortName"
    ${TEAM} and ($6::text is null or s.standing = $6)
  ) x
  join courses co on co.id = x."courseId"
  join course_versions v on v.id = x.version_id
  left join branches br on br.id = x.branch_id
  where $7::text is null or ("sortDay", rank, "sortName", "enrolmentId") > ($7, $8::int, $9::text, $10::uuid)
  order by "sortDay", rank, "sortName", "enrolmentId" limit $11`;

const COUNTS = `
  select count(*) filter (where s.standing = 'blocked')::int as blocked,
         count(*) filter (where s.standing = 'late')::int as late,
         count(*) filter (where s.standing = 'not-started')::int as "notStarted",
         count(*) filter (where s.standing = 'on-time')::int as "onTime",
         count(*) filter (where s.standing = 'finished')::int as finished, 0 as unfinished, 0 as withdrawn ${TEAM}`;

@Injectable()
export class TeamRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  page(
    ctx: OperationContext,
    asked: TeamQuery,
    { standing, after, limit }: { standing: Standing | null; after: TeamPlace | null; limit: number },
  ): Promise<TeamRow[]> {
    const place = [after?.sortDay ?? null, after?.rank ?? null, after?.sortName ?? null, after?.id ?? null];
    return this.query<TeamRow>(ctx, PAGE, [...base(asked), standing, ...place, limit]);
  }

  async counts(ctx: OperationContext, asked: TeamQuery): Promise<StandingCounts> {
    const [row] = await this.query<StandingCounts>(ctx, COUNTS, base(asked));
    if (!row) throw new Error('An aggregate always answers one row');
    return row;
  }
}

function base({ everything, providerIds, now, courseId, search }: TeamQuery): unknown[] {
  return [everything, providerIds, now, courseId, search];
}
