import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { DomainError, notFound, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { showQuestion, type ShownQuestion } from '../attempt/attempt-view';
import { AttemptRepository, type AttemptRow } from '../attempt/attempt.repository';
import type { FrozenPaper } from '../attempt/frozen-paper';
import { acceptAnswer } from '../question/accept-answer';
import { acceptOptionalReason } from '../question/accept-reason';
import type { GivenAnswer } from '../question/given-answer';
import type { Answer } from '../question/question-body';
import { KeyedAttempts } from './keyed-attempts';
import { PrintedForms } from './printed-forms';
import type { PrintedForm } from './printed-test.entity';

export const SHEET_REASON_LIMIT = 300;

interface Place {
  readonly enrolmentId: string;
  readonly activityId: string;
}

export interface SheetToKey extends Place {
  /** Questions that are not named were left blank. */
  readonly answers: readonly { readonly questionId: string; readonly answer: GivenAnswer }[];
  /** Why a sheet that is keyed already changes; empty for a new one. */
  readonly reason: string;
}

/** The sheet of one person as it is keyed so far. */
export interface KeyedSheet {
  /** Which of two forms the person has; `null` where everybody has the same. */
  readonly form: PrintedForm | null;
  readonly questions: readonly ShownQuestion[];
  /** `null` = not yet. */
  readonly keyedAt: Date | null;
  /** Of the sheet; `null` before it is keyed, or while an answer waits for a person. */
  readonly scorePercent: number | null;
}

/** Answers on paper, keyed in by a trainer. Each person has one sheet of a test: it becomes one attempt, marked like any. */
@Injectable()
export class PaperKeying {
  constructor(
    private readonly forms: PrintedForms,
    private readonly attempts: AttemptRepository,
    private readonly keyed: KeyedAttempts,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
  ) {}

  async sheet(ctx: OperationContext, place: Place): Promise<KeyedSheet> {
    const enrolment = await this.open(ctx, place);
    const keyed = await this.keyedAttempt(ctx, place);
    const printed = await this.printedFor(ctx, enrolment, place);
    const paper = keyed?.paper ?? printed.paper;
    const answers = keyed ? await this.attempts.answers(ctx, keyed.id) : new Map<string, Answer>();
    return {
      form: printed.forms > 1 ? printed.form : null,
      questions: paper.questions.map((question) =>
        showQuestion(question, answers.get(question.questionId) ?? null, { language: ctx.language, whole: true }),
      ),
      keyedAt: keyed?.keyedAt ?? null,
      scorePercent: keyed?.scorePercent ?? null,
    };
  }

  /**
   * Keys a sheet. The same sheet again changes nothing; another one replaces it, with a reason, until the
   * report of the cohort is with the reviewer.
   * It never makes a second attempt. A sheet takes one of the attempts that are allowed; the wait between attempts does not
   * hold for it, as it is keyed later than it was written.
   */
  async key(ctx: OperationContext, given: SheetToKey): Promise<KeyedSheet> {
    const reason = acceptOptionalReason(given.reason, SHEET_REASON_LIMIT);
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.open(ctx, given);
      this.enrolments.requireBegun(ctx, enrolment);
      await this.enrolments.requireUnreported(ctx, enrolment.cohortId);
      await this.transactions.lock(ctx, `paper-sheet:${given.enrolmentId}:${given.activityId}`);
      const known = await this.keyedAttempt(ctx, given, { lock: true });
      const { paper } = known ?? (await this.printedFor(ctx, enrolment, given));
      const answers = acceptSheet(paper, given.answers);
      if (known) await this.keyed.replace(ctx, { known, answers, reason, enrolment });
      else await this.keyed.add(ctx, { place: given, paper, answers, enrolment });
    });
    return this.sheet(ctx, given);
  }

  private async open(ctx: OperationContext, { enrolmentId, activityId }: Place): Promise<EnrolmentView> {
    requireScope(ctx, 'paper-tests.key');
    const enrolment = await this.enrolments.forTrainer(ctx, enrolmentId);
    if (enrolment.status === 'withdrawn') throw notFound('enrolment');
    await this.activities.inVersion(ctx, { activityId, versionId: enrolment.versionId, kind: 'quiz' });
    return enrolment;
  }

  private printedFor(
    ctx: OperationContext,
    { cohortId }: EnrolmentView,
    { enrolmentId, activityId }: Place,
  ): ReturnType<PrintedForms['ofPerson']> {
    return this.forms.ofPerson(ctx, { cohortId, enrolmentId, activityId });
  }

  private async keyedAttempt(
    ctx: OperationContext,
    place: Place,
    options: { lock?: boolean } = {},
  ): Promise<AttemptRow | null> {
    const tries = await this.attempts.summaries(ctx, place);
    const keyed = tries.find(({ entryMode }) => entryMode === 'paper');
    return keyed ? this.attempts.find(ctx, keyed.id, options) : null;
  }
}

/** What stands on the sheet, in the author's keys; blank answers are left out. */
function acceptSheet(paper: FrozenPaper, given: SheetToKey['answers']): Map<string, Answer> {
  const questions = new Map(paper.questions.map((question) => [question.questionId, question]));
  if (new Set(given.map(({ questionId }) => questionId)).size !== given.length) {
    throw new DomainError('not-valid', 'request.not-valid', {}, [{ field: 'answers', code: 'field.not-valid' }]);
  }
  return new Map(
    given.flatMap(({ questionId, answer }) => {
      const question = questions.get(questionId);
      if (!question) throw notFound('question');
      const accepted = acceptAnswer(question, answer);
      return accepted ? [[questionId, accepted] as const] : [];
    }),
  );
}
