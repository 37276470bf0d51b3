import { foldText, westernDigits, type FieldProblem, type Language } from '@tamkin/kernel';
import { notFitting } from './given-answer';
import { overridesDirection, plainText } from './plain-text';
import type { QuestionText, QuestionTexts } from './question-body';

/** Most characters of an answer of some words, and of a variant that is accepted. */
export const WORDS_LIMIT = 200;
/** Most variants accepted per language and field. */
export const MAX_VARIANTS = 20;
const EDGES = /^[\s"'«».,;:!?؟،؛…()-]+|[\s"'«».,;:!?؟،؛…()-]+$/gu;

/** Some words of a learner as they are kept; `null` when there are none. */
export function acceptWords(text: string, limit = WORDS_LIMIT): string | null {
  if (text.length > limit || overridesDirection(text)) throw notFitting();
  return plainText(text) || null;
}

/**
 * Whether `given` is one of the accepted answers, in any language: who reads French may answer in Arabic. Unless `exact`,
 * accents, Arabic letter forms, case, Eastern digits, and punctuation around the answer do not matter.
 */
export function isAccepted(texts: QuestionTexts, field: string, exact: boolean, given: string): boolean {
  const meet = exact ? exactly : loosely;
  const wanted = meet(given);
  return Object.values(texts).some((text) => text?.accepted?.[field]?.some((variant) => meet(variant) === wanted));
}

/** The variant to show as the right answer: the first in the reader's language, else in the first that has one. */
export function firstAccepted(texts: QuestionTexts, field: string, language: Language): string | null {
  const lists = [texts[language], texts.fr, texts.ar, texts.en].map((text) => text?.accepted?.[field] ?? []);
  return lists.flat()[0] ?? null;
}

export function acceptedProblems(text: QuestionText, field: string, path: string): FieldProblem[] {
  const variants = text.accepted?.[field] ?? [];
  const name = `${path}.accepted.${field}`;
  if (variants.length > MAX_VARIANTS) {
    return [{ field: name, code: 'field.too-much', details: { max: MAX_VARIANTS } }];
  }
  const same = new Set(variants.map(exactly)).size !== variants.length;
  return same ? [{ field: name, code: 'question.variant-twice' }] : [];
}

function exactly(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

function loosely(text: string): string {
  const digits = westernDigits(plainText(text));
  return foldText(digits).replace(EDGES, '') || foldText(digits);
}
