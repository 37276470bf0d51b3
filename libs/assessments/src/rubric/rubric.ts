import { DomainError, type FieldProblem } from '@tamkin/kernel';
import { acceptItems } from '../activity/accept-items';
import { toPercent } from '../marking/mark-paper';
import type { QuestionBody } from '../question/question-body';
import type { RubricCriterion, RubricLevel, RubricScores } from './rubric-criterion';

export type { RubricCriterion, RubricLevel, RubricScores };

export const MAX_RUBRIC_CRITERIA = 12;
export const MAX_LEVELS = 6;
export const MAX_LEVEL_POINTS = 100;

export interface RubricMark {
  readonly points: number;
  readonly mostPoints: number;
  /** 0–100, two decimals. */
  readonly percent: number;
}

/** Criteria as an author wrote them, cleaned; refused when keys, texts, levels or points do not fit. */
export function acceptRubric(field: string, rubric: readonly RubricCriterion[]): RubricCriterion[] {
  const criteria = acceptItems(field, rubric, MAX_RUBRIC_CRITERIA);
  const problems = criteria.flatMap(({ levels }, place) => levelProblems(`${field}.${place}.levels`, levels));
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return criteria.map((criterion, place) => ({
    ...criterion,
    levels: acceptItems(`${field}.${place}.levels`, criterion.levels, MAX_LEVELS),
  }));
}

function levelProblems(field: string, levels: readonly RubricLevel[]): FieldProblem[] {
  if (levels.length < 2) return [{ field, code: 'rubric.two-levels' }];
  const wrong = levels.flatMap(({ points }, place) =>
    Number.isInteger(points) && points >= 0 && points <= MAX_LEVEL_POINTS
      ? []
      : [{ field: `${field}.${place}.points`, code: 'field.not-a-choice' }],
  );
  const worthless = levels.every(({ points }) => points === 0);
  return worthless ? [...wrong, { field, code: 'rubric.worth-nothing' }] : wrong;
}

/** By which people mark answers to a question; empty when it has none. */
export function rubricOf(body: QuestionBody): readonly RubricCriterion[] {
  return 'rubric' in body ? (body.rubric ?? []) : [];
}

/** The points of the chosen levels, added up. Refused unless every criterion has one of its own levels. */
export function markWithRubric(rubric: readonly RubricCriterion[], scores: RubricScores): RubricMark {
  const known = new Set(rubric.map(({ key }) => key));
  const problems: FieldProblem[] = Object.keys(scores)
    .filter((key) => !known.has(key))
    .map((key) => ({ field: `scores.${key}`, code: 'field.not-known' }));
  let points = 0;
  for (const { key, levels } of rubric) {
    const level = levels.find((each) => each.key === scores[key]);
    if (level) points += level.points;
    else problems.push({ field: `scores.${key}`, code: key in scores ? 'field.not-a-choice' : 'field.required' });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'rubric.not-complete', {}, problems);
  const mostPoints = mostPointsOf(rubric);
  return { points, mostPoints, percent: toPercent(points / mostPoints) };
}

/** What the best level of every criterion adds up to. */
export function mostPointsOf(rubric: readonly RubricCriterion[]): number {
  return rubric.reduce((sum, { levels }) => sum + Math.max(0, ...levels.map(({ points }) => points)), 0);
}
