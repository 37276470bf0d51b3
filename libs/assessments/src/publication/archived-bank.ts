import { Injectable } from '@nestjs/common';
import { canonical } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { QuestionBankService } from '../question/question-bank.service';
import { QuestionBatchRepository } from '../question/question-batch.repository';
import { acceptQuestion, type QuestionContent } from '../question/question-content';
import { QuestionRepository, type QuestionRow } from '../question/question.repository';
import { acceptTags, type QuestionTags } from '../question/question-tags';
import { withRubric } from '../rubric/rubric-of-question';

export interface ArchivedQuestion extends QuestionContent, QuestionTags {
  /** Stable name within the course. */
  readonly key: string;
  readonly shared: boolean;
}

const ALL_OF_BANK = {
  type: null,
  topic: null,
  objective: null,
  difficulty: null,
  shared: false,
  words: '',
  ids: null,
  after: null,
};
const MOST_QUESTIONS = 10_000;

/** The bank of a course as archives and copies of courses hold it. */
@Injectable()
export class ArchivedBank {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly batches: QuestionBatchRepository,
    private readonly bank: QuestionBankService,
  ) {}

  /** Every question in use, and archived ones that a paper holds, in the wording that counts there (`wordings`, by id). */
  async read(
    ctx: OperationContext,
    courseId: string,
    wordings: ReadonlyMap<string, QuestionContent>,
  ): Promise<ArchivedQuestion[]> {
    const inUse = await this.all(ctx, courseId, false);
    const archived = (await this.all(ctx, courseId, true)).filter(({ id }) => wordings.has(id));
    return [...inUse, ...archived]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ id, key, topic, objective, difficulty, shared, body, texts }) => ({
        ...{ key, topic, objective, difficulty, shared },
        ...(wordings.get(id) ?? { body, texts }),
      }));
  }

  /** Makes what is missing; what is there under the same key and says something else gets a new revision. Ids by key. */
  async write(
    ctx: OperationContext,
    courseId: string,
    questions: readonly ArchivedQuestion[],
  ): Promise<Map<string, string>> {
    const there = [...(await this.all(ctx, courseId, false)), ...(await this.all(ctx, courseId, true))];
    const known = new Map(there.map((row) => [row.key, row]));
    const ids = new Map<string, string>();
    for (const question of questions) {
      const row = known.get(question.key);
      const { shared, ...content } = question;
      const id = row ? await this.update(ctx, row, question) : await this.bank.create(ctx, { ...content, courseId });
      if (shared !== (row?.shared ?? false)) await this.batches.write(ctx, [id], { shared: Boolean(shared) });
      ids.set(question.key, id);
    }
    return ids;
  }

  private async update(ctx: OperationContext, row: QuestionRow, question: ArchivedQuestion): Promise<string> {
    const content = withRubric(acceptQuestion(question));
    if (row.archivedAt) await this.batches.write(ctx, [row.id], { archivedAt: null });
    if (canonical(content) !== canonical({ body: row.body, texts: row.texts })) {
      await this.bank.update(ctx, { ...content, id: row.id, revision: row.revision });
    }
    const { topic, objective, difficulty } = row;
    const tags = acceptTags(question);
    if (canonical(tags) !== canonical({ topic, objective, difficulty })) await this.batches.write(ctx, [row.id], tags);
    return row.id;
  }

  private all(ctx: OperationContext, courseId: string, archived: boolean): Promise<QuestionRow[]> {
    return this.questions.list(ctx, { ...ALL_OF_BANK, courseId, archived, limit: MOST_QUESTIONS });
  }
}
