import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { actorPersonId, Clock, DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { AttemptMarker } from '../attempt/attempt-marker';
import { chances } from '../attempt/attempt-rules';
import { showQuestion, type ShownQuestion } from '../attempt/attempt-view';
import { AttemptRepository, type AttemptRow, type AttemptSummary } from '../attempt/attempt.repository';
import type { FrozenPaper } from '../attempt/frozen-paper';
import { ManualMarkingRepository } from '../manual-marking/manual-marking.repository';
import { PaperRepository } from '../paper/paper.repository';
import { acceptAnswer } from '../question/accept-answer';
import type { GivenAnswer } from '../question/given-answer';
import type { Answer } from '../question/question-body';
import { plainText } from '../question/plain-text';
import { ItemTallies } from '../statistics/item-tallies.service';
import type { PrintedForm } from './printed-test.entity';
import { PrintedTests } from './printed-tests.service';

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
    private readonly printed: PrintedTests,
    private readonly attempts: AttemptRepository,
    private readonly manual: ManualMarkingRepository,
    private readonly papers: PaperRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly marker: AttemptMarker,
    private readonly tallies: ItemTallies,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
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
   * Keys a sheet. The same sheet again changes nothing; another one replaces it, with a reason, until the cohort is closed.
   * It never makes a second attempt. A sheet takes one of the attempts that are allowed; the wait between attempts does not
   * hold for it, as it is keyed later than it was written.
   */
  async key(ctx: OperationContext, given: SheetToKey): Promise<KeyedSheet> {
    const reason = plainText(given.reason).slice(0, SHEET_REASON_LIMIT);
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.open(ctx, given);
      this.enrolments.requireOpen(ctx, enrolment);
      await this.transactions.lock(ctx, `paper-sheet:${given.enrolmentId}:${given.activityId}`);
      const known = await this.keyedAttempt(ctx, given, { lock: true });
      const { paper } = known ?? (await this.printedFor(ctx, enrolment, given));
      const answers = acceptSheet(paper, given.answers);
      if (known) await this.replace(ctx, { known, answers, reason, enrolment });
      else await this.add(ctx, { place: given, paper, answers, enrolment });
    });
    return this.sheet(ctx, given);
  }

  private async add(
    ctx: OperationContext,
    {
      place: { enrolmentId, activityId },
      paper,
      answers,
      enrolment,
    }: { place: Place; paper: FrozenPaper; answers: ReadonlyMap<string, Answer>; enrolment: EnrolmentView },
  ): Promise<void> {
    const tries = await this.attempts.summaries(ctx, { enrolmentId, activityId });
    await this.requireChance(ctx, activityId, tries);
    const [id, now] = [newId(), this.clock.now()];
    const added = await this.attempts.add(ctx, {
      ...{ id, enrolmentId, activityId, paper, number: tries.length + 1, status: 'in-progress' },
      ...{ startedAt: now, deadlineAt: null, handedInAt: null, language: enrolment.language },
      ...{ scorePercent: null, passed: null, talliedAt: null, stage: null, learnerNumber: null, unmarked: 0 },
      ...{ entryMode: 'paper', keyedBy: actorPersonId(ctx), keyedAt: now },
    });
    if (!added) throw refusals.attemptRunning();
    await this.attempts.putAnswers(ctx, id, answers, now);
    await this.marker.close(ctx, id);
    await this.record(ctx, enrolment, { action: 'paper-test.keyed', attemptId: id, details: { activityId } });
  }

  private async replace(
    ctx: OperationContext,
    {
      known,
      answers,
      reason,
      enrolment,
    }: { known: AttemptRow; answers: ReadonlyMap<string, Answer>; reason: string; enrolment: EnrolmentView },
  ): Promise<void> {
    const before = await this.attempts.answers(ctx, known.id);
    const touched = [...new Set([...before.keys(), ...answers.keys()])];
    const changed = touched.filter((id) => !isDeepStrictEqual(before.get(id), answers.get(id)));
    if (changed.length === 0) return;
    if (reason === '') throw refusals.reasonMissing();
    const now = this.clock.now();
    await this.attempts.putAnswers(ctx, known.id, answers, now);
    await this.attempts.markKeyed(ctx, known.id, { keyedBy: actorPersonId(ctx), keyedAt: now });
    await this.manual.forget(ctx, known.id, changed);
    await this.marker.correct(ctx, known.id);
    if (known.talliedAt) await this.tallies.forget(ctx, known.activityId);
    const details = { activityId: known.activityId, reason, changed: changed.length };
    await this.record(ctx, enrolment, { action: 'paper-test.corrected', attemptId: known.id, details });
  }

  private async requireChance(
    ctx: OperationContext,
    activityId: string,
    tries: readonly AttemptSummary[],
  ): Promise<void> {
    if (tries.some(({ status }) => status === 'in-progress')) throw refusals.attemptRunning();
    const rules = await this.papers.find(ctx, activityId);
    if (!rules) throw refusals.noPaper();
    if (chances(rules, tries, this.clock.now()).attemptsLeft === 0) throw refusals.noAttemptLeft();
  }

  private async record(
    ctx: OperationContext,
    { id, providerId }: EnrolmentView,
    { action, attemptId, details }: { action: string; attemptId: string; details: Record<string, string | number> },
  ): Promise<void> {
    const subject = { kind: 'enrolment', id };
    await this.audit.record(ctx, { action, subject, providerId, details: { ...details, attemptId } });
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
  ): ReturnType<PrintedTests['formOf']> {
    return this.printed.formOf(ctx, { cohortId, enrolmentId, activityId });
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
