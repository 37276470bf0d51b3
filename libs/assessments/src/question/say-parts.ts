import type { Language } from '@tamkin/kernel';
import { optionWords } from './option-pictures';
import type { Answer, QuestionBody, QuestionTexts } from './question-body';
import { markParts, partsOf } from './question-parts';
import { rulesOf } from './question-types';
import { sayPart } from './say-answer';
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

interface Question {
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  readonly optionOrder: readonly string[];
}

/**
 * An answer part by part, in the order shown, so that nobody has to compare two lists. Empty for questions that are marked
 * as a whole, for opinions, and for orders, whose parts only make sense together.
 */
export function sayParts(question: Question, answer: Answer | null, language: Language): SaidPart[] {
  const right = rulesOf(question.body).rightAnswer(question, language);
  if (right?.type !== 'pairs' && right?.type !== 'gaps') return [];
  const wording = wordingFor(question.texts, language);
  const shares = new Map(answer ? markParts(question, answer).map(({ key, share }) => [key, share]) : []);
  const keys = partsOf(question).map(({ key }) => key);
  return question.optionOrder
    .filter((key) => keys.includes(key))
    .map((key) => {
      const isRight = shares.get(key) === 1;
      return {
        prompt: optionWords(wording.text, key),
        said: answer ? sayPart(answer, key, wording) : '',
        right: isRight,
        rightSaid: isRight ? '' : sayPart(right, key, wording),
      };
    });
}
