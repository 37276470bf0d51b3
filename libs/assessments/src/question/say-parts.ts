import type { Language } from '@tamkin/kernel';
import { optionWords } from './option-pictures';
import type { Answer } from './question-body';
import { markParts } from './question-parts';
import { promptsIn, sayPart, type OrderedQuestion } from './say-answer';
import { wordingFor } from './shown-text';

/** A row, an item, a step or a gap of a question, and what became of it. Tells the key. */
export interface SaidPart {
  /** Its words; empty for a gap, which stands in the text. */
  readonly prompt: string;
  /** What was chosen or written there; empty when nothing was. */
  readonly said: string;
  readonly right: boolean;
  /** What would have been right; empty where what was said is. */
  readonly rightSaid: string;
}

/**
 * An answer part by part beside the `right` one, in the order shown, so that nobody has to compare two lists. Empty without a
 * right one (not released, or opinions), for questions that are marked as a whole, and for orders, whose parts only make sense
 * together.
 */
export function sayParts(
  question: OrderedQuestion,
  { answer, right }: { readonly answer: Answer | null; readonly right: Answer | null },
  language: Language,
): SaidPart[] {
  if (right?.type !== 'pairs' && right?.type !== 'gaps') return [];
  const wording = wordingFor(question.texts, language);
  const shares = new Map(answer ? markParts(question, answer).map(({ key, share }) => [key, share]) : []);
  return promptsIn(question).map((key) => {
    const isRight = shares.get(key) === 1;
    return {
      prompt: optionWords(wording.text, key),
      said: answer ? sayPart(answer, key, wording) : '',
      right: isRight,
      rightSaid: isRight ? '' : sayPart(right, key, wording),
    };
  });
}
