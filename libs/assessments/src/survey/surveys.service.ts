import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { acceptItems } from '../activity/accept-items';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { EnrolmentsService } from '@tamkin/enrolments';
import { acceptSurveyAnswers } from './survey-answers';
import type { SurveyQuestion } from './survey.entity';
import { SurveyRepository, type SurveyRow } from './survey.repository';
import { ToldAnswers } from './told-answers';

/** Most questions in one survey: three minutes on a phone. */
export const MAX_SURVEY_QUESTIONS = 30;

export interface SurveyOfActivity {
  readonly activity: CourseActivity;
  readonly survey: SurveyRow;
}

export interface SurveyToAnswer {
  readonly activityId: string;
  readonly title: LocalisedText;
  readonly questions: readonly SurveyQuestion[];
  readonly answered: boolean;
}

/** Surveys: their questions, and answers that do not say whose they are. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly told: ToldAnswers,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** For its author; revision 0 while there is none. */
  async read(ctx: OperationContext, activityId: string): Promise<SurveyOfActivity> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.require(ctx, activityId, 'survey');
    return { activity, survey: (await this.surveys.find(ctx, activityId)) ?? { revision: 0, questions: [] } };
  }

  /** `revision` is the one that was read. Returns the new one. */
  async write(
    ctx: OperationContext,
    { activityId, revision, questions }: { activityId: string; revision: number; questions: readonly SurveyQuestion[] },
  ): Promise<number> {
    requireScope(ctx, 'courses.author');
    const accepted = acceptItems('questions', questions, MAX_SURVEY_QUESTIONS);
    return this.transactions.run(ctx, async (ctx) => {
      await this.activities.requireDraft(ctx, activityId, 'survey');
      if (!(await this.surveys.write(ctx, { activityId, revision, questions: accepted }))) {
        throw refusals.surveyChangedMeanwhile();
      }
      return revision + 1;
    });
  }

  async toAnswer(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<SurveyToAnswer> {
    requireScope(ctx, 'learning.take');
    const { versionId } = await this.enrolments.mine(ctx, enrolmentId);
    const activity = await this.activities.inVersion(ctx, { activityId, versionId, kind: 'survey' });
    const survey = await this.surveys.find(ctx, activityId);
    const answered = await this.surveys.isAnswered(ctx, enrolmentId, activityId);
    return { activityId, title: activity.title, questions: survey?.questions ?? [], answered };
  }

  /**
   * Keeps the answers without the person: a random id (ours tell the time), the day instead of the instant. That the person
   * has answered is recorded on the enrolment, in the same transaction. Sending again changes nothing.
   */
  async answer(
    ctx: OperationContext,
    given: { enrolmentId: string; activityId: string; answers: Record<string, unknown> },
  ): Promise<void> {
    requireScope(ctx, 'learning.take');
    const { enrolmentId, activityId } = given;
    await this.transactions.run(ctx, async (ctx) => {
      const { versionId, cohortId, cohortStatus } = await this.enrolments.mine(ctx, enrolmentId, { lock: true });
      await this.activities.inVersion(ctx, { activityId, versionId, kind: 'survey' });
      if (await this.surveys.isAnswered(ctx, enrolmentId, activityId)) return;
      const survey = await this.surveys.find(ctx, activityId);
      await this.told.hold(ctx, { cohortId, activityId });
      await this.surveys.addResponse(ctx, {
        id: randomUUID(),
        cohortId,
        activityId,
        language: ctx.language,
        answers: acceptSurveyAnswers(survey?.questions ?? [], given.answers),
        answeredOn: this.clock.now().toISOString().slice(0, 10),
      });
      await this.told.tell(ctx, { cohortId, activityId }, { cohortOpen: cohortStatus === 'open' });
      await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: null, passed: null, done: true });
    });
  }
}
