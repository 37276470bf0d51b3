import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { AnswerMark } from '../attempt/answer-mark.entity';

/** An attempt that waits for a person, in the queue. */
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

  /** Longest waiting first. `trainerId` `null` = everybody's cohorts. */
  async list(
    ctx: OperationContext,
    { trainerId, after, limit }: { trainerId: string | null; after: readonly [string, string] | null; limit: number },
  ): Promise<AttemptToMark[]> {
    return this.query<AttemptToMark>(
      ctx,
      `${TO_MARK}
        where t.unmarked > 0
          and ($1::uuid is null or exists (
            select 1 from cohort_trainers ct where ct.cohort_id = c.id and ct.person_id = $1))
          and ($2::timestamptz is null or (t.handed_in_at, t.id) > ($2, $3::uuid))
        order by t.handed_in_at, t.id limit $4`,
      [trainerId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
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
      'select question_id as "questionId", fraction::float8 as fraction, comment from answer_marks where attempt_id = $1',
      [attemptId],
    );
    return new Map(rows.map(({ questionId, fraction, comment }) => [questionId, { fraction, comment }]));
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
      `insert into answer_marks (attempt_id, question_id, fraction, comment, marked_by, marked_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (attempt_id, question_id) do update
         set fraction = excluded.fraction, comment = excluded.comment, marked_by = excluded.marked_by,
             marked_at = excluded.marked_at`,
      [given.attemptId, given.questionId, given.fraction.toFixed(4), given.comment, given.markedBy, given.now],
    );
  }
}
