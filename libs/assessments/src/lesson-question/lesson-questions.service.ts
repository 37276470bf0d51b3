import { Injectable } from '@nestjs/common';
import { can, requireScope } from '@tamkin/access';
import { DraftLock } from '@tamkin/courses';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, DomainError, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { resultOfQuestion, type QuestionResult } from '../attempt/attempt-result';
import { showQuestion, type ShownQuestion } from '../attempt/attempt-view';
import type { FrozenQuestion } from '../attempt/frozen-paper';
import { freezePaper } from '../paper/freeze-paper';
import { USUAL_SETTINGS } from '../paper/paper-settings';
import { seededBy } from '../paper/seeded-by';
import { acceptAnswer } from '../question/accept-answer';
import type { GivenAnswer } from '../question/given-answer';
import { answersAtOnce } from '../question/question-types';
import { QuestionRepository } from '../question/question.repository';
import { LessonQuestionRepository, type LessonQuestionRow } from './lesson-question.repository';

export interface BlockOfLesson {
  readonly activityId: string;
  readonly blockId: string;
}

/** A question in a block as its readers see it. */
export interface QuestionInLesson {
  readonly blockId: string;
  readonly question: ShownQuestion;
}

/**
 * Questions of the bank in lessons: answered on the spot, with feedback, for nothing. No answer is kept, and the key leaves
 * only in reply to one.
 */
@Injectable()
export class LessonQuestions {
  constructor(
    private readonly rows: LessonQuestionRepository,
    private readonly questions: QuestionRepository,
    private readonly drafts: DraftLock,
    private readonly transactions: TransactionRunner,
  ) {}

  /** For its author: which question stands in which block. */
  async chosen(ctx: OperationContext, activityId: string): Promise<LessonQuestionRow[]> {
    requireScope(ctx, 'courses.author');
    return this.rows.ofActivity(ctx, activityId);
  }

  /** Puts a question of the bank into a block of a draft. `replaces`: the one that stood there when the author looked. */
  async choose(
    ctx: OperationContext,
    { questionId, ...block }: BlockOfLesson & { questionId: string; replaces: string | null },
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { draft } = await this.drafts.ofActivity(ctx, block.activityId);
      const place = { courseId: draft.courseId, activityId: block.activityId, ids: [questionId] };
      const [usable] = await this.questions.usableIds(ctx, place);
      if (!usable) throw problem('question.not-found');
      const question = await this.questions.find(ctx, questionId);
      if (!question || !answersAtOnce(question.body)) throw problem('lesson-question.needs-a-person');
      if (!(await this.rows.put(ctx, { ...block, questionId }))) throw refusals.lessonQuestionChangedMeanwhile();
    });
  }

  /** For readers of the lesson, in `language` where the question has it. Nothing of the key is in it. */
  async shown(
    ctx: OperationContext,
    { activityId, language }: { activityId: string; language: Language },
  ): Promise<QuestionInLesson[]> {
    await this.requireReader(ctx, activityId);
    const rows = await this.rows.ofActivity(ctx, activityId);
    return rows.map((row) => ({
      blockId: row.blockId,
      // Where no answer is kept there is nothing to wait for: steps stand there all at once.
      question: showQuestion(this.frozen(ctx, activityId, row), null, { language, whole: true }),
    }));
  }

  /** Marks an answer and tells what was right. Nothing is kept: it counts nowhere and may be tried again. */
  async answer(
    ctx: OperationContext,
    { activityId, blockId, language, answer }: BlockOfLesson & { language: Language; answer: GivenAnswer },
  ): Promise<QuestionResult> {
    await this.requireReader(ctx, activityId);
    const row = (await this.rows.ofActivity(ctx, activityId)).find((each) => each.blockId === blockId);
    if (!row) throw notFound('block');
    const question = this.frozen(ctx, activityId, row);
    const given = acceptAnswer(question, answer);
    if (!given) throw new DomainError('not-valid', 'lesson-question.no-answer');
    const release = { answers: true, key: true };
    return resultOfQuestion(question, given, { language, release, marks: new Map(), voices: new Map() });
  }

  /** In an order of each reader's own, the same when they come back: what is shown is what is answered. */
  private frozen(ctx: OperationContext, activityId: string, row: LessonQuestionRow): FrozenQuestion {
    const paper = { ...USUAL_SETTINGS.formative, sections: [], questions: [{ ...row, points: 1, section: null }] };
    const seed = [actorPersonId(ctx), activityId, row.blockId, row.questionId].join(':');
    return freezePaper(paper, seededBy(seed)).questions[0]!;
  }

  private async requireReader(ctx: OperationContext, activityId: string): Promise<void> {
    requireScope(ctx, 'learning.take');
    if (can(ctx.actor, 'courses.author')) return;
    if (!(await this.rows.follows(ctx, { activityId, personId: actorPersonId(ctx) }))) throw notFound('activity');
  }
}

function problem(code: string): DomainError {
  return new DomainError('not-valid', 'request.not-valid', {}, [{ field: 'questionId', code }]);
}
