import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { LessonQuestionRepository } from '../lesson-question/lesson-question.repository';
import { LessonQuestions } from '../lesson-question/lesson-questions.service';
import type { QuestionContent } from '../question/question-content';
import { BanksByCodeRepository } from './banks-by-code.repository';
import type { FindQuestion } from './borrowed-questions';

/** A question of the bank in a block of a lesson; one of another course's bank says whose. */
export interface ArchivedLessonQuestion {
  readonly activity: string;
  readonly block: string;
  readonly key: string;
  readonly bank: string | null;
}

/** Questions of the bank in lessons as archives and copies of courses hold them. */
@Injectable()
export class ArchivedLessonQuestions {
  constructor(
    private readonly rows: LessonQuestionRepository,
    private readonly writer: LessonQuestions,
    private readonly banks: BanksByCodeRepository,
  ) {}

  /** Adds to `wordings` the wording of each as it counts there, by id. */
  async read(
    ctx: OperationContext,
    { courseId, activityKeys }: { courseId: string; activityKeys: ReadonlyMap<string, string> },
    wordings: Map<string, QuestionContent>,
  ): Promise<ArchivedLessonQuestion[]> {
    const codes = await this.banks.codes(ctx);
    const archived: ArchivedLessonQuestion[] = [];
    for (const [id, activity] of activityKeys) {
      for (const row of await this.rows.ofActivity(ctx, id)) {
        wordings.set(row.questionId, { body: row.body, texts: row.texts });
        const bank = row.courseId === courseId ? null : (codes.get(row.courseId) ?? null);
        archived.push({ activity, block: row.blockId, key: row.key, bank });
      }
    }
    return archived;
  }

  async write(
    ctx: OperationContext,
    questions: readonly ArchivedLessonQuestion[],
    { activityIds, findQuestion }: { activityIds: ReadonlyMap<string, string>; findQuestion: FindQuestion },
  ): Promise<void> {
    for (const { activity, block, key, bank } of questions) {
      const activityId = activityIds.get(activity) ?? activity;
      const questionId = findQuestion({ key, bank });
      await this.writer.choose(ctx, { activityId, blockId: block, questionId, replaces: null });
    }
  }
}
