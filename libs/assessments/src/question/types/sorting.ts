import { acceptPairs, shareRight } from '../pairs';
import type { SortingBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** The share of items in their box. Items are always shuffled; authors write them box by box. */
export const sorting: QuestionTypeRules<SortingBody> = {
  groups: (body) => [
    { role: 'prompt', keys: body.items.map(({ key }) => key), shuffle: 'always', pictured: true },
    { role: 'option', keys: body.boxes.map(({ key }) => key), shuffle: 'never', pictured: true },
  ],
  bodyProblems: ({ items, boxes }) => {
    const known = new Set(boxes.map(({ key }) => key));
    return items.flatMap(({ box }, place) =>
      known.has(box) ? [] : [{ field: `items.${place}.box`, code: 'question.unknown-option' }],
    );
  },
  accept: ({ body, optionOrder }, given) =>
    acceptPairs(optionOrder, given, {
      prompts: body.items.map(({ key }) => key),
      options: body.boxes.map(({ key }) => key),
    }),
  mark: ({ body }, answer) => shareRight(wanted(body), answer),
  rightAnswer: ({ body }) => ({ type: 'pairs', pairs: wanted(body) }),
};

function wanted({ items }: SortingBody): Record<string, string> {
  return Object.fromEntries(items.map(({ key, box }) => [key, box]));
}
