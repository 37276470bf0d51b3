import { acceptPairs, shareRight } from '../pairs';
import type { MatchingBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** The share of prompts with their own target. Targets are always shuffled: the author's order is the key. */
export const matching: QuestionTypeRules<MatchingBody> = {
  groups: (body) => [
    { role: 'prompt', keys: body.prompts.map(({ key }) => key), shuffle: 'never', pictured: true },
    { role: 'option', keys: body.targets.map(({ key }) => key), shuffle: 'always', pictured: true },
  ],
  bodyProblems: ({ prompts, targets }) => {
    const known = new Set(targets.map(({ key }) => key));
    return prompts.flatMap(({ match }, place) =>
      known.has(match) ? [] : [{ field: `prompts.${place}.match`, code: 'question.unknown-option' }],
    );
  },
  accept: ({ body, optionOrder }, given) =>
    acceptPairs(optionOrder, given, {
      prompts: body.prompts.map(({ key }) => key),
      options: body.targets.map(({ key }) => key),
    }),
  mark: ({ body }, answer) => shareRight(wanted(body), answer),
  rightAnswer: ({ body }) => ({ type: 'pairs', pairs: wanted(body) }),
};

function wanted({ prompts }: MatchingBody): Record<string, string> {
  return Object.fromEntries(prompts.map(({ key, match }) => [key, match]));
}
