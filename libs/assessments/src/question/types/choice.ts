import type { FieldProblem } from '@tamkin/kernel';
import { notFitting, ownKey, requireOnly, type GivenAnswer } from '../given-answer';
import type { Answer, BodyOf, ChoiceOption } from '../question-body';
import type { QuestionTypeRules, Sheet } from '../question-type-rules';

type Choice = BodyOf<'single' | 'multiple' | 'true-false'>;

/** One right option: all or nothing, or its own weight, never below 0. */
export const single: QuestionTypeRules<BodyOf<'single'>> = {
  ...choosing(1),
  bodyProblems: ({ options }) => [...oneRight(options), ...weightProblems(options)],
};

/** True stays before false; one of the two is right. */
export const trueFalse: QuestionTypeRules<BodyOf<'true-false'>> = {
  ...choosing(1),
  groups: ({ options }) => [{ role: 'option', keys: keysOf(options), shuffle: 'never' }],
  bodyProblems: ({ options }) =>
    options.length === 2 ? oneRight(options) : [{ field: 'options', code: 'question.true-false-has-two' }],
};

/**
 * Right choices minus wrong ones, divided by the number of right options, never below 0: choosing everything does not pay.
 * With weights: the sum of the weights chosen, between 0 and 1.
 */
export const multiple: QuestionTypeRules<BodyOf<'multiple'>> = {
  ...choosing(Infinity),
  bodyProblems: ({ options }) => [
    ...(options.some(({ correct }) => correct) ? [] : [{ field: 'options', code: 'question.no-right-option' }]),
    ...weightProblems(options),
  ],
  mark: ({ body }, answer) => (answer.type === 'choice' ? markMany(body.options, answer.keys) : 0),
};

/** What a single choice among `options` earns. */
export function markOne(options: readonly ChoiceOption[], chosen: string | undefined): number {
  const option = options.find(({ key }) => key === chosen);
  if (!option) return 0;
  if (typeof option.weight === 'number') return Math.max(0, option.weight / 100);
  return option.correct ? 1 : 0;
}

export function rightKeys(options: readonly ChoiceOption[]): string[] {
  return options.filter(({ correct }) => correct).map(({ key }) => key);
}

export function oneRight(options: readonly ChoiceOption[], field = 'options'): FieldProblem[] {
  return rightKeys(options).length === 1 ? [] : [{ field, code: 'question.one-right-option' }];
}

/** Weights are all there or none is; they fit -100 … 100 and the right options earn something, the best of them all. */
export function weightProblems(options: readonly ChoiceOption[]): FieldProblem[] {
  const weights = options.flatMap(({ weight }) => (typeof weight === 'number' ? [weight] : []));
  if (weights.length === 0) return [];
  const inRange = weights.length === options.length && weights.every((weight) => Math.abs(weight) <= 100);
  const agree = options.every(({ correct, weight }) => correct === false || (weight ?? 0) > 0);
  const full = weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0) >= 99.9;
  return inRange && agree && full ? [] : [{ field: 'options', code: 'question.bad-weights' }];
}

function choosing(most: number) {
  return {
    groups: ({ options, pinOptions }: Choice) => [
      {
        role: 'option' as const,
        keys: keysOf(options),
        shuffle: pinOptions ? ('never' as const) : ('paper' as const),
        pictured: true,
      },
    ],
    accept: ({ body, optionOrder }: Sheet<Choice>, given: GivenAnswer): Answer | null => {
      requireOnly(given, 'keys');
      const keys = (given.keys ?? []).map((shown) => ownKey(optionOrder, shown, keysOf(body.options)));
      if (keys.length > most || new Set(keys).size !== keys.length) throw notFitting();
      return keys.length === 0 ? null : { type: 'choice', keys };
    },
    mark: ({ body }: { body: Choice }, answer: Answer): number =>
      answer.type === 'choice' && answer.keys.length === 1 ? markOne(body.options, answer.keys[0]) : 0,
    rightAnswer: ({ body }: { body: Choice }): Answer => ({ type: 'choice', keys: rightKeys(body.options) }),
  };
}

function markMany(options: readonly ChoiceOption[], chosen: readonly string[]): number {
  if (options.some(({ weight }) => typeof weight === 'number')) {
    const sum = options.filter(({ key }) => chosen.includes(key)).reduce((all, { weight }) => all + (weight ?? 0), 0);
    return Math.min(1, Math.max(0, sum / 100));
  }
  const right = rightKeys(options);
  const hits = right.filter((key) => chosen.includes(key)).length;
  return right.length === 0 ? 0 : Math.max(0, hits - (chosen.length - hits)) / right.length;
}

function keysOf(options: readonly { readonly key: string }[]): string[] {
  return options.map(({ key }) => key);
}
