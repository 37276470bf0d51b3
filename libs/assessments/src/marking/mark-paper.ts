import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import type { Answer } from '../question/question-body';
import { isScored, needsMarking } from '../question/question-types';
import { markAnswer } from './mark-answer';

export interface MarkedPaper {
  /** 0–100, two decimals, half up; `null` while a person has answers to mark. */
  readonly scorePercent: number | null;
  /** `null` when there is nothing to pass, or not yet. The rounded score decides, as it is the one people see. */
  readonly passed: boolean | null;
  /** Question id → share of its points, 0–1, of every question on the paper; `null` = waits for a person. */
  readonly fractions: ReadonlyMap<string, number | null>;
  /** Answers that wait for a person. */
  readonly unmarked: number;
}

/**
 * Marks a whole paper: points earned ÷ points on the paper. Opinions count nowhere. Answers that need a person take their
 * share from `given` (question id → 0–1); the paper has no score until all have one.
 */
export function markPaper(
  paper: FrozenPaper,
  answers: ReadonlyMap<string, Answer>,
  given: ReadonlyMap<string, number> = new Map(),
): MarkedPaper {
  const marks = paper.questions.map((question) => ({
    questionId: question.questionId,
    points: isScored(question.body) ? question.points : 0,
    fraction: shareOf(question, answers.get(question.questionId) ?? null, given),
  }));
  const total = marks.reduce((sum, { points }) => sum + points, 0);
  const earned = marks.reduce((sum, { points, fraction }) => sum + points * (fraction ?? 0), 0);
  const unmarked = marks.filter(({ fraction }) => fraction === null).length;
  const scorePercent = total === 0 ? 0 : toPercent(earned / total);
  return {
    scorePercent: unmarked > 0 ? null : scorePercent,
    passed: unmarked > 0 || paper.passPercent === null ? null : scorePercent >= paper.passPercent,
    fractions: new Map(marks.map(({ questionId, fraction }) => [questionId, fraction])),
    unmarked,
  };
}

/** What an answer earns, 0–1; `null` while it waits for a person. No answer earns nothing at once. */
export function shareOf(
  question: FrozenQuestion,
  answer: Answer | null,
  given: ReadonlyMap<string, number>,
): number | null {
  if (question.awarded) return 1;
  if (!answer || !needsMarking(question.body)) return Math.max(markAnswer(question, answer), question.atLeast ?? 0);
  return given.get(question.questionId) ?? null;
}

/** 0–1 → 0–100 with two decimals. */
export function toPercent(share: number): number {
  return Math.min(100, Math.round((share * 100 + Number.EPSILON) * 100) / 100);
}
