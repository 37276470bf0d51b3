import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { COHORT_PHASE, type CohortPhase } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { MarkingStage } from '../markers/marking-stage';
import type { RubricScores } from '../rubric/rubric';
import { DEADLINE_JOINS, DUE_AT, DUE_ON } from './deadline.sql';
import { Submission, type SubmissionStatus } from './submission.entity';

/** One hand-in and the feedback that was released for it. */
export interface HandedIn {
  readonly number: number;
  readonly status: SubmissionStatus;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly handedInAt: Date;
  readonly markedAt: Date | null;
  readonly comment: string;
  readonly points: number | null;
  /** 0–100. */
  readonly percent: number | null;
  readonly scores: RubricScores | null;
  readonly voiceFileId: string | null;
}

/** The present hand-in as those who mark see it. */
export interface SubmissionRow extends HandedIn {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly personId: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly phase: CohortPhase;
  readonly activityTitle: LocalisedText;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly stage: MarkingStage;
  readonly learnerNumber: number;
  /** Peers were asked to review this hand-in. */
  readonly reviewed: boolean;
  /** Until the mark is released. */
  readonly anonymous: boolean;
  readonly late: boolean;
}

/** Until when one person hands in. Days are `YYYY-MM-DD` in the time zone of the cohort. */
export interface Deadline {
  /** Once the cohort is closed nothing new is handed in, whatever the day. */
  readonly phase: CohortPhase;
  /** `null` = no last day. */
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
  readonly extended: boolean;
  readonly reason: string | null;
}

const HANDED_IN = `s.number, s.status, s.text, s.file_ids as "fileIds", s.handed_in_at as "handedInAt",
         s.marked_at as "markedAt", s.comment, s.points::float8 as points, s.percent::float8 as percent, s.scores,
         s.voice_file_id as "voiceFileId"`;

const SUBMISSION = `
  select s.id, s.enrolment_id as "enrolmentId", s.activity_id as "activityId", p.id as "personId", c.id as "cohortId",
         c.name as "cohortName", ${COHORT_PHASE} as phase, a.title as "activityTitle", p.given_latin as "givenLatin",
         p.family_latin as "familyLatin", p.given_arabic as "givenArabic", p.family_arabic as "familyArabic",
         v.name as "providerName", ${HANDED_IN}, s.stage, s.learner_number as "learnerNumber",
         coalesce(g.anonymous and s.stage <> 'over', false) as anonymous,
         exists (select 1 from peer_reviews r where r.submission_id = s.id and r.number = s.number) as reviewed,
         coalesce(s.handed_in_at >= ${DUE_AT}, false) as late
    from submissions s
    join enrolments e on e.id = s.enrolment_id
    join cohorts c on c.id = e.cohort_id
    join activities a on a.id = s.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    ${DEADLINE_JOINS}`;

@Injectable()
export class SubmissionRepository extends BaseRepository<Submission> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Submission);
  }

  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<SubmissionRow | null> {
    const [row] = await this.query<SubmissionRow>(
      ctx,
      `${SUBMISSION} where s.id = $1 ${lock ? 'for update of s' : ''}`,
      [id],
    );
    return row ?? null;
  }

  async findOf(
    ctx: OperationContext,
    { enrolmentId, activityId, lock = false }: { enrolmentId: string; activityId: string; lock?: boolean },
  ): Promise<SubmissionRow | null> {
    const [row] = await this.query<SubmissionRow>(
      ctx,
      `${SUBMISSION} where s.enrolment_id = $1 and s.activity_id = $2 ${lock ? 'for update of s' : ''}`,
      [enrolmentId, activityId],
    );
    return row ?? null;
  }

  /** All work of one assignment in one cohort at one stage, held until the transaction ends. */
  async lockAtStage(
    ctx: OperationContext,
    { cohortId, activityId, stage }: { cohortId: string; activityId: string; stage: MarkingStage },
  ): Promise<SubmissionRow[]> {
    return this.query<SubmissionRow>(
      ctx,
      `${SUBMISSION} where c.id = $1 and s.activity_id = $2 and s.stage = $3 and e.status = 'enrolled'
        order by s.id for update of s`,
      [cohortId, activityId, stage],
    );
  }

  /** Everybody of a cohort who handed in, whatever its stage. */
  async authorsOf(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<{ submissionId: string; enrolmentId: string }[]> {
    return this.query(
      ctx,
      `select s.id as "submissionId", e.id as "enrolmentId" from submissions s join enrolments e on e.id = s.enrolment_id
        where e.cohort_id = $1 and s.activity_id = $2 and e.status = 'enrolled' order by s.id`,
      [cohortId, activityId],
    );
  }

  /** Earlier hand-ins, the newest first. */
  async versionsOf(ctx: OperationContext, submissionId: string): Promise<HandedIn[]> {
    return this.query<HandedIn>(
      ctx,
      `select ${HANDED_IN} from submission_versions s where s.submission_id = $1 order by s.number desc`,
      [submissionId],
    );
  }

  async deadline(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<Deadline> {
    const [row] = await this.query<Deadline>(
      ctx,
      `select (${DUE_ON})::text as "dueOn", ${DUE_AT} as "dueAt", x.until_on is not null as extended, x.reason,
              ${COHORT_PHASE} as phase
         from enrolments e join cohorts c on c.id = e.cohort_id join activities a on a.id = $2 ${DEADLINE_JOINS}
        where e.id = $1`,
      [enrolmentId, activityId],
    );
    return row ?? { phase: 'cohort-open', dueOn: null, dueAt: null, extended: false, reason: null };
  }

  /** When the time of a whole cohort is over, extensions apart; `null` = never. */
  async cohortDueAt(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<Date | null> {
    const [row] = await this.query<{ dueAt: Date | null }>(
      ctx,
      `select ((coalesce(c.starts_on + g.due_days, d.due_on) + 1)::timestamp at time zone c.time_zone) as "dueAt"
         from cohorts c join activities a on a.id = $2
         left join assignment_settings g on g.activity_id = a.id
         left join cohort_due_dates d on d.cohort_id = c.id and d.module_id = a.module_id
        where c.id = $1`,
      [cohortId, activityId],
    );
    return row?.dueAt ?? null;
  }

  /** The first hand-in of a person. */
  async add(
    ctx: OperationContext,
    given: {
      id: string;
      enrolmentId: string;
      activityId: string;
      text: string;
      fileIds: readonly string[];
      now: Date;
      stage: MarkingStage;
    },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into submissions (id, enrolment_id, activity_id, status, stage, number, learner_number, text, file_ids,
                                handed_in_at, comment)
       select $1, $2, $3, 'handed-in', $7, 1, 1 + coalesce(max(o.learner_number), 0), $4, $5, $6, ''
         from enrolments e left join enrolments f on f.cohort_id = e.cohort_id
         left join submissions o on o.enrolment_id = f.id and o.activity_id = $3
        where e.id = $2`,
      [given.id, given.enrolmentId, given.activityId, given.text, given.fileIds, given.now, given.stage],
    );
  }

  /** Hands in again. What stood there is kept as a version, with the feedback it got. */
  async replace(
    ctx: OperationContext,
    given: { id: string; text: string; fileIds: readonly string[]; now: Date; stage: MarkingStage },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into submission_versions (submission_id, number, status, text, file_ids, handed_in_at, marked_at, comment,
                                        points, percent, scores, voice_file_id)
       select id, number, status, text, file_ids, handed_in_at, marked_at, comment, points, percent, scores, voice_file_id
         from submissions where id = $1`,
      [given.id],
    );
    await this.query(
      ctx,
      `update submissions
          set status = 'handed-in', stage = $5, number = number + 1, text = $2, file_ids = $3, handed_in_at = $4,
              marked_at = null, marked_by = null, comment = '', points = null, percent = null, scores = null,
              voice_file_id = null
        where id = $1`,
      [given.id, given.text, given.fileIds, given.now, given.stage],
    );
  }

  async moveTo(ctx: OperationContext, ids: readonly string[], stage: MarkingStage): Promise<void> {
    await this.query(ctx, 'update submissions set stage = $2 where id = any($1::uuid[])', [ids, stage]);
  }
}
