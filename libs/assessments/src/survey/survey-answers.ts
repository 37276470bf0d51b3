import { DomainError, type FieldProblem } from '@tamkin/kernel';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import type { SurveyQuestion } from './survey.entity';

/** Scale answers go from 1 (not at all) to 5 (entirely). */
export const SCALE_MIN = 1;
export const SCALE_MAX = 5;
export const COMMENT_LIMIT = 2_000;

export type SurveyAnswers = Readonly<Record<string, number | string>>;

/** What somebody answered, cleaned; refused with one problem per question that is missing or does not fit. */
export function acceptSurveyAnswers(
  questions: readonly SurveyQuestion[],
  given: Record<string, unknown>,
): SurveyAnswers {
  const known = new Set(questions.map(({ key }) => key));
  const unknown = Object.keys(given).filter((key) => !known.has(key));
  const kept: Record<string, number | string> = {};
  const problems: FieldProblem[] = unknown.map((key) => ({ field: `answers.${key}`, code: 'field.not-known' }));
  for (const question of questions) {
    const value = given[question.key];
    const field = `answers.${question.key}`;
    if (value === undefined || value === null || value === '') {
      if (question.mandatory) problems.push({ field, code: 'field.required' });
    } else if (question.type === 'scale') {
      if (isScale(value)) kept[question.key] = value;
      else problems.push({ field, code: 'field.not-a-choice' });
    } else if (typeof value !== 'string') problems.push({ field, code: 'field.not-a-text' });
    else {
      problems.push(...partProblems(field, value, COMMENT_LIMIT));
      kept[question.key] = plainText(value);
    }
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return kept;
}

function isScale(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= SCALE_MIN && value <= SCALE_MAX;
}
