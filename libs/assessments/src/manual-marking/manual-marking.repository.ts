import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { RubricScores } from '../rubric/rubric-criterion';
import { AnswerMark } from '../attempt/answer-mark.entity';

/** An attempt with answers that people mark. */
export interface AttemptToMark {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly cohortName: string;
  readonly activityTitle: LocalisedText;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly handedInAt: Date;
  /** Answers that wait. */
  readonly unmarked: number;
}

export interface GivenMark {
  readonly fraction: number;
  readonly comment: string;
  readonly scores: RubricScores | null;
  readonly voiceFileId: string | null;
}

const TO_MARK = `
  select t.id as "attemptId", t.enrolment_id as "enrolmentId", c.name as "cohortName", a.title as "activityTitle",
         p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
         p.family_arabic as "familyArabic", v.name as "providerName", t.handed_in_at as "handedInAt", t.unmarked
    from attempts t
    join enrolments e on e.id = t.enrolment_id
    join cohorts c on c.id = e.cohort_id
    join activities a on a.id = t.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id`;

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

  /** Question id → what was given. */
  async marks(ctx: OperationContext, attemptId: string): Promise<Map<string, GivenMark>> {
    const rows = await this.query<GivenMark & { questionId: string }>(
      ctx,
      `select question_id as "questionId", fraction::float8 as fraction, comment, scores, voice_file_id as "voiceFileId"
         from answer_marks where attempt_id = $1`,
      [attemptId],
    );
    return new Map(rows.map(({ questionId, ...mark }) => [questionId, mark]));
  }

  /** The answers were replaced: what was given for them holds no more. */
  async forget(ctx: OperationContext, attemptId: string, questionIds: readonly string[]): Promise<void> {
    await this.query(ctx, 'delete from answer_marks where attempt_id = $1 and question_id = any($2::uuid[])', [
      attemptId,
      questionIds,
    ]);
  }

  async write(
    ctx: OperationContext,
    given: GivenMark & { attemptId: string; questionId: string; markedBy: string | null; now: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into answer_marks (attempt_id, question_id, fraction, comment, scores, voice_file_id, marked_by, marked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (attempt_id, question_id) do update
         set fraction = excluded.fraction, comment = excluded.comment, scores = excluded.scores,
             voice_file_id = excluded.voice_file_id, marked_by = excluded.marked_by,
             marked_at = excluded.marked_at`,
      [
        given.attemptId,
        given.questionId,
        given.fraction.toFixed(4),
        given.comment,
        given.scores && JSON.stringify(given.scores),
        given.voiceFileId,
        given.markedBy,
        given.now,
      ],
    );
  }
}
