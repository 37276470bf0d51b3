import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { actorPersonId, Clock, notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { SubmissionFiles } from '../assignment/submission-files';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { ManualMarkingRepository } from '../manual-marking/manual-marking.repository';
import { questionCount } from '../paper/paper-drawing';
import type { PaperSettings } from '../paper/paper-settings';
import { PaperRepository, type PaperRow } from '../paper/paper.repository';
import { acceptAnswer } from '../question/accept-answer';
import type { GivenAnswer } from '../question/given-answer';
import { rulesOf as typeRulesOf } from '../question/question-types';
import { TimeAllowanceRepository } from '../time/time-allowance.repository';
import { AnswerFiles } from './answer-files';
import { AnswerSheets, type AnswerSheet } from './answer-sheet';
import { AttemptMarker, type MarkedAttempt } from './attempt-marker';
import { AttemptStarter } from './attempt-starter';
import { resultOf, type AttemptResult } from './attempt-result';
import { chances, earliestOpenDeadline, releaseOf, standing, type Chances } from './attempt-rules';
import { viewAttempt, type AttemptView } from './attempt-view';
import { rulesOf } from './frozen-paper';
import { AttemptRepository, type AttemptRow, type AttemptSummary } from './attempt.repository';

/** What a learner sees before starting a quiz. */
export interface QuizOverview extends Chances {
  readonly activityId: string;
  readonly title: LocalisedText;
  readonly purpose: 'pre-test' | 'formative' | 'final';
  readonly questionCount: number;
  readonly passPercent: number | null;
  readonly attemptsAllowed: number | null;
  readonly coolDownHours: number | null;
  /** With the person's own extra minutes. */
  readonly timeLimitMinutes: number | null;
  readonly extraMinutes: number;
  readonly scoreKept: PaperSettings['scoreKept'];
  readonly backAllowed: boolean;
  /** The result that counts, of all tries so far. */
  readonly keptScorePercent: number | null;
  readonly passed: boolean | null;
  readonly openAttemptId: string | null;
  /** False once the cohort is closed. */
  readonly canStart: boolean;
  /** Handed in, newest first. */
  readonly attempts: readonly AttemptSummary[];
}

/** One answer on its way in. */
export interface AnswerGiven {
  readonly attemptId: string;
  readonly questionId: string;
  readonly answer: GivenAnswer;
  /** What stood on the screen before, `null` when nothing did; left out, whatever stands is replaced. */
  readonly replaces?: GivenAnswer | null;
}

interface Place {
  readonly enrolmentId: string;
  readonly activityId: string;
}

/** The learner's side of a quiz. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly files: AnswerFiles,
    private readonly manual: ManualMarkingRepository,
    private readonly workFiles: SubmissionFiles,
    private readonly papers: PaperRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly allowances: TimeAllowanceRepository,
    private readonly starter: AttemptStarter,
    private readonly marker: AttemptMarker,
    private readonly sheets: AnswerSheets,
    private readonly clock: Clock,
  ) {}

  async overview(ctx: OperationContext, place: Place): Promise<QuizOverview> {
    requireScope(ctx, 'learning.take');
    const { enrolment, activity, paper } = await this.quizOf(ctx, place);
    const tries = await this.settledTries(ctx, place);
    const open = tries.find(({ status }) => status === 'in-progress');
    const { scorePercent, passed } = standing(tries, paper);
    const { timeLimitMinutes } = paper;
    const extraMinutes = timeLimitMinutes === null ? 0 : await this.allowances.minutesOf(ctx, enrolment.id);
    const left = chances(paper, tries, this.clock.now());
    return {
      activityId: activity.id,
      title: activity.title,
      purpose: activity.purpose ?? 'formative',
      questionCount: questionCount(paper),
      passPercent: paper.passPercent,
      attemptsAllowed: paper.attemptsAllowed,
      coolDownHours: paper.coolDownHours,
      timeLimitMinutes: timeLimitMinutes === null ? null : timeLimitMinutes + extraMinutes,
      extraMinutes,
      scoreKept: paper.scoreKept,
      backAllowed: paper.backAllowed,
      keptScorePercent: scorePercent,
      passed,
      openAttemptId: open?.id ?? null,
      canStart: !open && enrolment.cohortStatus === 'open' && left.attemptsLeft !== 0 && left.nextAttemptAt === null,
      attempts: tries.filter(({ status }) => status !== 'in-progress').reverse(),
      ...left,
    };
  }

  /** Begins an attempt, or returns the one that is open: pressing twice, or on two phones, begins one. */
  async start(ctx: OperationContext, place: Place): Promise<AttemptView> {
    requireScope(ctx, 'learning.take');
    const { enrolment, paper } = await this.quizOf(ctx, place);
    const tries = await this.settledTries(ctx, place);
    const open = tries.find(({ status }) => status === 'in-progress');
    if (open) return this.view(ctx, open.id);
    this.enrolments.requireOpen(ctx, enrolment);
    if (questionCount(paper) === 0) throw refusals.noPaper();
    this.requireChance(chances(paper, tries, this.clock.now()));
    const { activityId } = place;
    const begun = await this.starter.start(ctx, { enrolment, activityId, paper, number: tries.length + 1 });
    if (begun) return viewAttempt(begun, new Map(), { language: ctx.language, now: this.clock.now() });
    const latest = (await this.attempts.summaries(ctx, place)).at(-1);
    if (!latest) throw notFound('attempt');
    return this.view(ctx, latest.id);
  }

  /** Own attempt, to go on with it. One whose time is over is handed in first. */
  async read(ctx: OperationContext, attemptId: string): Promise<AttemptView> {
    requireScope(ctx, 'learning.take');
    await this.settle(ctx, await this.own(ctx, attemptId));
    return this.view(ctx, attemptId);
  }

  /**
   * Keeps one answer in place of the one that its browser knew (`replaces`); an answer that came from another browser
   * meanwhile stays. One statement when this process knows the attempt, one more to get to know it, and one for the files
   * that the answer names.
   */
  async saveAnswer(ctx: OperationContext, { attemptId, questionId, answer, replaces }: AnswerGiven): Promise<void> {
    requireScope(ctx, 'learning.take');
    const sheet = await this.sheetOf(ctx, attemptId);
    const question = sheet.questions.get(questionId);
    if (!question) throw notFound('question');
    const accepted = acceptAnswer(question, answer);
    const kind = typeRulesOf(question.body).fileKind;
    if (kind && accepted?.type === 'files') {
      await this.files.requireOwn(ctx, { personId: sheet.personId, kind, fileIds: accepted.fileIds });
    }
    const now = this.clock.now();
    const outcome = await this.attempts.saveAnswer(ctx, {
      attemptId,
      personId: sheet.personId,
      questionId,
      answer: accepted,
      ...(replaces === undefined ? {} : { replaces: replaces && acceptAnswer(question, replaces) }),
      sessionId: ctx.actor.kind === 'person' ? ctx.actor.sessionId : null,
      laterQuestionIds: question.laterQuestionIds,
      now,
      earliestDeadline: earliestOpenDeadline(now),
    });
    if (!outcome) throw notFound('attempt');
    if (outcome.status === 'handed-in') throw refusals.alreadyHandedIn();
    if (outcome.closedBehind) throw refusals.noWayBack();
    if (outcome.answeredElsewhere) throw refusals.answeredElsewhere();
    if (!outcome.saved) throw refusals.deadlinePassed();
  }

  /** Closes and marks the attempt. Handing in again, or after the deadline has done it, changes nothing. */
  async handIn(ctx: OperationContext, attemptId: string): Promise<AttemptResult> {
    requireScope(ctx, 'learning.take');
    const marked = await this.marker.close(ctx, attemptId, (attempt) => isOwn(ctx, attempt));
    return marked ? this.resultFrom(ctx, marked) : this.result(ctx, attemptId);
  }

  async result(ctx: OperationContext, attemptId: string): Promise<AttemptResult> {
    requireScope(ctx, 'learning.take');
    const found = await this.own(ctx, attemptId);
    const attempt = (await this.settle(ctx, found)) ? await this.own(ctx, attemptId) : found;
    if (attempt.status === 'in-progress') throw refusals.notHandedIn();
    return this.resultFrom(ctx, {
      attempt,
      tries: await this.attempts.summaries(ctx, attempt),
      answers: await this.attempts.answers(ctx, attemptId),
      marks: await this.manual.marks(ctx, attemptId),
    });
  }

  private async resultFrom(
    ctx: OperationContext,
    { attempt, tries, answers, marks }: MarkedAttempt,
  ): Promise<AttemptResult> {
    const { enrolment, activity, paper } = await this.quizOf(ctx, attempt);
    const left = chances(paper, tries, this.clock.now());
    const purpose = activity.purpose ?? 'formative';
    const { attemptsLeft } = left;
    const { passPercent } = attempt.paper;
    const rules = rulesOf(attempt.paper, purpose);
    const cohortClosed = enrolment.cohortStatus === 'closed';
    return resultOf({
      attempt,
      purpose,
      standing: standing(tries, { ...rules, passPercent }),
      rules,
      chances: left,
      answers,
      marks,
      voices: marks.size > 0 ? await this.workFiles.of(ctx, [...marks.values()]) : new Map(),
      release: releaseOf({ ...rules, tries, attemptsLeft, passPercent, cohortClosed }),
      language: ctx.language,
    });
  }

  private requireChance({ attemptsLeft, nextAttemptAt }: Chances): void {
    if (attemptsLeft === 0) throw refusals.noAttemptLeft();
    if (nextAttemptAt) throw refusals.coolDown({ nextAttemptAt: nextAttemptAt.toISOString() });
  }

  private async quizOf(
    ctx: OperationContext,
    { enrolmentId, activityId }: Place,
  ): Promise<{ enrolment: EnrolmentView; activity: CourseActivity; paper: PaperRow }> {
    const enrolment = await this.enrolments.mine(ctx, enrolmentId);
    const { versionId } = enrolment;
    const activity = await this.activities.inVersion(ctx, { activityId, versionId, kind: 'quiz' });
    const paper = await this.papers.find(ctx, activityId);
    if (!paper) throw refusals.noPaper();
    return { enrolment, activity, paper };
  }

  /** Tries so far, after handing in one whose time is over. */
  private async settledTries(ctx: OperationContext, place: Place): Promise<AttemptSummary[]> {
    const tries = await this.attempts.summaries(ctx, place);
    const last = tries.at(-1);
    if (!last || !(await this.settle(ctx, last))) return tries;
    return this.attempts.summaries(ctx, place);
  }

  /** Hands in an open attempt whose time is over, grace included, should its job be late. */
  private async settle(ctx: OperationContext, attempt: AttemptSummary): Promise<boolean> {
    const over =
      attempt.status === 'in-progress' &&
      attempt.deadlineAt !== null &&
      attempt.deadlineAt < earliestOpenDeadline(this.clock.now());
    if (over) await this.marker.close(ctx, attempt.id);
    return over;
  }

  private async own(ctx: OperationContext, attemptId: string): Promise<AttemptRow> {
    const attempt = await this.attempts.find(ctx, attemptId);
    if (!attempt || !isOwn(ctx, attempt)) throw notFound('attempt');
    return attempt;
  }

  private async sheetOf(ctx: OperationContext, attemptId: string): Promise<AnswerSheet> {
    const known = this.sheets.get(attemptId);
    if (known && isOwn(ctx, known)) return known;
    return this.sheets.remember(await this.own(ctx, attemptId));
  }

  private async view(ctx: OperationContext, attemptId: string): Promise<AttemptView> {
    const attempt = await this.own(ctx, attemptId);
    const answers = await this.attempts.answers(ctx, attemptId);
    return viewAttempt(attempt, answers, { language: ctx.language, now: this.clock.now() });
  }
}

function isOwn(ctx: OperationContext, { personId }: { readonly personId: string }): boolean {
  return ctx.actor.kind === 'system' || personId === actorPersonId(ctx);
}
