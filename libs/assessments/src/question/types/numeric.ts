import type { FieldProblem } from '@tamkin/kernel';
import { notFitting, requireOnly } from '../given-answer';
import type { NumericBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** Numbers larger than this are typing mistakes. */
export const LARGEST_NUMBER = 1e12;
/** Binary fractions such as 0.1 + 0.2 must not cost a learner the point. */
const NUMERIC_NOISE = 1e-9;

/** All or nothing, within ± tolerance, its ends included. The unit is shown behind the field and not asked for. */
export const numeric: QuestionTypeRules<NumericBody> = {
  groups: () => [],
  bodyProblems: (body) => numberProblems(body, ''),
  accept: (_, given) => {
    requireOnly(given, 'value');
    if (given.value === undefined || given.value === null) return null;
    return { type: 'number', value: acceptNumber(given.value) };
  },
  mark: ({ body }, answer) => (answer.type === 'number' && isWithin(body, answer.value) ? 1 : 0),
  rightAnswer: ({ body }) => ({ type: 'number', value: body.value }),
};

export function numberProblems(
  { value, tolerance }: { readonly value: number; readonly tolerance: number },
  path: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_NUMBER) {
    problems.push({ field: `${path}value`, code: 'field.not-a-number' });
  }
  if (!Number.isFinite(tolerance) || tolerance < 0 || tolerance > LARGEST_NUMBER) {
    problems.push({ field: `${path}tolerance`, code: 'field.not-a-number' });
  }
  return problems;
}

export function acceptNumber(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_NUMBER) throw notFitting();
  return value;
}

export function isWithin(
  { value, tolerance }: { readonly value: number; readonly tolerance: number },
  given: number,
): boolean {
  return Math.abs(given - value) <= tolerance + NUMERIC_NOISE * Math.max(1, Math.abs(value));
}
