import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Attempt } from '../attempt/attempt.entity';
import { knownOnceOver } from '../markers/anonymous.sql';
import type { MarkedActivity, MarkedPerson } from '../markers/marked-activity';
import {
  ACTIVITY_COLUMNS,
  inStage,
  markedActivities,
  PERSON_COLUMNS,
  PERSON_JOINS,
  PERSON_ORDER,
} from '../markers/overview.sql';
import { TYPES_MARKED_BY_PEOPLE } from '../question/question-types';

/** Quizzes with a question that people mark, chosen or possibly drawn, and their papers `g`. */
const TESTS = `${markedActivities('quiz')}
    join papers g on g.activity_id = a.id`;
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
    return this.query<MarkedActivity>(
      ctx,
      `select 'test' as kind, ${ACTIVITY_COLUMNS}, null as "dueOn", 0 as "peerReviews", 0 as "awaitsPeers", 0 as peers,
              ${inStage('over')} as accepted, 0 as "sentBack"
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
      `select ${PERSON_COLUMNS}, null as "dueOn", false as extended, false as late,
              ${knownOnceOver(`case when s.id is not null then 'handed-in' end`)} as status,
              ${knownOnceOver(`case when s.id is not null then coalesce(s.stage, 'over') end`)} as stage,
              ${knownOnceOver('s.score_percent::float8')} as percent
         ${TESTS}
         ${PERSON_JOINS}
         left join lateral (
           select * from attempts t
            where t.enrolment_id = e.id and t.activity_id = a.id and t.handed_in_at is not null
            order by t.number desc limit 1) s on true
        where c.id = $1 and a.id = $3 and ${ASKS_PEOPLE}
        order by ${PERSON_ORDER}`,
      [cohortId, TYPES_MARKED_BY_PEOPLE, activityId],
    );
  }
}
