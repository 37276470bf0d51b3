import { notFitting, ownKey, requireOnly } from '../given-answer';
import type { LikertBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** One step of a scale. Nothing is right: it earns nothing and takes nothing off. */
export const likert: QuestionTypeRules<LikertBody> = {
  groups: (body) => [{ role: 'option', keys: keysOf(body), shuffle: 'never' }],
  bodyProblems: () => [],
  isScored: () => false,
  accept: ({ body, optionOrder }, given) => {
    requireOnly(given, 'keys');
    const keys = (given.keys ?? []).map((shown) => ownKey(optionOrder, shown, keysOf(body)));
    if (keys.length > 1) throw notFitting();
    return keys.length === 0 ? null : { type: 'choice', keys };
  },
  mark: () => 0,
  rightAnswer: () => null,
};

function keysOf({ options }: LikertBody): string[] {
  return options.map(({ key }) => key);
}
