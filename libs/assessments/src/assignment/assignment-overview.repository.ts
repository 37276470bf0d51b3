import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';
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
import { DEADLINE_JOINS, DUE_AT, DUE_ON } from './deadline.sql';

/** Assignments but plans, with what was handed in and their rules `g`. */
const ASSIGNMENTS = `${markedActivities('assignment')}
    left join submissions s on s.enrolment_id = e.id and s.activity_id = a.id
    ${DEADLINE_JOINS}`;

/** How far the assignments of a cohort are. */
@Injectable()
export class AssignmentOverviewRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Submission');
  }

  async ofCohort(ctx: OperationContext, cohortId: string): Promise<MarkedActivity[]> {
    return this.query<MarkedActivity>(
      ctx,
      `select 'submission' as kind, ${ACTIVITY_COLUMNS}, (coalesce(c.starts_on + g.due_days, d.due_on))::text as "dueOn",
              coalesce(g.peer_reviews, 0) as "peerReviews", ${inStage('awaits-peers')} as "awaitsPeers",
              ${inStage('peers')} as peers, (count(s.id) filter (where s.status = 'accepted'))::int as accepted,
              (count(s.id) filter (where s.status = 'sent-back'))::int as "sentBack"
         ${ASSIGNMENTS}
        where c.id = $1
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
      `select ${PERSON_COLUMNS}, (${DUE_ON})::text as "dueOn", x.until_on is not null as extended,
              ${knownOnceOver('s.status')} as status, ${knownOnceOver('s.stage')} as stage,
              ${knownOnceOver(`s.handed_in_at >= ${DUE_AT}`)} as late, ${knownOnceOver('s.percent::float8')} as percent
         ${ASSIGNMENTS}
         ${PERSON_JOINS}
        where c.id = $1 and a.id = $2
        order by ${PERSON_ORDER}`,
      [cohortId, activityId],
    );
  }
}
