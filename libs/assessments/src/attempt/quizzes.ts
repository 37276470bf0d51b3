import { Injectable } from '@nestjs/common';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { AttemptGrantRepository, type GrantPlace } from '../attempt-grant/attempt-grant.repository';
import { PaperRepository, type PaperRow } from '../paper/paper.repository';
import { chances, type Chances } from './attempt-rules';
import type { AttemptSummary } from './attempt.repository';

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
    private readonly grants: AttemptGrantRepository,
    private readonly clock: Clock,
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

  /** Whether and when its learner may try (again). */
  chances(
    ctx: OperationContext,
    { enrolment, activity, paper }: QuizOfLearner,
    tries: readonly AttemptSummary[],
  ): Promise<Chances> {
    return this.chancesUnder(ctx, paper, { enrolmentId: enrolment.id, activityId: activity.id }, tries);
  }

  /** The same for somebody else, by the place of the test. */
  async chancesAt(ctx: OperationContext, place: GrantPlace, tries: readonly AttemptSummary[]): Promise<Chances> {
    const paper = await this.papers.find(ctx, place.activityId);
    if (!paper) throw refusals.noPaper();
    return this.chancesUnder(ctx, paper, place, tries);
  }

  /**
   * A trainer gives more than the paper allows only once that is used up. Of many people at once the same is asked with the database
   * function `attempt_left`.
   */
  private async chancesUnder(
    ctx: OperationContext,
    paper: PaperRow,
    place: GrantPlace,
    tries: readonly AttemptSummary[],
  ): Promise<Chances> {
    const now = this.clock.now();
    const left = chances(paper, tries, now);
    if (left.attemptsLeft !== 0) return left;
    const given = await this.grants.reasons(ctx, place);
    return chances({ ...paper, attemptsAllowed: (paper.attemptsAllowed ?? 0) + given.length }, tries, now);
  }

  requireOpen(ctx: OperationContext, { enrolment }: QuizOfLearner): void {
    this.enrolments.requireOpen(ctx, enrolment);
  }
}
