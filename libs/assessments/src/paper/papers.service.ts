import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, type FieldProblem, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { QuestionRepository } from '../question/question.repository';
import { PaperRepository, type PaperRow, type PaperSettings } from './paper.repository';

/** Most questions on one paper. */
export const MAX_QUESTIONS = 100;

/** What a quiz starts with, by its purpose (domain: assessment kinds). */
const DEFAULTS: Readonly<Record<'pre-test' | 'formative' | 'final', PaperSettings>> = {
  'pre-test': rules({ attemptsAllowed: 1 }),
  formative: rules({}),
  final: rules({ passPercent: 70, attemptsAllowed: 3, coolDownHours: 24, timeLimitMinutes: 30 }),
};

export interface PaperOfActivity {
  readonly activity: CourseActivity;
  readonly paper: PaperRow;
}

export interface PaperToWrite extends PaperSettings {
  readonly activityId: string;
  /** The one that was read; 0 when there was none. */
  readonly revision: number;
  readonly questions: readonly {
    readonly questionId: string;
    readonly points: number;
    readonly objective: number | null;
  }[];
}

/** The author's side of a quiz: its rules and its questions. */
@Injectable()
export class PapersService {
  constructor(
    private readonly papers: PaperRepository,
    private readonly questions: QuestionRepository,
    private readonly activities: CourseActivityRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** The paper, or what an empty one of this purpose would be (revision 0). */
  async read(ctx: OperationContext, activityId: string): Promise<PaperOfActivity> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.require(ctx, activityId, 'quiz');
    const paper = await this.papers.find(ctx, activityId);
    return { activity, paper: paper ?? { ...DEFAULTS[activity.purpose ?? 'formative'], revision: 0, questions: [] } };
  }

  /** Writes rules and questions together; refused once the version is published. Returns the new revision. */
  async write(ctx: OperationContext, given: PaperToWrite): Promise<number> {
    requireScope(ctx, 'courses.author');
    return this.transactions.run(ctx, async (ctx) => {
      const activity = await this.activities.requireDraft(ctx, given.activityId, 'quiz');
      await this.check(ctx, activity, given);
      if (!(await this.papers.writeRules(ctx, given.activityId, given.revision, given))) {
        throw refusals.paperChangedMeanwhile();
      }
      await this.papers.writeQuestions(ctx, given.activityId, given.questions);
      return given.revision + 1;
    });
  }

  private async check(
    ctx: OperationContext,
    { courseId, purpose }: CourseActivity,
    given: PaperToWrite,
  ): Promise<void> {
    const ids = given.questions.map(({ questionId }) => questionId);
    const known = new Set(await this.questions.idsInCourse(ctx, courseId, ids));
    const problems: FieldProblem[] = ids.flatMap((id, place) =>
      known.has(id) ? [] : [{ field: `questions.${place}`, code: 'question.not-found' }],
    );
    if (new Set(ids).size !== ids.length) problems.push({ field: 'questions', code: 'paper.question-twice' });
    if (ids.length > MAX_QUESTIONS) {
      problems.push({ field: 'questions', code: 'field.too-much', details: { max: MAX_QUESTIONS } });
    }
    if (purpose === 'final' && given.passPercent === null) {
      problems.push({ field: 'passPercent', code: 'paper.final-needs-pass-mark' });
    }
    if (problems.length > 0) throw new DomainError('not-valid', 'paper.not-valid', {}, problems);
  }
}

function rules(given: Partial<PaperSettings>): PaperSettings {
  return {
    passPercent: null,
    attemptsAllowed: null,
    coolDownHours: null,
    timeLimitMinutes: null,
    shuffleQuestions: true,
    shuffleOptions: true,
    ...given,
  };
}
