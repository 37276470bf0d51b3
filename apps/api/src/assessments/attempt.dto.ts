import {
  ATTEMPT_ENTRY_MODES,
  MARKING_FOR_LEARNER,
  PAGE_MODES,
  RELEASE_TIMES,
  SCORES_KEPT,
  type AttemptEntryMode,
  type AttemptResult,
  type AttemptView,
  type MarkingForLearner,
  type PageMode,
  type QuizOverview,
  type ReleaseTime,
  type ScoreKept,
} from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { QuestionResultDto, ShownQuestionDto, toQuestionResultDto, toShownQuestionDto } from './shown-question.dto';

export class ShownSectionDto {
  key: string;
  title: string;
  /** Empty when none. */
  instructions: string;
}

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
  @ApiProperty({ enum: PAGE_MODES })
  pageMode: PageMode;
  /** False: an answered question is closed once a later one is answered. */
  backAllowed: boolean;
  sections: ShownSectionDto[];
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
  /** `paper` = keyed by a trainer from an answer sheet. */
  @ApiProperty({ enum: ATTEMPT_ENTRY_MODES })
  entryMode: AttemptEntryMode;
  /** 0–100, two decimals; `null` while people mark, or the marks of the cohort wait to be released. */
  scorePercent: number | null;
  /** What people still do before the result is known; `null` = nothing. */
  @ApiProperty({ enum: MARKING_FOR_LEARNER, nullable: true })
  marking: MarkingForLearner | null;
  /** The marks of the whole cohort are released at once. */
  releaseTogether: boolean;
  passed: boolean | null;
  passPercent: number | null;
  /** The result that counts, of all attempts so far. */
  keptScorePercent: number | null;
  @ApiProperty({ enum: SCORES_KEPT })
  scoreKept: ScoreKept;
  /** From when own answers, and from when the right ones, are shown. */
  @ApiProperty({ enum: RELEASE_TIMES })
  feedbackAt: ReleaseTime;
  @ApiProperty({ enum: RELEASE_TIMES })
  keyAt: ReleaseTime;
  everPassed: boolean | null;
  /** `null` = as many as wished. */
  attemptsLeft: number | null;
  /** `null` = now. */
  nextAttemptAt: Date | null;
  questionCount: number;
  answeredCount: number;
  /** Empty while nothing but the score may be seen. */
  questions: QuestionResultDto[];
}

export class PastAttemptDto {
  id: string;
  number: number;
  handedInAt: Date;
  @ApiProperty({ enum: ATTEMPT_ENTRY_MODES })
  entryMode: AttemptEntryMode;
  /** `null` while answers wait for a person. */
  scorePercent: number | null;
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
  /** With the person's own extra minutes. */
  timeLimitMinutes: number | null;
  extraMinutes: number;
  backAllowed: boolean;
  @ApiProperty({ enum: SCORES_KEPT })
  scoreKept: ScoreKept;
  attemptsLeft: number | null;
  nextAttemptAt: Date | null;
  /** The result that counts, of all attempts so far. */
  keptScorePercent: number | null;
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
    extraMinutes: overview.extraMinutes,
    backAllowed: overview.backAllowed,
    scoreKept: overview.scoreKept,
    keptScorePercent: overview.keptScorePercent,
    passed: overview.passed,
    openAttemptId: overview.openAttemptId,
    canStart: overview.canStart,
    attempts: overview.attempts.map(({ id, number, handedInAt, startedAt, entryMode, scorePercent, passed }) => ({
      id,
      number,
      handedInAt: handedInAt ?? startedAt,
      entryMode,
      scorePercent,
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
    pageMode: attempt.pageMode,
    backAllowed: attempt.backAllowed,
    sections: attempt.sections.map(({ key, title, instructions }) => ({ key, title, instructions })),
    questions: attempt.questions.map(toShownQuestionDto),
  };
}

export function toAttemptResultDto({ questions, ...result }: AttemptResult, language: Language): AttemptResultDto {
  return {
    id: result.id,
    enrolmentId: result.enrolmentId,
    activityId: result.activityId,
    purpose: result.purpose,
    number: result.number,
    status: result.status,
    handedInAt: result.handedInAt,
    entryMode: result.entryMode,
    scorePercent: result.scorePercent,
    marking: result.marking,
    releaseTogether: result.releaseTogether,
    passed: result.passed,
    passPercent: result.passPercent,
    keptScorePercent: result.keptScorePercent,
    scoreKept: result.scoreKept,
    feedbackAt: result.feedbackAt,
    keyAt: result.keyAt,
    everPassed: result.everPassed,
    attemptsLeft: result.attemptsLeft,
    nextAttemptAt: result.nextAttemptAt,
    questionCount: result.questionCount,
    answeredCount: result.answeredCount,
    questions: questions.map((question) => toQuestionResultDto(question, language)),
  };
}
