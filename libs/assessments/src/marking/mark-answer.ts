import type { Answer, QuestionBody } from '../question/question-body';

/** Binary fractions such as 0.1 + 0.2 must not cost a learner the point. */
const NUMERIC_NOISE = 1e-9;

/**
 * The share of a question's points that an answer earns, 0–1. No answer earns nothing.
 *
 * - single, true-false: all or nothing;
 * - multiple: right choices minus wrong ones, divided by the number of right options, never below 0. Choosing everything
 *   therefore does not pay;
 * - ordering: the share of options that stand in their right place, so that a learner can check the mark by eye;
 * - numeric: all or nothing, within ± tolerance.
 */
export function markAnswer(body: QuestionBody, answer: Answer | null): number {
  if (!answer) return 0;
  switch (body.type) {
    case 'numeric':
      return answer.type === 'number' && isWithin(body.tolerance, body.value, answer.value) ? 1 : 0;
    case 'ordering':
      return answer.type === 'order' ? shareInPlace(body.order, answer.keys) : 0;
    case 'multiple':
      return answer.type === 'choice' ? rightMinusWrong(rightKeys(body.options), new Set(answer.keys)) : 0;
    case 'single':
    case 'true-false':
      return answer.type === 'choice' && isSame(rightKeys(body.options), new Set(answer.keys)) ? 1 : 0;
  }
}

function rightKeys(options: readonly { readonly key: string; readonly correct: boolean }[]): ReadonlySet<string> {
  return new Set(options.filter(({ correct }) => correct).map(({ key }) => key));
}

function rightMinusWrong(right: ReadonlySet<string>, chosen: ReadonlySet<string>): number {
  if (right.size === 0) return 0;
  const hits = [...chosen].filter((key) => right.has(key)).length;
  return Math.max(0, hits - (chosen.size - hits)) / right.size;
}

function isSame(right: ReadonlySet<string>, chosen: ReadonlySet<string>): boolean {
  return right.size === chosen.size && [...right].every((key) => chosen.has(key));
}

function shareInPlace(order: readonly string[], given: readonly string[]): number {
  if (order.length === 0) return 0;
  return order.filter((key, place) => given[place] === key).length / order.length;
}

function isWithin(tolerance: number, value: number, given: number): boolean {
  return Math.abs(given - value) <= tolerance + NUMERIC_NOISE * Math.max(1, Math.abs(value));
}
