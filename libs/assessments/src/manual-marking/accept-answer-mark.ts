import { DomainError } from '@tamkin/kernel';
import type { FrozenQuestion } from '../attempt/frozen-paper';
import { plainText } from '../question/plain-text';
import { partProblems } from '../question/question-content';
import { markWithRubric, rubricOf, type RubricScores } from '../rubric/rubric';
import type { GivenMark } from './answer-standing';

const COMMENT_LIMIT = 4_000;

export interface AnswerMarkToGive {
  readonly attemptId: string;
  readonly questionId: string;
  /** Where the question has no rubric. */
  readonly points?: number | undefined;
  readonly comment: string;
  /** Criterion → level, where it has one. */
  readonly scores?: RubricScores | undefined;
  readonly voiceFileId?: string | null | undefined;
}

/** By the rubric where the question has one: then the levels say how many of its points were earned. */
export function acceptAnswerMark(
  { points, comment, scores, voiceFileId = null }: AnswerMarkToGive,
  { body, points: most }: FrozenQuestion,
): GivenMark {
  const rubric = rubricOf(body);
  const problems = partProblems('comment', comment, COMMENT_LIMIT);
  if (rubric.length === 0 && (points === undefined || !Number.isFinite(points) || points < 0 || points > most)) {
    problems.push({ field: 'points', code: 'field.too-big', details: { max: most } });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  const words = { comment: plainText(comment), voiceFileId };
  if (rubric.length === 0) return { ...words, fraction: (points ?? 0) / most, scores: null };
  const marked = markWithRubric(rubric, scores ?? {});
  return { ...words, fraction: marked.points / marked.mostPoints, scores: scores ?? {} };
}
