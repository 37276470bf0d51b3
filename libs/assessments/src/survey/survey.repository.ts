import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { SurveyResponse } from './survey-response.entity';
import { Survey, type SurveyQuestion } from './survey.entity';

export interface SurveyRow {
  readonly revision: number;
  readonly questions: readonly SurveyQuestion[];
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

  async addResponse(ctx: OperationContext, response: SurveyResponse): Promise<void> {
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

  /** Surveys of the version a cohort follows. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortSurvey[]> {
    return this.query<CohortSurvey>(
      ctx,
      `select a.id as "activityId", a.title, s.questions
         from cohorts c join activities a on a.version_id = c.version_id join surveys s on s.activity_id = a.id
        where c.id = $1 order by a.position`,
      [cohortId],
    );
  }

  /** Answers of a cohort by survey, in an order that tells nothing of when they came (ids are random). */
  async responses(ctx: OperationContext, cohortId: string): Promise<Pick<SurveyResponse, 'activityId' | 'answers'>[]> {
    return this.query(
      ctx,
      'select activity_id as "activityId", answers from survey_responses where cohort_id = $1 order by id',
      [cohortId],
    );
  }

  /** Mean of all scale answers of a cohort (1–5) and the number of people who answered. */
  async meanOf(ctx: OperationContext, cohortId: string): Promise<{ mean: number | null; answers: number }> {
    const [row] = await this.query<{ mean: number | null; answers: number }>(
      ctx,
      `select (select avg(v.value::text::numeric)::float8
                 from survey_responses r, jsonb_each(r.answers) v
                where r.cohort_id = $1 and jsonb_typeof(v.value) = 'number') as mean,
              (select count(*)::int from survey_responses where cohort_id = $1) as answers`,
      [cohortId],
    );
    return row ?? { mean: null, answers: 0 };
  }
}
