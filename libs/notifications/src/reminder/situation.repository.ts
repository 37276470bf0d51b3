import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { blockedBySql, COHORT_REPORTED, stuckSql } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { MARK_CHANGES, MARK_CYCLE } from './mark-cycle.sql';
import { OCCASIONS } from './occasion';
import { Reminder } from './reminder.entity';
import type { PlannedReminder } from './reminder.repository';
import type { EnrolmentSituation, LearningSituation, SessionSituation } from './situation';

/** Read only: rows of enrolments, sessions, attempts and certificates as they are at the instant `$1`. */
const ENROLMENT = `
  e.id as "enrolmentId", e.status, c.status as "cohortStatus", e.started_at as "startedAt",
  e.last_activity_at as "lastActivityAt", e.completed_at as "completedAt", e.current_activity_id as "currentActivityId",
  v.title as "courseTitle", c.ends_on::text as "endsOn", ${blockedBySql('$1')} as "blockedBy",
  ${stuckSql(blockedBySql('$1'))} as stuck`;
const JOINS = `join cohorts c on c.id = e.cohort_id join course_versions v on v.id = e.version_id`;

@Injectable()
export class SituationRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  /** What a learner is reminded of, as it is now; `null` when it is gone, or is nothing of a learner's. */
  async find(
    ctx: OperationContext,
    { occasion, subjectId, personId }: PlannedReminder,
    now: Date,
  ): Promise<LearningSituation | null> {
    switch (OCCASIONS[occasion].subject) {
      case 'enrolment':
        return this.ofEnrolment(ctx, subjectId, now);
      case 'session':
        return this.ofSession(ctx, { sessionId: subjectId, personId }, now);
      case 'attempt':
        return this.ofAttempt(ctx, subjectId, now);
      case 'certificate':
        return this.ofCertificate(ctx, subjectId, now);
      case 'submission':
        return this.ofSubmission(ctx, subjectId, now);
      case 'peer-review':
        return this.ofPeerReview(ctx, subjectId, now);
      case 'action-plan':
        return this.ofActionPlan(ctx, subjectId, now);
      case 'provider':
      case 'draft':
      case 'comment':
        return null;
    }
  }

  private async ofEnrolment(ctx: OperationContext, enrolmentId: string, now: Date): Promise<LearningSituation | null> {
    const [enrolment] = await this.query<EnrolmentSituation>(
      ctx,
      `select ${ENROLMENT} from enrolments e ${JOINS} where e.id = $2`,
      [now, enrolmentId],
    );
    return enrolment ? { enrolment } : null;
  }

  private async ofSession(
    ctx: OperationContext,
    { sessionId, personId }: { sessionId: string; personId: string },
    now: Date,
  ): Promise<LearningSituation | null> {
    const [row] = await this.query<EnrolmentSituation & SessionSituation>(
      ctx,
      `select ${ENROLMENT}, s.starts_at as "startsAt", s.cancelled_at as "cancelledAt", s.place, s.time_zone as "timeZone"
         from training_sessions s join enrolments e on e.cohort_id = s.cohort_id and e.person_id = $3 ${JOINS} where s.id = $2`,
      [now, sessionId, personId],
    );
    return row ? { enrolment: row, session: row } : null;
  }

  private async ofAttempt(ctx: OperationContext, attemptId: string, now: Date): Promise<LearningSituation | null> {
    const [row] = await this.query<EnrolmentSituation & NonNullable<LearningSituation['attempt']>>(
      ctx,
      `select ${ENROLMENT}, a.id as "attemptId", a.activity_id as "activityId", a.score_percent::float as "scorePercent", a.passed,
              t.purpose = 'final' as final, t.title as "workTitle"
         from attempts a join activities t on t.id = a.activity_id join enrolments e on e.id = a.enrolment_id ${JOINS} where a.id = $2`,
      [now, attemptId],
    );
    return row ? { enrolment: row, attempt: row } : null;
  }

  private async ofSubmission(
    ctx: OperationContext,
    submissionId: string,
    now: Date,
  ): Promise<LearningSituation | null> {
    const [row] = await this.query<EnrolmentSituation & NonNullable<LearningSituation['work']>>(
      ctx,
      `select ${ENROLMENT}, s.activity_id as "activityId", t.title as "workTitle", s.status as decision,
              ${MARK_CYCLE} as cycle, ${MARK_CHANGES} > 0 as changed
         from submissions s join activities t on t.id = s.activity_id join enrolments e on e.id = s.enrolment_id ${JOINS}
        where s.id = $2`,
      [now, submissionId],
    );
    return row ? { enrolment: row, work: row } : null;
  }

  /** One review stands for all that were asked of the same person for the same assignment. */
  private async ofPeerReview(ctx: OperationContext, reviewId: string, now: Date): Promise<LearningSituation | null> {
    const [row] = await this.query<EnrolmentSituation & NonNullable<LearningSituation['reviewing']>>(
      ctx,
      `select ${ENROLMENT}, t.id as "activityId", t.title as "workTitle", r.due_at as "reviewsDueAt", c.time_zone as "timeZone",
              (select count(*)::int from peer_reviews o join submissions w on w.id = o.submission_id
                where not ${COHORT_REPORTED} and o.reviewer_enrolment_id = e.id and w.activity_id = t.id and o.number = w.number
                  and o.given_at is null and o.replaced_at is null and w.stage = 'peers') as left
         from peer_reviews r join submissions s on s.id = r.submission_id join activities t on t.id = s.activity_id
         join enrolments e on e.id = r.reviewer_enrolment_id ${JOINS} where r.id = $2`,
      [now, reviewId],
    );
    return row ? { enrolment: row, reviewing: row } : null;
  }

  private async ofActionPlan(ctx: OperationContext, planId: string, now: Date): Promise<LearningSituation | null> {
    const [row] = await this.query<EnrolmentSituation & NonNullable<LearningSituation['plan']>>(
      ctx,
      `select ${ENROLMENT}, l.activity_id as "activityId", l.status as decision, concat(l.number, ' ', l.status) as cycle,
              array(select distinct k.checkpoint from action_checks k where k.plan_id = l.id) as answered,
              (c.ends_on + interval '6 months')::date <= ($1::timestamptz at time zone c.time_zone)::date as "sixMonthsOver"
         from action_plans l join enrolments e on e.id = l.enrolment_id ${JOINS} where l.id = $2`,
      [now, planId],
    );
    return row ? { enrolment: row, plan: row } : null;
  }

  private async ofCertificate(
    ctx: OperationContext,
    certificateId: string,
    now: Date,
  ): Promise<LearningSituation | null> {
    const [row] = await this.query<EnrolmentSituation & { certificateId: string; certificateStatus: string }>(
      ctx,
      `select ${ENROLMENT}, f.id as "certificateId", f.status as "certificateStatus"
         from certificates f join enrolments e on e.id = f.enrolment_id ${JOINS} where f.id = $2`,
      [now, certificateId],
    );
    if (!row) return null;
    return { enrolment: row, certificate: { certificateId: row.certificateId, status: row.certificateStatus } };
  }
}
