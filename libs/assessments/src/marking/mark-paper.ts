import type { FrozenPaper } from '../attempt/frozen-paper';
import type { Answer } from '../question/question-body';
import { markAnswer } from './mark-answer';

export interface MarkedPaper {
  /** 0–100, two decimals, half up. */
  readonly scorePercent: number;
  /** `null` when there is nothing to pass. The rounded score decides, as it is the one people see. */
  readonly passed: boolean | null;
  /** Question id → share of its points, 0–1, of every question on the paper. */
  readonly fractions: ReadonlyMap<string, number>;
}

/** Marks a whole paper: points earned ÷ points on the paper. */
export function markPaper(paper: FrozenPaper, answers: ReadonlyMap<string, Answer>): MarkedPaper {
  const marks = paper.questions.map((question) => ({
    questionId: question.questionId,
    points: question.points,
    fraction: markAnswer(question, answers.get(question.questionId) ?? null),
  }));
  const total = marks.reduce((sum, { points }) => sum + points, 0);
  const earned = marks.reduce((sum, { points, fraction }) => sum + points * fraction, 0);
  const scorePercent = total === 0 ? 0 : toPercent(earned / total);
  return {
    scorePercent,
    passed: paper.passPercent === null ? null : scorePercent >= paper.passPercent,
    fractions: new Map(marks.map(({ questionId, fraction }) => [questionId, fraction])),
  };
}

/** 0–1 → 0–100 with two decimals. */
export function toPercent(share: number): number {
  return Math.min(100, Math.round((share * 100 + Number.EPSILON) * 100) / 100);
}
