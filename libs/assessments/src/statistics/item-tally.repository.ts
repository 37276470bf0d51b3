import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { Answer } from '../question/question-body';
import { TYPES_IN_PARTS } from '../question/question-parts';
import type { QuestionType } from '../question/question.entity';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import { addParts, type ItemSums, type PartTallies } from './item-sums';
import { ItemTally } from './item-tally.entity';

/** One paper in one cohort: what is counted together. */
export interface TalliedPaper {
  readonly activityId: string;
  readonly cohortId: string;
}

/** A marked first attempt; with the words and the key of questions that are marked part by part only. */
export interface AttemptToTally {
  readonly id: string;
  readonly number: number;
  readonly language: Language;
  readonly startedAt: Date;
  readonly questions: readonly QuestionToTally[];
  readonly answers: readonly AnswerToTally[];
}

export interface QuestionToTally {
  readonly questionId: string;
  readonly revisionId: string;
  readonly points: number;
  /** `null` for types that are marked as a whole. */
  readonly inParts: { readonly body: QuestionBody; readonly texts: QuestionTexts } | null;
}

export interface AnswerToTally {
  readonly questionId: string;
  readonly answer: Answer;
  /** 0–1. */
  readonly fraction: number;
  readonly savedAt: string;
}

export interface TallyRow extends ItemSums {
  readonly revisionId: string;
  readonly questionId: string;
  readonly language: Language;
}

/** Sums of one question, with the wording they are about. */
export interface QuestionTally extends TallyRow {
  readonly key: string;
  readonly type: QuestionType;
  readonly revision: number;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

const SUMS = `
  t.shown, t.answered, t.sum_share as "sumShare", t.sum_share_squared as "sumShareSquared", t.sum_rest as "sumRest",
  t.sum_rest_squared as "sumRestSquared", t.sum_share_rest as "sumShareRest", t.timed, t.sum_seconds as "sumSeconds", t.chosen, t.parts`;

/**
 * Texts are joined once per question, after thousands of cohorts have been added up. The tallies are read twice rather than
 * put aside: with them go hundreds of thousands of small documents.
 */
const OF_QUIZ = `
  with tally as not materialized (
    select t.*
      from activities chosen
      join activities a on a.lineage_id = chosen.lineage_id
      join item_tallies t on t.activity_id = a.id
     where chosen.id = $1 and ($2::uuid is null or t.cohort_id = $2)
  ), sums as (
    select revision_id, question_id, language, sum(shown)::int as shown, sum(answered)::int as answered,
           sum(sum_share) as "sumShare", sum(sum_share_squared) as "sumShareSquared", sum(sum_rest) as "sumRest",
           sum(sum_rest_squared) as "sumRestSquared", sum(sum_share_rest) as "sumShareRest", sum(timed)::int as timed,
           sum(sum_seconds) as "sumSeconds"
      from tally group by revision_id, question_id, language
  ), given as (
    select revision_id, language, key, sum((chosen->key->>'count')::int) as count,
           sum((chosen->key->>'sumRest')::float8) as "sumRest"
      from (select revision_id, language, chosen, jsonb_object_keys(chosen) as key from tally) as g
     group by revision_id, language, key
  ), chosen as (
    select revision_id, language, jsonb_object_agg(key, jsonb_build_object('count', count, 'sumRest', "sumRest")) as chosen
      from given group by revision_id, language
  ), parted as (
    select revision_id, language, jsonb_agg(parts) as parts from tally where parts <> '{}' group by revision_id, language
  )
  select s.revision_id as "revisionId", s.question_id as "questionId", s.language, s.shown, s.answered, s."sumShare",
         s."sumShareSquared", s."sumRest", s."sumRestSquared", s."sumShareRest", s.timed, s."sumSeconds",
         coalesce(c.chosen, '{}') as chosen, coalesce(p.parts, '[]') as "partsOfEach", q.key, q.type, r.revision, r.body, r.texts
    from sums s
    join question_revisions r on r.id = s.revision_id
    join questions q on q.id = s.question_id
    left join chosen c on c.revision_id = s.revision_id and c.language = s.language
    left join parted p on p.revision_id = s.revision_id and p.language = s.language
   order by q.key, q.id`;

@Injectable()
export class ItemTallyRepository extends BaseRepository<ItemTally> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ItemTally);
  }

  async paperOf(ctx: OperationContext, attemptId: string): Promise<TalliedPaper | null> {
    const [paper] = await this.query<TalliedPaper>(
      ctx,
      `select a.activity_id as "activityId", e.cohort_id as "cohortId"
         from attempts a join enrolments e on e.id = a.enrolment_id where a.id = $1`,
      [attemptId],
    );
    return paper ?? null;
  }

  /** Papers with marked attempts that are in no tally yet. */
  async papersLeft(ctx: OperationContext, limit: number): Promise<TalliedPaper[]> {
    return this.query<TalliedPaper>(
      ctx,
      `select distinct a.activity_id as "activityId", e.cohort_id as "cohortId"
         from attempts a join enrolments e on e.id = a.enrolment_id
        where a.tallied_at is null and a.score_percent is not null limit $1`,
      [limit],
    );
  }

  /** Marked attempts of the paper that are in no tally yet. */
  async attemptsLeft(
    ctx: OperationContext,
    { activityId, cohortId }: TalliedPaper,
    limit: number,
  ): Promise<AttemptToTally[]> {
    return this.query<AttemptToTally>(
      ctx,
      `select a.id, a.number, a.language, a.started_at as "startedAt",
              (select jsonb_agg(jsonb_build_object('questionId', q.item->>'questionId', 'revisionId', q.item->>'revisionId',
                                                   'points', q.item->'points',
                                                   'inParts', case when q.item->'body'->>'type' = any($4::text[]) then
                                                     jsonb_build_object('body', q.item->'body', 'texts', q.item->'texts')
                                                   end))
                 from jsonb_array_elements(a.paper->'questions') as q(item)) as questions,
              (select coalesce(jsonb_agg(jsonb_build_object('questionId', w.question_id, 'answer', w.answer,
                                                            'fraction', coalesce(w.fraction, 0), 'savedAt', w.saved_at)
                                         order by w.saved_at), '[]')
                 from attempt_answers w where w.attempt_id = a.id) as answers
         from attempts a join enrolments e on e.id = a.enrolment_id
        where a.activity_id = $1 and e.cohort_id = $2 and a.tallied_at is null and a.score_percent is not null
        order by a.id limit $3`,
      [activityId, cohortId, limit, TYPES_IN_PARTS],
    );
  }

  async markTallied(ctx: OperationContext, attemptIds: readonly string[], now: Date): Promise<void> {
    await this.query(ctx, 'update attempts set tallied_at = $2 where id = any($1::uuid[])', [attemptIds, now]);
  }

  /** Forgets what was counted of a paper in every cohort, so that it is counted afresh. */
  async forget(ctx: OperationContext, activityId: string): Promise<void> {
    await this.query(ctx, 'delete from item_tallies where activity_id = $1', [activityId]);
    await this.query(ctx, 'update attempts set tallied_at = null where activity_id = $1 and tallied_at is not null', [
      activityId,
    ]);
  }

  async ofPaper(ctx: OperationContext, { activityId, cohortId }: TalliedPaper): Promise<TallyRow[]> {
    return this.query<TallyRow>(
      ctx,
      `select t.revision_id as "revisionId", t.question_id as "questionId", t.language, ${SUMS}
         from item_tallies t where t.activity_id = $1 and t.cohort_id = $2`,
      [activityId, cohortId],
    );
  }

  async write(ctx: OperationContext, { activityId, cohortId }: TalliedPaper, rows: readonly TallyRow[]): Promise<void> {
    await this.query(
      ctx,
      `insert into item_tallies as t (activity_id, cohort_id, revision_id, question_id, language, shown, answered, sum_share,
              sum_share_squared, sum_rest, sum_rest_squared, sum_share_rest, timed, sum_seconds, chosen, parts)
       select $1, $2, r."revisionId", r."questionId", r.language, r.shown, r.answered, r."sumShare", r."sumShareSquared",
              r."sumRest", r."sumRestSquared", r."sumShareRest", r.timed, r."sumSeconds", r.chosen, r.parts
         from jsonb_to_recordset($3::jsonb) as r("revisionId" uuid, "questionId" uuid, language text, shown int, answered int,
              "sumShare" float8, "sumShareSquared" float8, "sumRest" float8, "sumRestSquared" float8, "sumShareRest" float8,
              timed int, "sumSeconds" float8, chosen jsonb, parts jsonb)
       on conflict (activity_id, cohort_id, revision_id, language) do update
          set shown = excluded.shown, answered = excluded.answered, sum_share = excluded.sum_share,
              sum_share_squared = excluded.sum_share_squared, sum_rest = excluded.sum_rest,
              sum_rest_squared = excluded.sum_rest_squared, sum_share_rest = excluded.sum_share_rest,
              timed = excluded.timed, sum_seconds = excluded.sum_seconds, chosen = excluded.chosen, parts = excluded.parts`,
      [activityId, cohortId, JSON.stringify(rows)],
    );
  }

  /** Tallies of a quiz in all its versions, added up over cohorts or of one, with the wording each is about. */
  async ofQuiz(
    ctx: OperationContext,
    { activityId, cohortId }: { activityId: string; cohortId: string | null },
  ): Promise<QuestionTally[]> {
    const rows = await this.query<Omit<QuestionTally, 'parts'> & { partsOfEach: PartTallies[] }>(ctx, OF_QUIZ, [
      activityId,
      cohortId,
    ]);
    return rows.map(({ partsOfEach, ...row }) => ({ ...row, parts: partsOfEach.reduce(addParts, {}) }));
  }
}
