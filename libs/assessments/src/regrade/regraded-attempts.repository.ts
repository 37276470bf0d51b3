import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Attempt } from '../attempt/attempt.entity';
import type { FrozenPaper } from '../attempt/frozen-paper';
import type { PrintedForm } from '../on-paper/printed-test.entity';
import type { Answer, QuestionBody } from '../question/question-body';
import type { Correction } from './remark-attempt';
import { placesOfQuestion } from '../question/places-of-question.sql';

/** An attempt that showed another wording of the question than the present one. */
export interface OutdatedAttempt {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  /** Under way, or waiting for a person's marks. */
  readonly unmarked: boolean;
  readonly paper: FrozenPaper;
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Given by a person, 0–1. */
  readonly marks: Readonly<Record<string, number>>;
}

/** The form of a test that a cohort has on paper. */
export interface PrintedPaper {
  readonly cohortId: string;
  readonly activityId: string;
  readonly form: PrintedForm;
  readonly paper: FrozenPaper;
}

/** A person whose result would change, for the trainer of their cohort. */
export interface AttemptOwner {
  readonly attemptId: string;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly cohortName: string;
}

/** Quizzes that hold the question or have been answered with it, in any version. */
const QUIZZES = `
  select activity_id from (${placesOfQuestion('$1')}) holding
   union
  select activity_id from item_tallies where question_id = $1`;

@Injectable()
export class RegradedAttemptsRepository extends BaseRepository<Attempt> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Attempt);
  }

  /** Attempts after `after`, oldest first. Open ones too: they must be marked by the right key later. */
  async outdated(
    ctx: OperationContext,
    given: Correction & { after: string | null; limit: number; lock?: boolean },
  ): Promise<OutdatedAttempt[]> {
    return this.query<OutdatedAttempt>(
      ctx,
      `select a.id, a.enrolment_id as "enrolmentId", a.activity_id as "activityId", a.score_percent is null as unmarked, a.paper,
              a.score_percent::float8 as "scorePercent", a.passed,
              (select coalesce(jsonb_object_agg(w.question_id, w.answer), '{}')
                 from attempt_answers w where w.attempt_id = a.id) as answers,
              (select coalesce(jsonb_object_agg(m.question_id, m.fraction), '{}')
                 from answer_marks m where m.attempt_id = a.id and m.role = 'final') as marks
         from attempts a
        where a.activity_id in (${QUIZZES}) and ($3::uuid is null or a.id > $3)
          and exists (select 1 from jsonb_array_elements(a.paper->'questions') as q(item)
                       where q.item->>'questionId' = $1::text
                         and case when $5 then q.item->'awarded' is null else q.item->>'revisionId' <> $2::text end)
        order by a.id limit $4 ${given.lock ? 'for update of a' : ''}`,
      [given.questionId, given.revisionId, given.after, given.limit, given.method === 'award-all'],
    );
  }

  /** Wordings that attempts were marked by, other than the present one. */
  async bodiesInUse(ctx: OperationContext, questionId: string, revisionId: string): Promise<QuestionBody[]> {
    const rows = await this.query<{ body: QuestionBody }>(
      ctx,
      `select r.body from question_revisions r
        where r.question_id = $1 and r.id <> $2
          and (exists (select 1 from paper_questions p where p.revision_id = r.id)
               or exists (select 1 from paper_pool_questions p where p.revision_id = r.id)
               or exists (select 1 from item_tallies t where t.revision_id = r.id))`,
      [questionId, revisionId],
    );
    return rows.map(({ body }) => body);
  }

  async writePaper(ctx: OperationContext, id: string, paper: FrozenPaper): Promise<void> {
    await this.query(ctx, 'update attempts set paper = $2 where id = $1', [id, JSON.stringify(paper)]);
  }

  /** Papers and lessons of published versions take the corrected wording, so that new attempts are marked by it. */
  async pin(ctx: OperationContext, { questionId, revisionId, method }: Correction): Promise<void> {
    if (method === 'award-all') return;
    await this.query(
      ctx,
      `with fixed as (
         update paper_questions set revision_id = $2
          where question_id = $1 and revision_id is not null and revision_id <> $2
       ), in_lessons as (
         update lesson_questions set revision_id = $2
          where question_id = $1 and revision_id is not null and revision_id <> $2
       )
       update paper_pool_questions set revision_id = $2 where question_id = $1 and revision_id <> $2`,
      [questionId, revisionId],
    );
  }

  /** Forms on paper that show another wording, or whose points are to be given: sheets keyed from now on follow them. */
  async printedForms(ctx: OperationContext, correction: Correction): Promise<PrintedPaper[]> {
    const { questionId, revisionId, method } = correction;
    return this.query<PrintedPaper>(
      ctx,
      `select p.cohort_id as "cohortId", p.activity_id as "activityId", p.form, p.paper from printed_tests p
        where p.activity_id in (${QUIZZES})
          and exists (select 1 from jsonb_array_elements(p.paper->'questions') as q(item)
                       where q.item->>'questionId' = $1::text
                         and case when $3 then q.item->'awarded' is null else q.item->>'revisionId' <> $2::text end)
          for update of p`,
      [questionId, revisionId, method === 'award-all'],
    );
  }

  async writeForm(ctx: OperationContext, { cohortId, activityId, form, paper }: PrintedPaper): Promise<void> {
    await this.query(
      ctx,
      'update printed_tests set paper = $4 where cohort_id = $1 and activity_id = $2 and form = $3',
      [cohortId, activityId, form, JSON.stringify(paper)],
    );
  }

  async quizzes(ctx: OperationContext, questionId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(ctx, `select activity_id as id from (${QUIZZES}) quizzes`, [
      questionId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** People behind `attemptIds` in cohorts of this trainer; `null` = of every cohort. */
  async owners(
    ctx: OperationContext,
    attemptIds: readonly string[],
    trainerId: string | null,
  ): Promise<AttemptOwner[]> {
    return this.query<AttemptOwner>(
      ctx,
      `select a.id as "attemptId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
              p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", c.name as "cohortName"
         from attempts a
         join enrolments e on e.id = a.enrolment_id
         join cohorts c on c.id = e.cohort_id
         join persons p on p.id = e.person_id
        where a.id = any($1::uuid[])
          and ($2::uuid is null or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $2))
        order by c.name, p.family_latin, p.given_latin, a.id`,
      [attemptIds, trainerId],
    );
  }
}
