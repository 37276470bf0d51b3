import type { AttemptResult, AttemptView, QuizOverview } from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { QuestionResultDto, ShownQuestionDto, toQuestionResultDto, toShownQuestionDto } from './shown-question.dto';

export class AttemptDto {
  id: string;
  enrolmentId: string;
  activityId: string;
  number: number;
  status: 'in-progress' | 'handed-in' | 'expired';
  startedAt: Date;
  deadlineAt: Date | null;
  /** By the server's clock; `null` = no limit. */
  remainingSeconds: number | null;
  /** `null` = nothing to pass. */
  passPercent: number | null;
  /** Empty once handed in. */
  questions: ShownQuestionDto[];
}

export class AttemptResultDto {
  id: string;
  enrolmentId: string;
  activityId: string;
  purpose: 'pre-test' | 'formative' | 'final';
  number: number;
  /** `expired`: the time was over before it was handed in. */
  status: 'handed-in' | 'expired';
  handedInAt: Date;
  /** 0–100, two decimals. */
  scorePercent: number;
  passed: boolean | null;
  passPercent: number | null;
  bestScorePercent: number;
  everPassed: boolean | null;
  /** `null` = as many as wished. */
  attemptsLeft: number | null;
  /** `null` = now. */
  nextAttemptAt: Date | null;
  questionCount: number;
  answeredCount: number;
  /** Empty for a pre-test. */
  questions: QuestionResultDto[];
}

export class PastAttemptDto {
  id: string;
  number: number;
  handedInAt: Date;
  scorePercent: number;
  passed: boolean | null;
}

export class QuizOverviewDto {
  activityId: string;
  title: string;
  purpose: 'pre-test' | 'formative' | 'final';
  questionCount: number;
  passPercent: number | null;
  attemptsAllowed: number | null;
  coolDownHours: number | null;
  timeLimitMinutes: number | null;
  attemptsLeft: number | null;
  nextAttemptAt: Date | null;
  bestScorePercent: number | null;
  passed: boolean | null;
  openAttemptId: string | null;
  /** False when no attempt is left, it is too early, one is open or the cohort is closed. */
  canStart: boolean;
  /** Handed in, newest first. */
  attempts: PastAttemptDto[];
}

export function toQuizOverviewDto(overview: QuizOverview, language: Language): QuizOverviewDto {
  return {
    activityId: overview.activityId,
    title: inLanguage(overview.title, language),
    purpose: overview.purpose,
    questionCount: overview.questionCount,
    passPercent: overview.passPercent,
    attemptsAllowed: overview.attemptsAllowed,
    coolDownHours: overview.coolDownHours,
    timeLimitMinutes: overview.timeLimitMinutes,
    attemptsLeft: overview.attemptsLeft,
    nextAttemptAt: overview.nextAttemptAt,
    bestScorePercent: overview.bestScorePercent,
    passed: overview.passed,
    openAttemptId: overview.openAttemptId,
    canStart: overview.canStart,
    attempts: overview.attempts.map(({ id, number, handedInAt, startedAt, scorePercent, passed }) => ({
      id,
      number,
      handedInAt: handedInAt ?? startedAt,
      scorePercent: scorePercent ?? 0,
      passed,
    })),
  };
}

export function toAttemptDto(attempt: AttemptView): AttemptDto {
  return {
    id: attempt.id,
    enrolmentId: attempt.enrolmentId,
    activityId: attempt.activityId,
    number: attempt.number,
    status: attempt.status,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    remainingSeconds: attempt.remainingSeconds,
    passPercent: attempt.passPercent,
    questions: attempt.questions.map(toShownQuestionDto),
  };
}

export function toAttemptResultDto({ questions, ...result }: AttemptResult): AttemptResultDto {
  return {
    id: result.id,
    enrolmentId: result.enrolmentId,
    activityId: result.activityId,
    purpose: result.purpose,
    number: result.number,
    status: result.status,
    handedInAt: result.handedInAt,
    scorePercent: result.scorePercent,
    passed: result.passed,
    passPercent: result.passPercent,
    bestScorePercent: result.bestScorePercent,
    everPassed: result.everPassed,
    attemptsLeft: result.attemptsLeft,
    nextAttemptAt: result.nextAttemptAt,
    questionCount: result.questionCount,
    answeredCount: result.answeredCount,
    questions: questions.map(toQuestionResultDto),
  };
}
