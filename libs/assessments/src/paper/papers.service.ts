import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, type FieldProblem, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { QuestionRepository } from '../question/question.repository';
import { cleanPaper, paperFieldProblems, type PaperDraft } from './paper-checks';
import { USUAL_SETTINGS } from './paper-settings';
import { PaperRepository, type PaperRow, type PossibleTwin } from './paper.repository';
import { PoolRepository, type PoolTags } from './pool.repository';

export interface PaperOfActivity {
  readonly activity: CourseActivity;
  readonly paper: PaperRow;
  /** Other quizzes of the version with pools of their own: what this one may be the parallel form of. */
  readonly twins: readonly PossibleTwin[];
}

export interface PaperToWrite extends PaperDraft {
  readonly activityId: string;
  /** The one that was read; 0 when there was none. */
  readonly revision: number;
}

/** The author's side of a quiz: its rules, its questions and what is drawn. */
@Injectable()
export class PapersService {
  constructor(
    private readonly papers: PaperRepository,
    private readonly pools: PoolRepository,
    private readonly questions: QuestionRepository,
    private readonly activities: CourseActivityRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** The paper, or what an empty one of this purpose would be (revision 0). */
  async read(ctx: OperationContext, activityId: string): Promise<PaperOfActivity> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.require(ctx, activityId, 'quiz');
    const paper = await this.papers.find(ctx, activityId);
    const twins = await this.papers.possibleTwins(ctx, activityId);
    return { activity, paper: paper ?? emptyPaper(activity), twins };
  }

  /** Writes rules, questions and pools together; refused once the version is published. Returns the new revision. */
  async write(ctx: OperationContext, given: PaperToWrite): Promise<number> {
    requireScope(ctx, 'courses.author');
    const draft = cleanPaper(given);
    return this.transactions.run(ctx, async (ctx) => {
      const activity = await this.activities.requireDraft(ctx, draft.activityId, 'quiz');
      await this.check(ctx, activity, draft);
      if (!(await this.papers.writeRules(ctx, draft.activityId, draft.revision, draft))) {
        throw refusals.paperChangedMeanwhile();
      }
      await this.papers.writeQuestions(ctx, draft.activityId, draft.questions);
      await this.pools.write(ctx, draft.activityId, draft.pools);
      return draft.revision + 1;
    });
  }

  /** How many questions with these tags a paper of `forCourseId` could draw now. */
  async poolSize(ctx: OperationContext, given: PoolTags & { forCourseId: string }): Promise<number> {
    requireScope(ctx, 'courses.author');
    await this.activities.requireCourse(ctx, given.forCourseId);
    return this.pools.size(ctx, given);
  }

  private async check(ctx: OperationContext, activity: CourseActivity, draft: PaperToWrite): Promise<void> {
    const problems = [
      ...paperFieldProblems(draft, activity.purpose ?? 'formative'),
      ...(await this.unknownQuestions(ctx, activity, draft)),
      ...(await this.unknownBanks(ctx, activity, draft)),
      ...(await this.wrongTwin(ctx, draft)),
    ];
    if (problems.length > 0) throw new DomainError('not-valid', 'paper.not-valid', {}, problems);
  }

  private async unknownQuestions(
    ctx: OperationContext,
    { courseId }: CourseActivity,
    { activityId, questions }: PaperToWrite,
  ): Promise<FieldProblem[]> {
    const ids = questions.map(({ questionId }) => questionId);
    const known = new Set(await this.questions.usableIds(ctx, { courseId, activityId, ids }));
    return ids.flatMap((id, place) =>
      known.has(id) ? [] : [{ field: `questions.${place}`, code: 'question.not-found' }],
    );
  }

  private async unknownBanks(
    ctx: OperationContext,
    { courseId }: CourseActivity,
    { pools }: PaperToWrite,
  ): Promise<FieldProblem[]> {
    const ids = pools.map((pool) => pool.courseId);
    const known = new Set([courseId, ...(await this.questions.sharingCourses(ctx, ids))]);
    return ids.flatMap((id, place) => (known.has(id) ? [] : [{ field: `pools.${place}`, code: 'course.not-found' }]));
  }

  private async wrongTwin(ctx: OperationContext, { activityId, parallelTo }: PaperToWrite): Promise<FieldProblem[]> {
    if (parallelTo === null) return [];
    const twins = await this.papers.possibleTwins(ctx, activityId);
    const isTwin = (await this.papers.find(ctx, activityId))?.isTwin ?? false;
    const fits = !isTwin && twins.some(({ id }) => id === parallelTo);
    return fits ? [] : [{ field: 'parallelTo', code: 'paper.no-such-twin' }];
  }
}

function emptyPaper({ purpose }: CourseActivity): PaperRow {
  const parts = { sections: [], questions: [], pools: [], isTwin: false };
  return { ...USUAL_SETTINGS[purpose ?? 'formative'], ...parts, revision: 0 };
}
