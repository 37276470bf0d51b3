import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService } from '@tamkin/enrolments';
import { StoredFiles } from '@tamkin/files';
import {
  actorPersonId,
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  DomainError,
  notFound,
  pageOf,
  type Language,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import type { SubmittedFile } from '../assignment/submission-files';
import { AttemptMarker } from '../attempt/attempt-marker';
import { AttemptRepository } from '../attempt/attempt.repository';
import type { FrozenQuestion } from '../attempt/frozen-paper';
import { plainText } from '../question/plain-text';
import type { Answer } from '../question/question-body';
import { partProblems } from '../question/question-content';
import { needsMarking } from '../question/question-types';
import { sayAnswer } from '../question/say-answer';
import { wordingFor } from '../question/shown-text';
import { ManualMarkingRepository, type AttemptToMark, type GivenMark } from './manual-marking.repository';

const COMMENT_LIMIT = 4_000;

/** One answer as its marker reads it. */
export interface AnswerToMark {
  readonly questionId: string;
  readonly points: number;
  readonly textLanguage: Language;
  readonly text: string;
  readonly answer: readonly string[];
  readonly files: readonly SubmittedFile[];
  /** `null` while nobody has marked it. */
  readonly mark: GivenMark | null;
}

export interface AttemptBeingMarked extends AttemptToMark {
  readonly answers: readonly AnswerToMark[];
}

/** Answers of tests that only a person can mark: essays, files, recordings. */
@Injectable()
export class ManualMarkingService {
  constructor(
    private readonly marks: ManualMarkingRepository,
    private readonly attempts: AttemptRepository,
    private readonly marker: AttemptMarker,
    private readonly enrolments: EnrolmentsService,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Attempts of own cohorts with answers to mark, longest waiting first. */
  async list(ctx: OperationContext, page: PageRequest): Promise<Page<AttemptToMark>> {
    const scope = requireScope(ctx, 'assignments.mark');
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [at, id] = page.cursor ? decodeCursor(page.cursor, 2).map(String) : [];
    const rows = await this.marks.list(ctx, {
      trainerId: scope.everything ? null : scope.trainerId,
      after: at && id ? [at, id] : null,
      limit: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.handedInAt.toISOString(), row.attemptId],
      (row) => row,
    );
  }

  async read(ctx: OperationContext, attemptId: string): Promise<AttemptBeingMarked> {
    requireScope(ctx, 'assignments.mark');
    const row = await this.marks.find(ctx, attemptId);
    const attempt = row && (await this.attempts.find(ctx, attemptId));
    if (!attempt) throw notFound('attempt');
    await this.enrolments.forTrainer(ctx, attempt.enrolmentId);
    const answers = await this.attempts.answers(ctx, attemptId);
    const given = await this.marks.marks(ctx, attemptId);
    const files = await this.files.factsOfMany(
      ctx,
      [...answers.values()].flatMap((answer) => (answer.type === 'files' ? answer.fileIds : [])),
    );
    const shown = (fileId: string): SubmittedFile[] => {
      const file = files.get(fileId);
      if (!file) return [];
      const { id, name, contentType, size } = file;
      return [{ id, name, contentType, size, path: this.files.signedLink(id).path }];
    };
    return {
      ...row,
      answers: attempt.paper.questions.flatMap((question) => {
        const answer = answers.get(question.questionId);
        if (!answer || !needsMarking(question.body)) return [];
        return [toMark(question, answer, { ctx, shown, mark: given.get(question.questionId) ?? null })];
      }),
    };
  }

  /** Marks one answer, or changes its mark; the result of the attempt follows in the same transaction. */
  async mark(
    ctx: OperationContext,
    given: { attemptId: string; questionId: string; points: number; comment: string },
  ): Promise<void> {
    requireScope(ctx, 'assignments.mark');
    await this.transactions.run(ctx, async (ctx) => {
      const attempt = await this.attempts.find(ctx, given.attemptId, { lock: true });
      if (!attempt || attempt.status === 'in-progress') throw notFound('attempt');
      await this.enrolments.forTrainer(ctx, attempt.enrolmentId);
      const question = attempt.paper.questions.find(({ questionId }) => questionId === given.questionId);
      const answers = await this.attempts.answers(ctx, attempt.id);
      if (!question || !needsMarking(question.body) || !answers.has(question.questionId)) throw notFound('question');
      const comment = acceptMark(given, question.points);
      await this.marks.write(ctx, {
        attemptId: attempt.id,
        questionId: question.questionId,
        fraction: given.points / question.points,
        comment,
        markedBy: actorPersonId(ctx),
        now: this.clock.now(),
      });
      await this.marker.remark(ctx, attempt);
    });
  }
}

function toMark(
  question: FrozenQuestion,
  answer: Answer,
  { ctx, shown, mark }: { ctx: OperationContext; shown: (id: string) => SubmittedFile[]; mark: GivenMark | null },
): AnswerToMark {
  const { language, text } = wordingFor(question.texts, ctx.language);
  return {
    questionId: question.questionId,
    points: question.points,
    textLanguage: language,
    text: text.text,
    answer: sayAnswer(question, answer, ctx.language),
    files: answer.type === 'files' ? answer.fileIds.flatMap(shown) : [],
    mark,
  };
}

function acceptMark({ points, comment }: { points: number; comment: string }, most: number): string {
  const problems = partProblems('comment', comment, COMMENT_LIMIT);
  if (!Number.isFinite(points) || points < 0 || points > most) {
    problems.push({ field: 'points', code: 'field.too-big', details: { max: most } });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return plainText(comment);
}
