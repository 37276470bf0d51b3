import { DomainError } from '@tamkin/kernel';
import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import { markPaper, type MarkedPaper } from '../marking/mark-paper';
import { optionKeys } from '../question/question-content';
import { rulesOf } from '../question/question-types';
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

/**
 * The attempt marked anew with its corrected paper. Who would lose and must not keeps the share it had, on the corrected question:
 * statistics tell of everybody by the same key. `null` while a person has answers to mark.
 */
export function remarkAttempt(attempt: AttemptToRemark, correction: Correction): Remarked | null {
  const { answers, marks, scorePercent } = attempt;
  const corrected = correctPaper(attempt.paper, correction);
  const after = markPaper(corrected, answers, marks);
  const loses = after.scorePercent !== null && after.scorePercent < scorePercent;
  if (!correction.neverLower || !loses) return remarked(corrected, after);
  const before = markPaper(attempt.paper, answers, marks).fractions.get(correction.questionId) ?? 0;
  const kept = withQuestion(corrected, correction.questionId, { atLeast: before });
  return remarked(kept, markPaper(kept, answers, marks));
}

function remarked(paper: FrozenPaper, { scorePercent, passed }: MarkedPaper): Remarked | null {
  return scorePercent === null ? null : { scorePercent, passed, paper };
}

/** The paper with the corrected question in its place, options in the order that was shown; or with its points awarded. */
export function correctPaper(paper: FrozenPaper, correction: Correction): FrozenPaper {
  const { questionId, revisionId, body, texts, method } = correction;
  const change = method === 'award-all' ? { awarded: true as const } : { revisionId, body, texts, atLeast: undefined };
  return withQuestion(paper, questionId, change);
}

function withQuestion(paper: FrozenPaper, questionId: string, change: Partial<FrozenQuestion>): FrozenPaper {
  const changed = (question: FrozenQuestion): FrozenQuestion =>
    question.questionId === questionId ? { ...question, ...change } : question;
  return { ...paper, questions: paper.questions.map(changed) };
}

/** Refused when answers to `before` cannot be read as answers to `after`: another type, other options, or steps answered otherwise. */
export function requireComparable(before: QuestionBody, after: QuestionBody): void {
  if (answeredHow(before) !== answeredHow(after)) throw new DomainError('conflict', 'regrade.not-comparable');
}

function answeredHow(body: QuestionBody): string {
  const parts = optionKeys(body).map((key) => `${key} ${rulesOf(body).promptKind?.(body, key) ?? ''}`);
  return [body.type, ...parts.sort()].join('\n');
}
