import { DomainError, type FieldProblem } from '@tamkin/kernel';
import { toPercent } from '../marking/mark-paper';
import type { GridRow } from './observation.repository';

/** The scores of one observer, 0–100, two decimals. Refused unless every criterion has a whole score from 0 to the most. */
export function percentOf({ criteria, maxPerCriterion }: GridRow, scores: Readonly<Record<string, unknown>>): number {
  const known = new Set(criteria.map(({ key }) => key));
  const problems: FieldProblem[] = Object.keys(scores)
    .filter((key) => !known.has(key))
    .map((key) => ({ field: `scores.${key}`, code: 'field.not-known' }));
  let sum = 0;
  for (const { key } of criteria) {
    const score = scores[key];
    if (typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= maxPerCriterion) sum += score;
    else problems.push({ field: `scores.${key}`, code: score === undefined ? 'field.required' : 'field.not-a-choice' });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'observation.not-valid', {}, problems);
  return toPercent(sum / (criteria.length * maxPerCriterion));
}
