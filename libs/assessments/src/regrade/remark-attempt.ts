import { DomainError } from '@tamkin/kernel';
import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import { markPaper } from '../marking/mark-paper';
import { optionKeys } from '../question/question-content';
import type { Answer, QuestionBody, QuestionTexts } from '../question/question-body';
import type { RegradeMethod } from './regrade.entity';

/** The question as it stands now, and how marks follow from it. */
export interface Correction {
  readonly questionId: string;
  readonly revisionId: string;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  readonly method: RegradeMethod;
  readonly neverLower: boolean;
}

export interface AttemptToRemark {
  readonly paper: FrozenPaper;
  /** 0–100. */
  readonly scorePercent: number;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Question id → share given by a person, 0–1. */
  readonly marks: ReadonlyMap<string, number>;
}

export interface Remarked {
  /** 0–100. */
  readonly scorePercent: number;
  readonly passed: boolean | null;
  readonly paper: FrozenPaper;
}

/** The attempt marked anew with its corrected paper; `null` when its person would lose and must not. */
export function remarkAttempt(attempt: AttemptToRemark, correction: Correction): Remarked | null {
  const paper = correctPaper(attempt.paper, correction);
  const { scorePercent, passed } = markPaper(paper, attempt.answers, attempt.marks);
  if (scorePercent === null) return null;
  return correction.neverLower && scorePercent < attempt.scorePercent ? null : { scorePercent, passed, paper };
}

/** The paper with the corrected question in its place, options in the order that was shown; or with its points awarded. */
export function correctPaper(paper: FrozenPaper, correction: Correction): FrozenPaper {
  const { questionId, revisionId, body, texts, method } = correction;
  const change = method === 'award-all' ? { awarded: true as const } : { revisionId, body, texts };
  const corrected = (question: FrozenQuestion): FrozenQuestion =>
    question.questionId === questionId ? { ...question, ...change } : question;
  return { ...paper, questions: paper.questions.map(corrected) };
}

/** Refused when answers to `before` cannot be read as answers to `after`: another type, or other options. */
export function requireComparable(before: QuestionBody, after: QuestionBody): void {
  const same = [...optionKeys(before)].sort().join() === [...optionKeys(after)].sort().join();
  if (before.type !== after.type || !same) throw new DomainError('conflict', 'regrade.not-comparable');
}
