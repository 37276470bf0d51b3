import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService } from '@tamkin/enrolments';
import { actorPersonId, Clock, DomainError, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { AttemptMarker } from '../attempt/attempt-marker';
import { AttemptRepository } from '../attempt/attempt.repository';
import type { FrozenQuestion } from '../attempt/frozen-paper';
import { plainText } from '../question/plain-text';
import type { Answer } from '../question/question-body';
import { partProblems } from '../question/question-content';
import { needsMarking } from '../question/question-types';
import { sayAnswer } from '../question/say-answer';
import { wordingFor } from '../question/shown-text';
import { markWithRubric, rubricOf, type RubricCriterion, type RubricScores } from '../rubric/rubric';
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
  /** Empty = points alone. */
  readonly rubric: readonly RubricCriterion[];
  /** `null` while nobody has marked it. */
  readonly mark: GivenMark | null;
  readonly voice: SubmittedFile | null;
}

export interface AnswerMarkToGive {
  readonly attemptId: string;
  readonly questionId: string;
  /** Where the question has no rubric. */
  readonly points?: number | undefined;
  readonly comment: string;
  /** Criterion → level, where it has one. */
  readonly scores?: RubricScores | undefined;
  readonly voiceFileId?: string | null | undefined;
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
    private readonly workFiles: SubmissionFiles,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async read(ctx: OperationContext, attemptId: string): Promise<AttemptBeingMarked> {
    requireScope(ctx, 'assignments.mark');
    const row = await this.marks.find(ctx, attemptId);
    const attempt = row && (await this.attempts.find(ctx, attemptId));
    if (!attempt) throw notFound('attempt');
    await this.enrolments.forTrainer(ctx, attempt.enrolmentId);
    const answers = await this.attempts.answers(ctx, attemptId);
    const given = await this.marks.marks(ctx, attemptId);
    const files = await this.workFiles.of(ctx, [
      ...[...answers.values()].map((answer) => ({ fileIds: answer.type === 'files' ? answer.fileIds : [] })),
      ...given.values(),
    ]);
    return {
      ...row,
      answers: attempt.paper.questions.flatMap((question) => {
        const answer = answers.get(question.questionId);
        if (!answer || !needsMarking(question.body)) return [];
        return [toMark(question, answer, { ctx, files, mark: given.get(question.questionId) ?? null })];
      }),
    };
  }

  /** What somebody said about an answer, to be named in the mark that follows. */
  async uploadVoice(
    ctx: OperationContext,
    { attemptId, name, content }: { attemptId: string; name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    requireScope(ctx, 'assignments.mark');
    const row = await this.marks.find(ctx, attemptId);
    if (!row) throw notFound('attempt');
    await this.enrolments.forTrainer(ctx, row.enrolmentId);
    return this.workFiles.storeVoice(ctx, { name, content });
  }

  /** Marks one answer, or changes its mark; the result of the attempt follows in the same transaction. */
  async mark(ctx: OperationContext, given: AnswerMarkToGive): Promise<void> {
    requireScope(ctx, 'assignments.mark');
    await this.transactions.run(ctx, async (ctx) => {
      const attempt = await this.attempts.find(ctx, given.attemptId, { lock: true });
      if (!attempt || attempt.status === 'in-progress') throw notFound('attempt');
      await this.enrolments.forTrainer(ctx, attempt.enrolmentId);
      const question = attempt.paper.questions.find(({ questionId }) => questionId === given.questionId);
      const answers = await this.attempts.answers(ctx, attempt.id);
      if (!question || !needsMarking(question.body) || !answers.has(question.questionId)) throw notFound('question');
      const mark = acceptMark(given, question);
      await this.workFiles.requireOwnVoice(ctx, mark.voiceFileId);
      await this.marks.write(ctx, {
        ...mark,
        attemptId: attempt.id,
        questionId: question.questionId,
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
  given: { ctx: OperationContext; files: ReadonlyMap<string, SubmittedFile>; mark: GivenMark | null },
): AnswerToMark {
  const { ctx, files, mark } = given;
  const { language, text } = wordingFor(question.texts, ctx.language);
  const shown = (id: string): readonly SubmittedFile[] => [files.get(id) ?? []].flat();
  return {
    questionId: question.questionId,
    points: question.points,
    textLanguage: language,
    text: text.text,
    answer: sayAnswer(question, answer, ctx.language),
    files: answer.type === 'files' ? answer.fileIds.flatMap(shown) : [],
    rubric: rubricOf(question.body),
    mark,
    voice: (mark?.voiceFileId && files.get(mark.voiceFileId)) || null,
  };
}

/** By the rubric where the question has one: then the levels say how many of its points were earned. */
function acceptMark(
  { points, comment, scores, voiceFileId = null }: AnswerMarkToGive,
  { body, points: most }: FrozenQuestion,
): GivenMark {
  const rubric = rubricOf(body);
  const problems = partProblems('comment', comment, COMMENT_LIMIT);
  if (rubric.length === 0 && (points === undefined || !Number.isFinite(points) || points < 0 || points > most)) {
    problems.push({ field: 'points', code: 'field.too-big', details: { max: most } });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  const words = { comment: plainText(comment), voiceFileId };
  if (rubric.length === 0) return { ...words, fraction: (points ?? 0) / most, scores: null };
  const marked = markWithRubric(rubric, scores ?? {});
  return { ...words, fraction: marked.points / marked.mostPoints, scores: scores ?? {} };
}
