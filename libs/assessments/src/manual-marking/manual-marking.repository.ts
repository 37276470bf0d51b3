import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { COHORT_PHASE, type CohortPhase } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { AnswerMark } from '../attempt/answer-mark.entity';
import type { MarkingStage, MarkRole } from '../markers/marking-stage';
import type { AnswerMarkRow, GivenMark } from './answer-standing';

/** An attempt with answers that people mark. */
export interface AttemptToMark {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly phase: CohortPhase;
  readonly activityTitle: LocalisedText;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly handedInAt: Date;
  readonly stage: MarkingStage;
  readonly learnerNumber: number;
  /** Until the mark is released. */
  readonly anonymous: boolean;
  readonly releaseTogether: boolean;
  readonly moderationGap: number;
  /** Answers that wait at this stage. */
  readonly unmarked: number;
}

const TO_MARK = `
  select t.id as "attemptId", t.enrolment_id as "enrolmentId", c.id as "cohortId", c.name as "cohortName",
         ${COHORT_PHASE} as phase, a.title as "activityTitle", p.given_latin as "givenLatin",
         p.family_latin as "familyLatin", p.given_arabic as "givenArabic", p.family_arabic as "familyArabic",
         v.name as "providerName", t.handed_in_at as "handedInAt", coalesce(t.stage, 'over') as stage,
         coalesce(t.learner_number, 0) as "learnerNumber", t.unmarked,
         coalesce(g.anonymous and t.stage <> 'over', false) as anonymous,
         coalesce(g.release_together, false) as "releaseTogether", coalesce(g.moderation_gap, 100) as "moderationGap"
    from attempts t
    join enrolments e on e.id = t.enrolment_id
    join cohorts c on c.id = e.cohort_id
    join activities a on a.id = t.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    left join papers g on g.activity_id = t.activity_id`;

@Injectable()
export class ManualMarkingRepository extends BaseRepository<AnswerMark> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, AnswerMark);
  }

  async find(ctx: OperationContext, attemptId: string): Promise<AttemptToMark | null> {
    const [row] = await this.query<AttemptToMark>(ctx, `${TO_MARK} where t.id = $1 and t.handed_in_at is not null`, [
      attemptId,
    ]);
    return row ?? null;
  }

  /** Question id → what counts. Empty until the marking is over: what a learner reads looks nowhere else. */
  async released(ctx: OperationContext, attemptId: string): Promise<Map<string, GivenMark>> {
    const rows = await this.query<GivenMark & { questionId: string }>(
      ctx,
      `select m.question_id as "questionId", m.fraction::float8 as fraction, m.comment, m.scores,
              m.voice_file_id as "voiceFileId"
         from answer_marks m join attempts t on t.id = m.attempt_id
        where m.attempt_id = $1 and m.role = 'final' and t.stage = 'over'`,
      [attemptId],
    );
    return new Map(rows.map(({ questionId, ...mark }) => [questionId, mark]));
  }

  /** Of all markers, in the order in which they were given. */
  async all(ctx: OperationContext, attemptId: string): Promise<AnswerMarkRow[]> {
    return this.query<AnswerMarkRow>(
      ctx,
      `select question_id as "questionId", role, marked_by as "markerId", marked_at as "markedAt",
              fraction::float8 as fraction, comment, scores, voice_file_id as "voiceFileId"
         from answer_marks where attempt_id = $1 order by marked_at, role`,
      [attemptId],
    );
  }

  /** The answers were replaced: what was given for them holds no more. */
  async forget(ctx: OperationContext, attemptId: string, questionIds: readonly string[]): Promise<void> {
    await this.query(ctx, 'delete from answer_marks where attempt_id = $1 and question_id = any($2::uuid[])', [
      attemptId,
      questionIds,
    ]);
  }

  /** Given again in the same role, it replaces what stood there. */
  async put(
    ctx: OperationContext,
    given: GivenMark & { attemptId: string; questionId: string; role: MarkRole; markerId: string | null; now: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into answer_marks (attempt_id, question_id, role, fraction, comment, scores, voice_file_id, marked_by,
                                 marked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (attempt_id, question_id, role) do update
         set fraction = excluded.fraction, comment = excluded.comment, scores = excluded.scores,
             voice_file_id = excluded.voice_file_id, marked_by = excluded.marked_by,
             marked_at = excluded.marked_at`,
      [
        given.attemptId,
        given.questionId,
        given.role,
        given.fraction.toFixed(4),
        given.comment,
        given.scores && JSON.stringify(given.scores),
        given.voiceFileId,
        given.markerId,
        given.now,
      ],
    );
  }

  /** The number that stands for the person of an attempt: of an earlier one of theirs, else the next of the cohort. */
  async numberLearner(ctx: OperationContext, attemptId: string): Promise<void> {
    await this.query(
      ctx,
      `update attempts t
          set learner_number = coalesce(
                (select max(o.learner_number) from attempts o
                  where o.enrolment_id = t.enrolment_id and o.activity_id = t.activity_id),
                (select 1 + coalesce(max(o.learner_number), 0)
                   from enrolments e join enrolments f on f.cohort_id = e.cohort_id
                   join attempts o on o.enrolment_id = f.id and o.activity_id = t.activity_id
                  where e.id = t.enrolment_id))
        where t.id = $1 and t.learner_number is null`,
      [attemptId],
    );
  }

  /** Attempts of one test in one cohort whose marks are held back, held until the transaction ends. */
  async lockHeld(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select t.id from attempts t join enrolments e on e.id = t.enrolment_id
        where e.cohort_id = $1 and t.activity_id = $2 and t.stage = 'held' and e.status = 'enrolled'
        order by t.id for update of t`,
      [cohortId, activityId],
    );
    return rows.map(({ id }) => id);
  }
}
