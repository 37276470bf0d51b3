import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { versionsOfCohort } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';
import type { MarkedActivity, MarkedPerson } from '../markers/marked-activity';
import type { MarkingStage } from '../markers/marking-stage';
import { DEADLINE_JOINS, DUE_AT, DUE_ON } from './deadline.sql';
import { knownOnceOver } from '../markers/anonymous.sql';

const PEOPLE = `
    from cohorts c
    join activities a on a.version_id in (${versionsOfCohort('c')}) and a.kind = 'assignment' and not a.action_plan
    join course_modules o on o.id = a.module_id
    left join enrolments e on e.cohort_id = c.id and e.version_id = a.version_id and e.status = 'enrolled'
    left join submissions s on s.enrolment_id = e.id and s.activity_id = a.id
    ${DEADLINE_JOINS}
   where c.id = $1`;

@Injectable()
export class AssignmentOverviewRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Submission');
  }

  async ofCohort(ctx: OperationContext, cohortId: string): Promise<MarkedActivity[]> {
    const at = (stage: MarkingStage): string => `count(*) filter (where s.stage = '${stage}')::int`;
    return this.query<MarkedActivity>(
      ctx,
      `select 'submission' as kind, a.id as "activityId", a.title, (o.position * 1000 + a.position)::int as position,
              (select v.number from course_versions v where v.id = a.version_id) as "versionNumber",
              (coalesce(c.starts_on + g.due_days, d.due_on))::text as "dueOn",
              coalesce(g.anonymous, false) as anonymous, coalesce(g.release_together, false) as "releaseTogether",
              coalesce(g.peer_reviews, 0) as "peerReviews", coalesce(g.second_marker_percent, 0) as "secondMarkerPercent",
              count(e.id)::int as people, (count(e.id) - count(s.id))::int as missing, ${at('to-mark')} as "toMark",
              ${at('second')} as second, ${at('moderation')} as moderation,
              ${at('awaits-peers')} as "awaitsPeers", ${at('peers')} as peers, ${at('held')} as held,
              count(*) filter (where s.status = 'accepted')::int as accepted,
              count(*) filter (where s.status = 'sent-back')::int as "sentBack"
         ${PEOPLE}
        group by a.id, c.id, g.activity_id, d.due_on, o.position order by position`,
      [cohortId],
    );
  }

  /** Everybody, those who handed in nothing first. */
  async peopleOf(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<MarkedPerson[]> {
    return this.query<MarkedPerson>(
      ctx,
      `select e.id as "enrolmentId", a.id as "activityId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
              p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName",
              (${DUE_ON})::text as "dueOn", x.until_on is not null as extended, s.id is not null as "handedIn",
              ${knownOnceOver('s.id')} as "workId", ${knownOnceOver('s.status')} as status, ${knownOnceOver('s.stage')} as stage,
              ${knownOnceOver('s.handed_in_at')} as "handedInAt", ${knownOnceOver(`s.handed_in_at >= ${DUE_AT}`)} as late,
              ${knownOnceOver('s.percent::float8')} as percent
         ${PEOPLE.replace('where c.id', 'join persons p on p.id = e.person_id join providers v on v.id = e.provider_id where c.id')}
           and a.id = $2
        order by s.id is not null, p.family_latin, p.given_latin, e.id`,
      [cohortId, activityId],
    );
  }
}
