import { Injectable } from '@nestjs/common';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { PaperRepository, type PaperRow } from '../paper/paper.repository';

/** A quiz as it lies before one of its learners. */
export interface QuizOfLearner {
  readonly enrolment: EnrolmentView;
  readonly activity: CourseActivity;
  readonly paper: PaperRow;
}

/** Quizzes of the actor's own enrolments. */
@Injectable()
export class Quizzes {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly activities: CourseActivityRepository,
    private readonly papers: PaperRepository,
  ) {}

  async mine(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<QuizOfLearner> {
    const enrolment = await this.enrolments.mine(ctx, enrolmentId);
    const { versionId } = enrolment;
    const activity = await this.activities.inVersion(ctx, { activityId, versionId, kind: 'quiz' });
    const paper = await this.papers.find(ctx, activityId);
    if (!paper) throw refusals.noPaper();
    return { enrolment, activity, paper };
  }

  requireOpen(ctx: OperationContext, { enrolment }: QuizOfLearner): void {
    this.enrolments.requireOpen(ctx, enrolment);
  }
}
