import type { Language } from '@tamkin/kernel';
import { optionLetter } from './option-letters';
import { shownKey } from './accept-answer';
import type { QuestionText, QuestionTexts } from './question-body';

/** An option as a learner sees it. */
export interface ShownOption {
  /** By place in the order shown; tells nothing about the key. */
  readonly key: string;
  readonly letter: string;
  readonly text: string;
}

const EMPTY: QuestionText = { text: '', options: {}, unit: '', feedback: '' };
const FALLBACK: readonly Language[] = ['fr', 'ar', 'en'];

/** The wording for a reader and the language it is in: theirs, else the first there is. */
export function wordingFor(texts: QuestionTexts, language: Language): { language: Language; text: QuestionText } {
  const found = [language, ...FALLBACK].find((candidate) => texts[candidate]?.text);
  return { language: found ?? language, text: (found && texts[found]) ?? EMPTY };
}

export function shownOptions(
  optionOrder: readonly string[],
  { language, text }: { language: Language; text: QuestionText },
): ShownOption[] {
  return optionOrder.map((key, place) => ({
    key: shownKey(place),
    letter: optionLetter(language, place),
    text: text.options[key] ?? '',
  }));
}
