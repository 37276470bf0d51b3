import { notFitting, ownKey, requireOnly } from '../given-answer';
import type { OrderingBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** The share of options that stand in their right place, so that a learner can check the mark by eye. */
export const ordering: QuestionTypeRules<OrderingBody> = {
  groups: (body) => [
    { role: 'option', keys: keysOf(body), shuffle: body.pinOptions ? 'never' : 'always', pictured: true },
  ],
  bodyProblems: (body) => {
    const same = [...body.order].sort().join() === [...keysOf(body)].sort().join();
    return same ? [] : [{ field: 'order', code: 'question.order-incomplete' }];
  },
  accept: ({ body, optionOrder }, given) => {
    requireOnly(given, 'keys');
    const own = keysOf(body);
    const keys = (given.keys ?? []).map((shown) => ownKey(optionOrder, shown, own));
    if (keys.length === 0) return null;
    if (new Set(keys).size !== own.length || keys.length !== own.length) throw notFitting();
    return { type: 'order', keys };
  },
  mark: ({ body: { order } }, answer) => {
    if (answer.type !== 'order' || order.length === 0) return 0;
    return order.filter((key, place) => answer.keys[place] === key).length / order.length;
  },
  rightAnswer: ({ body }) => ({ type: 'order', keys: body.order }),
};

function keysOf({ options }: OrderingBody): string[] {
  return options.map(({ key }) => key);
}
