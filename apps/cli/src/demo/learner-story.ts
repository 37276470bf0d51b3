import type { INestApplicationContext } from '@nestjs/common';
import { AttemptsService, SurveysService, WorkHandIn } from '@tamkin/assessments';
import { EnrolmentsService, LearningService } from '@tamkin/enrolments';
import type { Language, OperationContext } from '@tamkin/kernel';
import type { Client } from 'pg';
import { answerOnScreen, type PaperToAnswer } from './answer-paper';
import type { LoadedActivity } from './load-course';
import type { TravellingClock } from './travelling-clock';

/** Where a person of the story is learning. */
export interface LearnerPlace {
  readonly ctx: OperationContext;
  readonly enrolmentId: string;
  readonly language: Language;
}

/** What a learner does, step by step, through the services that the screens use. */
export class LearnerStory {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly client: Client,
    private readonly clock: TravellingClock,
  ) {}

  async read({ ctx, enrolmentId, language }: LearnerPlace, activity: LoadedActivity): Promise<void> {
    const place = { enrolmentId, activityId: activity.id, language };
    await this.app.get(LearningService).openActivity(ctx, place);
    this.clock.tick(activity.minutes * 60);
    await this.app.get(EnrolmentsService).markDone(ctx, place);
  }

  /** One attempt that earns about `percent`. */
  async takeQuiz({ ctx, enrolmentId }: LearnerPlace, activity: LoadedActivity, percent: number): Promise<void> {
    const attempts = this.app.get(AttemptsService);
    const { id: attemptId } = await attempts.start(ctx, { enrolmentId, activityId: activity.id });
    const { rows } = await this.client.query<{ paper: PaperToAnswer }>('select paper from attempts where id = $1', [
      attemptId,
    ]);
    for (const { questionId, answer } of rows[0] ? answerOnScreen(rows[0].paper, percent) : []) {
      this.clock.tick(40);
      await this.app.get(AttemptsService).saveAnswer(ctx, { attemptId, questionId, answer });
    }
    this.clock.tick(20);
    await attempts.handIn(ctx, attemptId);
  }

  async handIn({ ctx, enrolmentId }: LearnerPlace, activity: LoadedActivity, text: string): Promise<void> {
    await this.app.get(WorkHandIn).handIn(ctx, { enrolmentId, activityId: activity.id, text, fileIds: [] });
  }

  /** Four and five, mostly: the satisfaction of the demo is good, not perfect. */
  async answerSurvey({ ctx, enrolmentId }: LearnerPlace, activity: LoadedActivity, person: number): Promise<void> {
    const surveys = this.app.get(SurveysService);
    const { questions } = await surveys.toAnswer(ctx, { enrolmentId, activityId: activity.id });
    const scales = questions.filter(({ type }) => type === 'scale');
    const answers = Object.fromEntries(scales.map(({ key }, index) => [key, 3 + ((person + index) % 3)]));
    await surveys.answer(ctx, { enrolmentId, activityId: activity.id, answers });
  }
}
