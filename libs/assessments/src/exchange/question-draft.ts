import type { Language } from '@tamkin/kernel';
import { DomainError } from '@tamkin/kernel';
import { optionWords, picturedKeys } from '../question/option-pictures';
import { acceptQuestion, OPTION_TEXT_LIMIT, type QuestionContent } from '../question/question-content';
import type { ChoiceOption, OptionPicture, QuestionBody, QuestionTexts } from '../question/question-body';
import { rulesOf } from '../question/question-types';
import type { FoundPictures } from './found-media';
import type { ImportNote } from './import-note';
import { inEither, languagesOf, type Words } from './words';

/** A question being put together from a file: its body, and its words part by part. */
export interface QuestionDraft {
  readonly body: QuestionBody;
  readonly text: Words;
  /** Words of keyed parts. */
  readonly options?: Readonly<Record<string, Words>>;
  readonly optionFeedback?: Readonly<Record<string, Words>>;
  readonly feedback?: Words;
  readonly unit?: Words;
  /** Accepted answers by gap; of a short text under `ANSWER_KEY`. */
  readonly accepted?: Readonly<Record<string, readonly Words[]>>;
  /** Pictures of keyed parts. */
  readonly shown?: Readonly<Record<string, FoundPictures>>;
}

export type Accepted =
  | { readonly content: QuestionContent; readonly notes: readonly ImportNote[] }
  | { readonly content: null; readonly notes: readonly ImportNote[] };

/** The question as the bank takes it; what the bank refuses becomes notes. */
export function acceptDraft(draft: QuestionDraft): Accepted {
  try {
    const content = acceptQuestion({ body: draft.body, texts: textsOf(draft) });
    const wordless = wordlessParts(content);
    if (wordless.length === 0) return { content, notes: [] };
    const details = { answers: wordless.join(', ') };
    return { content: null, notes: [{ code: 'question-import.answer-without-words', details }] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const notes = error.fields.map(({ code, details }) => ({ code, ...(details ? { details } : {}) }));
    return { content: null, notes: notes.length > 0 ? notes : [{ code: error.code, details: error.details }] };
  }
}

/** Places, from 1, of options and prompts that say nothing in any language: a picture without description, or nothing at all. */
function wordlessParts({ body, texts }: QuestionContent): number[] {
  const groups = rulesOf(body)
    .groups(body)
    .filter(({ wordless }) => !wordless);
  return groups.flatMap(({ keys }) =>
    keys.flatMap((key, place) => (Object.values(texts).some((text) => optionWords(text, key)) ? [] : [place + 1])),
  );
}

/** Files name these answers in one language or none: ours are worded by us. */
export function trueFalseDraft(isTrue: boolean): Pick<QuestionDraft, 'body' | 'options'> {
  const options = [
    { key: 'a', correct: isTrue },
    { key: 'b', correct: !isTrue },
  ];
  return {
    body: { type: 'true-false', options, pinOptions: true },
    options: { a: { fr: 'Vrai', ar: 'صحيح', en: 'True' }, b: { fr: 'Faux', ar: 'خطأ', en: 'False' } },
  };
}

/** A text marked by a person; limits of `null` are none. */
export function essayDraft(
  minWords: number | null = null,
  maxWords: number | null = null,
): Pick<QuestionDraft, 'body'> {
  return { body: { type: 'essay', minWords, maxWords } };
}

/** `a`, `b` … `z`, `a1`, `b1` …: stable keys in the order of the file. */
export function keyAt(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26)}`;
}

/** Fractions of a file (percent of the points) as options: plain right and wrong where our usual policy says the same. */
export function choiceOptions(type: 'single' | 'multiple', fractions: readonly number[]): ChoiceOption[] {
  const options = fractions.map((fraction, place) => ({
    key: keyAt(place),
    correct: isRight(type, fraction, fractions),
  }));
  if (followsPolicy(type, fractions)) return options;
  return options.map((option, place) => ({ ...option, weight: Math.round((fractions[place] ?? 0) * 1e4) / 1e4 }));
}

function isRight(type: 'single' | 'multiple', fraction: number, all: readonly number[]): boolean {
  return type === 'single' ? fraction > 0 && fraction === Math.max(...all) : fraction > 0;
}

function followsPolicy(type: 'single' | 'multiple', fractions: readonly number[]): boolean {
  const right = fractions.filter((fraction) => fraction > 0);
  const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) < 0.1;
  if (type === 'single') return fractions.every((fraction) => near(fraction, 0) || near(fraction, 100));
  const share = 100 / right.length;
  return fractions.every((fraction) => (fraction > 0 ? near(fraction, share) : near(fraction, -share)));
}

function textsOf({
  text,
  options = {},
  optionFeedback = {},
  feedback = {},
  unit = {},
  accepted = {},
  shown = {},
  body,
}: QuestionDraft): QuestionTexts {
  const pictures = Object.entries(shown).filter(([key]) => picturedKeys(body).includes(key));
  const described = new Map(pictures.map(([key, each]) => [key, Object.values(each).map(({ alt }) => alt.trim())]));
  // A picture without words was said by its description: that stays with the picture.
  const beside = (key: string, words: string): string => (described.get(key)?.includes(words) ? '' : words);
  const say = (parts: Readonly<Record<string, Words>>, language: Language): Record<string, string> =>
    Object.fromEntries(Object.entries(parts).map(([key, words]) => [key, beside(key, inEither(words, language))]));
  return Object.fromEntries(
    languagesOf([text]).map((language) => {
      const own = Object.entries(accepted).map(([gap, variants]) => [gap, acceptedWords(variants, language)] as const);
      const words = {
        text: text[language] ?? '',
        options: say(options, language),
        unit: inEither(unit, language),
        feedback: feedback[language] ?? '',
        ...(Object.keys(optionFeedback).length > 0 ? { optionFeedback: ownWords(optionFeedback, language) } : {}),
        ...(own.length > 0 ? { accepted: Object.fromEntries(own) } : {}),
        optionPictures: descriptions(pictures, language),
      };
      return [language, words] as const;
    }),
  );
}

/** A file that marks languages says what each accepts; one that does not means all of them. */
function acceptedWords(variants: readonly Words[], language: Language): string[] {
  const own = variants.flatMap((words) => words[language] ?? []);
  return (own.length > 0 ? own : variants.map((words) => inEither(words, language))).filter(Boolean);
}

/** What pictures say in one language; their files follow once they are kept. */
function descriptions(
  pictures: readonly (readonly [string, FoundPictures])[],
  language: Language,
): Record<string, OptionPicture> {
  return Object.fromEntries(
    pictures.flatMap(([key, each]) => {
      const alt = each[language]?.alt.slice(0, OPTION_TEXT_LIMIT);
      return alt === undefined ? [] : [[key, { imageId: null, alt }] as const];
    }),
  );
}

/** What is said of an answer is for readers of its language only. */
function ownWords(parts: Readonly<Record<string, Words>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([key, words]) => [key, words[language] ?? '']));
}
