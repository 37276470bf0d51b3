import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { AttemptMarker } from '../attempt/attempt-marker';
import { visibleMarks } from '../markers/marker-role';
import type { MarkerRole } from '../markers/marking-stage';
import { sayAnswer } from '../question/say-answer';
import { wordingFor } from '../question/shown-text';
import { rubricOf, type RubricCriterion } from '../rubric/rubric';
import { ItemTallies } from '../statistics/item-tallies.service';
import { acceptAnswerMark, type AnswerMarkToGive } from './accept-answer-mark';
import type { AnswerMarkRow } from './answer-standing';
import { AnswerVerdicts } from './answer-verdicts';
import { AttemptDesk, type AnswerOnDesk } from './attempt-desk';
import type { AttemptToMark } from './manual-marking.repository';

/** A mark with what was said in it. */
export interface SpokenMark extends AnswerMarkRow {
  readonly voice: SubmittedFile | null;
}

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
  /** As whom the actor would mark it; `null` = not now, or not they. */
  readonly role: MarkerRole | null;
  /** What the actor would change by marking; `null` while there is nothing. */
  readonly mark: SpokenMark | null;
  /** The actor's own and, for who moderates, those of both markers. */
  readonly marks: readonly SpokenMark[];
}

export interface AttemptBeingMarked extends AttemptToMark {
  readonly answers: readonly AnswerToMark[];
}

/** Answers of tests that only a person can mark: essays, files, recordings. */
@Injectable()
export class ManualMarkingService {
  constructor(
    private readonly desk: AttemptDesk,
    private readonly verdicts: AnswerVerdicts,
    private readonly marker: AttemptMarker,
    private readonly tallies: ItemTallies,
    private readonly workFiles: SubmissionFiles,
    private readonly transactions: TransactionRunner,
  ) {}

  async read(ctx: OperationContext, attemptId: string): Promise<AttemptBeingMarked> {
    const { row, answers } = await this.desk.open(ctx, attemptId);
    const me = actorPersonId(ctx);
    const seen = answers.map((each) => ({ ...each, marks: visibleMarks(each.marks, { stage: row.stage, me }) }));
    const files = await this.workFiles.of(
      ctx,
      seen.flatMap(({ answer, marks }) => [{ fileIds: answer.type === 'files' ? answer.fileIds : [] }, ...marks]),
    );
    return { ...row, answers: seen.map((each) => toMark(each, { language: ctx.language, files })) };
  }

  /** What somebody said about an answer, to be named in the mark that follows. */
  async uploadVoice(
    ctx: OperationContext,
    { attemptId, name, content }: { attemptId: string; name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    await this.desk.require(ctx, attemptId);
    return this.workFiles.storeVoice(ctx, { name, content });
  }

  /** Marks one answer, or changes its mark; the result of the attempt follows in the same transaction. */
  async mark(ctx: OperationContext, given: AnswerMarkToGive): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { row, attempt, answers } = await this.desk.open(ctx, given.attemptId, { lock: true });
      const found = answers.find(({ question }) => question.questionId === given.questionId);
      if (!found) throw notFound('question');
      const mark = acceptAnswerMark(given, found.question);
      await this.desk.requireUnreported(ctx, row);
      const role = requireRole(row, found);
      await this.workFiles.requireOwnVoice(ctx, mark.voiceFileId);
      await this.verdicts.give(ctx, attempt, given.questionId, { ...mark, role });
      if (attempt.scorePercent === null) await this.marker.remark(ctx, attempt);
      else await this.marker.correct(ctx, attempt.id);
      if (attempt.talliedAt) await this.tallies.forget(ctx, attempt.activityId);
    });
  }
}

function requireRole({ stage }: AttemptToMark, { role }: AnswerOnDesk): MarkerRole {
  if (role) return role;
  throw stage === 'second' ? refusals.secondMarkerMustDiffer() : refusals.moderatorMustDiffer();
}

function toMark(
  { question, answer, marks, role }: AnswerOnDesk,
  { language: reader, files }: { language: Language; files: ReadonlyMap<string, SubmittedFile> },
): AnswerToMark {
  const { language, text } = wordingFor(question.texts, reader);
  const shown = (id: string | null): readonly SubmittedFile[] => (id === null ? [] : [files.get(id) ?? []].flat());
  const spoken = marks.map((mark) => ({ ...mark, voice: shown(mark.voiceFileId)[0] ?? null }));
  return {
    questionId: question.questionId,
    points: question.points,
    textLanguage: language,
    text: text.text,
    answer: sayAnswer(question, answer, reader),
    files: answer.type === 'files' ? answer.fileIds.flatMap(shown) : [],
    rubric: rubricOf(question.body),
    role,
    mark: spoken.find((mark) => mark.role === role) ?? spoken.find((mark) => mark.role === 'final') ?? null,
    marks: spoken,
  };
}
