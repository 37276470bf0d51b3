import type { BodyOf, QuestionBody, QuestionType } from './question-body';
import type { QuestionTypeRules } from './question-type-rules';
import { multiple, single, trueFalse } from './types/choice';
import { cloze } from './types/cloze';
import { essay } from './types/essay';
import { file, spoken } from './types/files';
import { hotSpot } from './types/hot-spot';
import { likert } from './types/likert';
import { matching } from './types/matching';
import { matrix } from './types/matrix';
import { numeric } from './types/numeric';
import { ordering } from './types/ordering';
import { scenario } from './types/scenario';
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
  scenario,
  likert,
  matrix,
  essay,
  file,
  spoken,
  'hot-spot': hotSpot,
};

/** The rules of the type of `body`. The table is exhaustive by its type; the compiler cannot follow body and rules together. */
export function rulesOf<B extends QuestionBody>(body: B): QuestionTypeRules<B> {
  return RULES[body.type] as unknown as QuestionTypeRules<B>;
}

/** Types whose answers people mark. */
export const TYPES_MARKED_BY_PEOPLE = (Object.keys(RULES) as QuestionType[]).filter((type) => RULES[type].needsMarking);

/** Whether a person marks answers to this question. */
export function needsMarking(body: QuestionBody): boolean {
  return rulesOf(body).needsMarking?.(body) === true;
}

/** Whether more than one option may be chosen. */
export function takesSeveral(body: QuestionBody): boolean {
  return body.type === 'multiple' || (body.type === 'hot-spot' && body.many);
}

/** Whether the question counts in a score. */
export function isScored(body: QuestionBody): boolean {
  return rulesOf(body).isScored?.(body) !== false;
}

/** Whether an answer is right or wrong, and no person is needed to say so. */
export function answersAtOnce(body: QuestionBody): boolean {
  return isScored(body) && !needsMarking(body);
}
