import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Clock, notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { questionCount } from '../paper/paper-drawing';
import type { PaperSettings } from '../paper/paper-settings';
import { AnswerTaking, type AnswerGiven } from './answer-taking';
import { AttemptMarker } from './attempt-marker';
import type { AttemptResult } from './attempt-result';
import { AttemptResults } from './attempt-results';
import { earliestOpenDeadline, standing, type Chances } from './attempt-rules';
import { AttemptStarter } from './attempt-starter';
import { viewAttempt, type AttemptView } from './attempt-view';
import { AttemptRepository, type AttemptRow, type AttemptSummary } from './attempt.repository';
import { isOwn } from './own-attempt';
import { Quizzes } from './quizzes';

/** What a learner sees before starting a quiz. */
export interface QuizOverview extends Chances {
  readonly activityId: string;
  readonly title: LocalisedText;
  readonly purpose: 'pre-test' | 'formative' | 'final';
  readonly questionCount: number;
  readonly passPercent: number | null;
  /** With those that a trainer gave. */
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

interface Place {
  readonly enrolmentId: string;
  readonly activityId: string;
}

/** The learner's side of a quiz. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly quizzes: Quizzes,
    private readonly starter: AttemptStarter,
    private readonly taking: AnswerTaking,
    private readonly marker: AttemptMarker,
    private readonly results: AttemptResults,
    private readonly clock: Clock,
  ) {}

  async overview(ctx: OperationContext, place: Place): Promise<QuizOverview> {
    requireScope(ctx, 'learning.take');
    const quiz = await this.quizzes.mine(ctx, place);
    const { enrolment, activity, paper } = quiz;
    const tries = await this.settledTries(ctx, place);
    const open = tries.find(({ status }) => status === 'in-progress');
    const { scorePercent, passed } = standing(tries, paper);
    const { timeLimitMinutes } = paper;
    const extraMinutes = timeLimitMinutes === null ? 0 : await this.starter.extraMinutes(ctx, enrolment.id);
    const left = await this.quizzes.chances(ctx, quiz, tries);
    return {
      activityId: activity.id,
      title: activity.title,
      purpose: activity.purpose ?? 'formative',
      questionCount: questionCount(paper),
      passPercent: paper.passPercent,
      attemptsAllowed: left.attemptsLeft === null ? null : tries.length + left.attemptsLeft,
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
    const quiz = await this.quizzes.mine(ctx, place);
    const { enrolment, paper } = quiz;
    const tries = await this.settledTries(ctx, place);
    const open = tries.find(({ status }) => status === 'in-progress');
    if (open) return this.view(ctx, open.id);
    this.quizzes.requireOpen(ctx, quiz);
    if (questionCount(paper) === 0) throw refusals.noPaper();
    this.requireChance(await this.quizzes.chances(ctx, quiz, tries));
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

  /** Keeps one answer in place of the one that its browser knew. */
  async saveAnswer(ctx: OperationContext, given: AnswerGiven): Promise<void> {
    await this.taking.save(ctx, given);
  }

  /** Closes and marks the attempt. Handing in again, or after the deadline has done it, changes nothing. */
  async handIn(ctx: OperationContext, attemptId: string): Promise<AttemptResult> {
    requireScope(ctx, 'learning.take');
    const marked = await this.marker.close(ctx, attemptId, (attempt) => isOwn(ctx, attempt));
    return marked ? this.results.from(ctx, marked) : this.result(ctx, attemptId);
  }

  async result(ctx: OperationContext, attemptId: string): Promise<AttemptResult> {
    requireScope(ctx, 'learning.take');
    const found = await this.own(ctx, attemptId);
    const attempt = (await this.settle(ctx, found)) ? await this.own(ctx, attemptId) : found;
    if (attempt.status === 'in-progress') throw refusals.notHandedIn();
    return this.results.of(ctx, attempt);
  }

  private requireChance({ attemptsLeft, nextAttemptAt }: Chances): void {
    if (attemptsLeft === 0) throw refusals.noAttemptLeft();
    if (nextAttemptAt) throw refusals.coolDown({ nextAttemptAt: nextAttemptAt.toISOString() });
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

  private async view(ctx: OperationContext, attemptId: string): Promise<AttemptView> {
    const attempt = await this.own(ctx, attemptId);
    const answers = await this.attempts.answers(ctx, attemptId);
    return viewAttempt(attempt, answers, { language: ctx.language, now: this.clock.now() });
  }
}
