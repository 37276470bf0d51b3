import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { acceptAnswer } from '../question/accept-answer';
import type { GivenAnswer } from '../question/given-answer';
import { rulesOf } from '../question/question-types';
import { AnswerFiles } from './answer-files';
import { AnswerSheets, type AnswerSheet } from './answer-sheet';
import { earliestOpenDeadline } from './attempt-rules';
import { AttemptRepository, type AnswerToSave } from './attempt.repository';
import { isOwn } from './own-attempt';

/** One answer on its way in. */
export interface AnswerGiven {
  readonly attemptId: string;
  readonly questionId: string;
  readonly answer: GivenAnswer;
  /** What stood on the screen before, `null` when nothing did; left out, whatever stands is replaced. */
  readonly replaces?: GivenAnswer | null;
}

/** Takes answers while an attempt is open; one is saved before it is acknowledged. */
@Injectable()
export class AnswerTaking {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly files: AnswerFiles,
    private readonly sheets: AnswerSheets,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps one answer in place of the one that its browser knew (`replaces`); an answer that came from another browser
   * meanwhile stays. One statement when this process knows the attempt, one more to get to know it, and one for the files
   * that the answer names. Where steps close, also a look at what stands, under lock.
   */
  async save(ctx: OperationContext, { attemptId, questionId, answer, replaces }: AnswerGiven): Promise<void> {
    requireScope(ctx, 'learning.take');
    const sheet = await this.sheetOf(ctx, attemptId);
    const question = sheet.questions.get(questionId);
    if (!question) throw notFound('question');
    const accepted = acceptAnswer(question, answer);
    const kind = rulesOf(question.body).fileKind;
    if (kind && accepted?.type === 'files') {
      await this.files.requireOwn(ctx, { personId: sheet.personId, kind, fileIds: accepted.fileIds });
    }
    const now = this.clock.now();
    const taken: AnswerToSave = {
      attemptId,
      personId: sheet.personId,
      questionId,
      answer: accepted,
      ...(replaces === undefined ? {} : { replaces: replaces && acceptAnswer(question, replaces) }),
      sessionId: ctx.actor.kind === 'person' ? ctx.actor.sessionId : null,
      laterQuestionIds: question.laterQuestionIds,
      now,
      earliestDeadline: earliestOpenDeadline(now),
    };
    const turns = rulesOf(question.body).turns?.(question.body);
    if (!turns) return this.write(ctx, taken);
    await this.transactions.run(ctx, async (ctx) => {
      const before = await this.attempts.lockedAnswer(ctx, taken);
      await this.write(ctx, { ...taken, answer: turns.follow(before, accepted) });
    });
  }

  private async write(ctx: OperationContext, taken: AnswerToSave): Promise<void> {
    const outcome = await this.attempts.saveAnswer(ctx, taken);
    if (!outcome) throw notFound('attempt');
    if (outcome.status === 'handed-in') throw refusals.alreadyHandedIn();
    if (outcome.closedBehind) throw refusals.noWayBack();
    if (outcome.answeredElsewhere) throw refusals.answeredElsewhere();
    if (!outcome.saved) throw refusals.deadlinePassed();
  }

  private async sheetOf(ctx: OperationContext, attemptId: string): Promise<AnswerSheet> {
    const known = this.sheets.get(attemptId);
    if (known && isOwn(ctx, known)) return known;
    const attempt = await this.attempts.find(ctx, attemptId);
    if (!attempt || !isOwn(ctx, attempt)) throw notFound('attempt');
    return this.sheets.remember(attempt);
  }
}
