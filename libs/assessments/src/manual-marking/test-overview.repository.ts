import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { versionsOfCohort } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Attempt } from '../attempt/attempt.entity';
import type { MarkedActivity, MarkedPerson } from '../markers/marked-activity';
import type { MarkingStage } from '../markers/marking-stage';
import { TYPES_MARKED_BY_PEOPLE } from '../question/question-types';
import { knownOnceOver } from '../markers/anonymous.sql';

/** Quizzes `a` of cohort `c` with a question that people mark, chosen or possibly drawn, and their papers `g`. */
const TESTS = `
    from cohorts c
    join activities a on a.version_id in (${versionsOfCohort('c')}) and a.kind = 'quiz'
    join course_modules o on o.id = a.module_id
    join papers g on g.activity_id = a.id
    left join enrolments e on e.cohort_id = c.id and e.version_id = a.version_id and e.status = 'enrolled'`;
const ASKS_PEOPLE = `(
    exists (select 1 from paper_questions n join questions q on q.id = n.question_id
             where n.activity_id = a.id and q.type = any($2::text[]))
    or exists (select 1 from paper_pool_questions n join questions q on q.id = n.question_id
                where n.activity_id = coalesce(g.parallel_to, a.id) and q.type = any($2::text[])))`;

/** How far the tests of a cohort are that people mark. */
@Injectable()
export class TestOverviewRepository extends BaseRepository<Attempt> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Attempt);
  }

  async ofCohort(ctx: OperationContext, cohortId: string): Promise<MarkedActivity[]> {
    const at = (stage: MarkingStage): string => `count(s.id) filter (where s.stage = '${stage}')::int`;
    return this.query<MarkedActivity>(
      ctx,
      `select 'test' as kind, a.id as "activityId", a.title, (o.position * 1000 + a.position)::int as position,
              (select v.number from course_versions v where v.id = a.version_id) as "versionNumber",
              null as "dueOn", g.anonymous, g.release_together as "releaseTogether",
              g.second_marker_percent as "secondMarkerPercent", 0 as "peerReviews", count(distinct e.id)::int as people,
              (count(distinct e.id) - count(distinct s.enrolment_id))::int as missing, ${at('to-mark')} as "toMark",
              ${at('second')} as second, ${at('moderation')} as moderation, 0 as "awaitsPeers", 0 as peers,
              ${at('held')} as held, ${at('over')} as accepted, 0 as "sentBack"
         ${TESTS}
         left join attempts s on s.enrolment_id = e.id and s.activity_id = a.id and s.handed_in_at is not null
        where c.id = $1 and ${ASKS_PEOPLE}
        group by a.id, g.activity_id, o.position order by position`,
      [cohortId, TYPES_MARKED_BY_PEOPLE],
    );
  }

  /** Everybody with their last try, those who handed in nothing first. */
  async peopleOf(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<MarkedPerson[]> {
    return this.query<MarkedPerson>(
      ctx,
      `select e.id as "enrolmentId", a.id as "activityId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
              p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName",
              null as "dueOn", false as extended, s.id is not null as "handedIn", ${knownOnceOver('s.id')} as "workId",
              ${knownOnceOver(`case when s.id is not null then 'handed-in' end`)} as status,
              ${knownOnceOver(`case when s.id is not null then coalesce(s.stage, 'over') end`)} as stage,
              ${knownOnceOver('s.handed_in_at')} as "handedInAt", false as late, ${knownOnceOver('s.score_percent::float8')} as percent
         ${TESTS}
         join persons p on p.id = e.person_id
         join providers v on v.id = e.provider_id
         left join lateral (
           select * from attempts t
            where t.enrolment_id = e.id and t.activity_id = a.id and t.handed_in_at is not null
            order by t.number desc limit 1) s on true
        where c.id = $1 and a.id = $3 and ${ASKS_PEOPLE}
        order by s.id is not null, p.family_latin, p.given_latin, e.id`,
      [cohortId, TYPES_MARKED_BY_PEOPLE, activityId],
    );
  }
}
