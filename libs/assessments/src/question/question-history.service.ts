import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { notFound, type OperationContext } from '@tamkin/kernel';
import { QuestionBankService } from './question-bank.service';
import { QuestionHistoryRepository, type RevisionRow, type UsageRow } from './question-history.repository';

/** Earlier wordings of a question, and where it is used. */
@Injectable()
export class QuestionHistoryService {
  constructor(
    private readonly history: QuestionHistoryRepository,
    private readonly bank: QuestionBankService,
  ) {}

  /** Newest first. */
  async revisions(ctx: OperationContext, questionId: string): Promise<RevisionRow[]> {
    requireScope(ctx, 'courses.author');
    const revisions = await this.history.revisions(ctx, questionId);
    if (revisions.length === 0) throw notFound('question');
    return revisions;
  }

  /** Papers that hold it or may draw it, of every version and course. */
  async usage(ctx: OperationContext, questionId: string): Promise<UsageRow[]> {
    requireScope(ctx, 'courses.author');
    await this.bank.read(ctx, questionId);
    return this.history.usage(ctx, questionId);
  }

  /**
   * Makes an earlier wording the newest one: history is added to, never rewritten. `current` is the revision that was read.
   * Returns the new one.
   */
  async restore(
    ctx: OperationContext,
    { id, revision, current }: { id: string; revision: number; current: number },
  ): Promise<number> {
    const earlier = (await this.revisions(ctx, id)).find((each) => each.revision === revision);
    if (!earlier) throw notFound('question');
    return this.bank.update(ctx, { id, revision: current, body: earlier.body, texts: earlier.texts });
  }
}
