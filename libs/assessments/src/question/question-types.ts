import type { BodyOf, QuestionBody, QuestionType } from './question-body';
import type { QuestionTypeRules } from './question-type-rules';
import { multiple, single, trueFalse } from './types/choice';
import { cloze } from './types/cloze';
import { matching } from './types/matching';
import { numeric } from './types/numeric';
import { ordering } from './types/ordering';
import { shortText } from './types/short-text';
import { sorting } from './types/sorting';

const RULES: { readonly [T in QuestionType]: QuestionTypeRules<BodyOf<T>> } = {
  single,
  multiple,
  'true-false': trueFalse,
  ordering,
  numeric,
  'short-text': shortText,
  matching,
  sorting,
  cloze,
};

/** The rules of the type of `body`. The table is exhaustive by its type; the compiler cannot follow body and rules together. */
export function rulesOf<B extends QuestionBody>(body: B): QuestionTypeRules<B> {
  return RULES[body.type] as unknown as QuestionTypeRules<B>;
}
