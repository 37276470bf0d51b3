import { notFitting, ownKey, requireOnly, type GivenAnswer } from './given-answer';
import type { Answer } from './question-body';

/** Some prompts with what was chosen for each; `null` when none was. Prompts may be left open, none twice. */
export function acceptPairs(
  optionOrder: readonly string[],
  given: GivenAnswer,
  { prompts, options }: { prompts: readonly string[]; options: readonly string[] },
): Answer | null {
  requireOnly(given, 'pairs');
  const pairs = (given.pairs ?? []).map(
    ({ key, choice }) => [ownKey(optionOrder, key, prompts), ownKey(optionOrder, choice, options)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw notFitting();
  return pairs.length === 0 ? null : { type: 'pairs', pairs: Object.fromEntries(pairs) };
}

/** The share of prompts that got what belongs to them. Wrong ones take nothing off: each prompt is a question of its own. */
export function shareRight(wanted: Readonly<Record<string, string>>, answer: Answer): number {
  const prompts = Object.entries(wanted);
  if (answer.type !== 'pairs' || prompts.length === 0) return 0;
  return prompts.filter(([key, choice]) => answer.pairs[key] === choice).length / prompts.length;
}
