import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { versionsOfCohort } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { SurveyResponse } from './survey-response.entity';
import { Survey, type SurveyQuestion } from './survey.entity';
import type { SurveyOfCohort } from './told-answers';

export interface SurveyRow {
  readonly revision: number;
  readonly questions: readonly SurveyQuestion[];
}

/** What other cohorts said to one question of the same survey. */
export interface ElsewhereRow {
  readonly activityId: string;
  readonly key: string;
  /** 1–5. */
  readonly mean: number;
  readonly cohorts: number;
}

export interface CohortSurvey {
  readonly activityId: string;
  readonly title: LocalisedText;
  readonly questions: readonly SurveyQuestion[];
}

@Injectable()
export class SurveyRepository extends BaseRepository<Survey> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Survey);
  }

  async find(ctx: OperationContext, activityId: string): Promise<SurveyRow | null> {
    const [row] = await this.query<SurveyRow>(ctx, 'select revision, questions from surveys where activity_id = $1', [
      activityId,
    ]);
    return row ?? null;
  }

  /** False when `revision` (0 = not made yet) is no longer the newest. */
  async write(
    ctx: OperationContext,
    { activityId, revision, questions }: SurveyRow & { activityId: string },
  ): Promise<boolean> {
    const content = JSON.stringify(questions);
    const rows =
      revision === 0
        ? await this.query(
            ctx,
            'insert into surveys (activity_id, questions) values ($1, $2) on conflict do nothing returning activity_id',
            [activityId, content],
          )
        : await this.query(
            ctx,
            `update surveys set questions = $2, revision = revision + 1
              where activity_id = $1 and revision = $3 returning activity_id`,
            [activityId, content, revision],
          );
    return rows.length > 0;
  }

  /** Whether this enrolment has answered. The answers themselves do not say. */
  async isAnswered(ctx: OperationContext, enrolmentId: string, activityId: string): Promise<boolean> {
    const rows = await this.query(
      ctx,
      'select 1 from activity_progress where enrolment_id = $1 and activity_id = $2 and done_at is not null',
      [enrolmentId, activityId],
    );
    return rows.length > 0;
  }

  async addResponse(ctx: OperationContext, response: Omit<SurveyResponse, 'told' | 'pooledIn'>): Promise<void> {
    await this.query(
      ctx,
      `insert into survey_responses (id, cohort_id, activity_id, language, answers, answered_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        response.id,
        response.cohortId,
        response.activityId,
        response.language,
        JSON.stringify(response.answers),
        response.answeredOn,
      ],
    );
  }

  /** Surveys of the versions that are followed in a cohort. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortSurvey[]> {
    return this.query<CohortSurvey>(
      ctx,
      `select a.id as "activityId", a.title, s.questions
         from cohorts c join activities a on a.version_id in (${versionsOfCohort('c')}) join surveys s on s.activity_id = a.id
        where c.id = $1 order by a.position`,
      [cohortId],
    );
  }

  /** Answers of a cohort that are neither in its results nor in a group of late ones. */
  async waiting(ctx: OperationContext, { cohortId, activityId }: SurveyOfCohort): Promise<number> {
    const [row] = await this.query<{ waiting: number }>(
      ctx,
      `select count(*)::int as waiting from survey_responses where cohort_id = $1 and activity_id = $2
          and not told and pooled_in is null`,
      [cohortId, activityId],
    );
    return row?.waiting ?? 0;
  }

  /** Takes so many of those that wait into the results, whichever (ids are random). */
  async tell(ctx: OperationContext, { cohortId, activityId }: SurveyOfCohort, count: number): Promise<void> {
    await this.query(
      ctx,
      `update survey_responses set told = true
        where id in (select id from survey_responses
                      where cohort_id = $1 and activity_id = $2 and not told and pooled_in is null order by id limit $3)`,
      [cohortId, activityId, count],
    );
  }

  /** The survey whatever the version of its course. */
  async lineageOf(ctx: OperationContext, activityId: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>(ctx, 'select lineage_id as id from activities where id = $1', [
      activityId,
    ]);
    return row?.id ?? null;
  }

  /** Answers to a survey that their own cohort will hardly tell any more: its end-of-training report is validated. */
  async lateIds(ctx: OperationContext, lineageId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select r.id from survey_responses r join activities a on a.id = r.activity_id
         join cohort_reports v on v.cohort_id = r.cohort_id and v.status = 'validated'
        where a.lineage_id = $1 and not r.told and r.pooled_in is null`,
      [lineageId],
    );
    return rows.map(({ id }) => id);
  }

  async pool(ctx: OperationContext, ids: readonly string[], pooledIn: string): Promise<void> {
    await this.query(ctx, 'update survey_responses set pooled_in = $2 where id = any($1::uuid[])', [ids, pooledIn]);
  }

  /** The cohort of a report. */
  async cohortOf(ctx: OperationContext, reportId: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>(ctx, 'select cohort_id as id from cohort_reports where id = $1', [
      reportId,
    ]);
    return row?.id ?? null;
  }

  /** Surveys that somebody in the cohort has answered. */
  async answeredIn(ctx: OperationContext, cohortId: string): Promise<string[]> {
    const rows = await this.query<{ activityId: string }>(
      ctx,
      'select distinct activity_id as "activityId" from survey_responses where cohort_id = $1',
      [cohortId],
    );
    return rows.map(({ activityId }) => activityId);
  }

  /** Answers of a cohort by survey, in an order that tells nothing of when they came (ids are random). */
  async responses(
    ctx: OperationContext,
    cohortId: string,
  ): Promise<Pick<SurveyResponse, 'activityId' | 'answers' | 'told'>[]> {
    return this.query(
      ctx,
      'select activity_id as "activityId", answers, told from survey_responses where cohort_id = $1 order by id',
      [cohortId],
    );
  }

  /**
   * Means of the scales of a cohort's surveys over all other cohorts of the course, whatever its version. Cohorts with fewer
   * than `fewest` answers to a question are left out of it, and so are groups of late answers; a group that the cohort has a part
   * in is left out as a whole: without its own part it would be laid open.
   */
  async elsewhere(ctx: OperationContext, cohortId: string, fewest: number): Promise<ElsewhereRow[]> {
    return this.query<ElsewhereRow>(
      ctx,
      `select "activityId", key, (sum(total) / sum(answers))::float8 as mean, count("cohortId")::int as cohorts
         from (select own.id as "activityId", case when r.told then r.cohort_id end as "cohortId", v.key,
                      sum(v.value::text::numeric) as total, count(*) as answers
                 from cohorts c
                 join activities own on own.version_id in (${versionsOfCohort('c')}) and own.kind = 'survey'
                 join activities same on same.lineage_id = own.lineage_id
                 join survey_responses r on r.activity_id = same.id and r.cohort_id <> c.id
                cross join lateral jsonb_each(r.answers) v
                where c.id = $1 and jsonb_typeof(v.value) = 'number'
                  and (r.told or r.pooled_in is not null)
                  and not exists (select 1 from survey_responses m where m.pooled_in = r.pooled_in and m.cohort_id = c.id)
                group by own.id, 2, r.pooled_in, v.key
               having count(*) >= $2) told_together
        group by "activityId", key`,
      [cohortId, fewest],
    );
  }

  /** Surveys of the published courses, by course code. */
  async published(ctx: OperationContext): Promise<{ id: string; name: LocalisedText; questions: SurveyQuestion[] }[]> {
    return this.query(
      ctx,
      `select a.id, s.questions,
              (select jsonb_object_agg(t.key, c.code || ' · ' || t.value) from jsonb_each_text(a.title) t) as name
         from courses c
         join activities a on a.version_id = c.current_version_id
         join surveys s on s.activity_id = a.id
        where c.archived_at is null and jsonb_array_length(s.questions) > 0
        order by c.code, a.position`,
      [],
    );
  }

  /** Mean of the scale answers of a cohort (1–5) that are in its results, the number of these and of all answers. */
  async meanOf(
    ctx: OperationContext,
    cohortId: string,
  ): Promise<{ mean: number | null; told: number; answers: number }> {
    const [row] = await this.query<{ mean: number | null; told: number; answers: number }>(
      ctx,
      `select (select avg(v.value::text::numeric)::float8
                 from survey_responses r, jsonb_each(r.answers) v
                where r.cohort_id = $1 and r.told and jsonb_typeof(v.value) = 'number') as mean,
              count(*) filter (where told)::int as told, count(*)::int as answers
         from survey_responses where cohort_id = $1`,
      [cohortId],
    );
    return row ?? { mean: null, told: 0, answers: 0 };
  }
}
