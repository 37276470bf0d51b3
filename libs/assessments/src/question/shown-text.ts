import type { Language } from '@tamkin/kernel';
import { shownKey } from './given-answer';
import { optionLetter } from './option-letters';
import { pictureOf, type ShownPicture } from './option-pictures';
import type { Answer, QuestionBody, QuestionMedia, QuestionText, QuestionTexts } from './question-body';
import type { AnswerLimits, OptionGroup, PromptKind } from './question-type-rules';
import { rulesOf } from './question-types';
import { renameGaps } from './types/cloze';

/** An option as a learner sees it. */
export interface ShownOption {
  /** By place in the order shown; tells nothing about the key. */
  readonly key: string;
  readonly letter: string;
  /** Empty where the picture says it all. */
  readonly text: string;
  readonly picture: ShownPicture | null;
}

/** Something that wants an answer of its own: a line to match, an item to sort, a gap. */
export interface ShownPrompt {
  readonly key: string;
  /** Empty for a gap: it stands in the text as `[[key]]`. */
  readonly text: string;
  readonly picture: ShownPicture | null;
  readonly kind: PromptKind;
  /** Of the question's points, 0–1; `null` = prompts are not told apart. */
  readonly share: number | null;
  /** Its own choices; empty when those of the question serve it. */
  readonly options: readonly ShownOption[];
}

/** The words of a question as a learner sees them: nothing of the key, the feedback or the author's own keys. */
export interface ShownWords {
  readonly textLanguage: Language;
  readonly text: string;
  readonly unit: string;
  readonly options: readonly ShownOption[];
  readonly prompts: readonly ShownPrompt[];
  readonly media: QuestionMedia;
  readonly limits: AnswerLimits;
}

export interface Wording {
  readonly language: Language;
  readonly text: QuestionText;
}

/** The wording with those of the other languages, whose pictures it may need. */
interface WordingAmong extends Wording {
  readonly texts: QuestionTexts;
}

const EMPTY: QuestionText = { text: '', options: {}, unit: '', feedback: '' };
const NO_MEDIA: QuestionMedia = { imageId: null, alt: '', audioId: null };
const NO_LIMITS: AnswerLimits = {
  ...{ minWords: null, maxWords: null, maxFiles: null, maxSeconds: null, maxPoints: null },
  steps: null,
};
const FALLBACK: readonly Language[] = ['fr', 'ar', 'en'];

/** The wording for a reader and the language it is in: theirs, else the first there is. */
export function wordingFor(texts: QuestionTexts, language: Language): Wording {
  const found = [language, ...FALLBACK].find((candidate) => texts[candidate]?.text);
  return { language: found ?? language, text: (found && texts[found]) ?? EMPTY };
}

export function showWords(
  { body, texts, optionOrder }: { body: QuestionBody; texts: QuestionTexts; optionOrder: readonly string[] },
  language: Language,
): ShownWords {
  const wording = { ...wordingFor(texts, language), texts };
  const groups = rulesOf(body).groups(body);
  const keyOf = (own: string): string => shownKey(optionOrder.indexOf(own));
  return {
    textLanguage: wording.language,
    text: body.type === 'cloze' ? renameGaps(wording.text.text, keyOf) : wording.text.text,
    unit: wording.text.unit,
    options: optionsOf(groups, undefined, optionOrder, wording),
    prompts: promptsOf(body, groups, optionOrder, wording),
    media: mediaFor(texts, wording.text),
    limits: { ...NO_LIMITS, ...rulesOf(body).limits?.(body), steps: rulesOf(body).turns?.(body)?.count ?? null },
  };
}

/** The words without the prompts whose turn has not come with this answer. */
export function inTurn(
  words: ShownWords,
  { body, optionOrder }: { body: QuestionBody; optionOrder: readonly string[] },
  answer: Answer | null,
): ShownWords {
  const turns = rulesOf(body).turns?.(body);
  if (!turns) return words;
  const reached = turns.reached(answer).map((key) => shownKey(optionOrder.indexOf(key)));
  return { ...words, prompts: words.prompts.filter(({ key }) => reached.includes(key)) };
}

function promptsOf(
  body: QuestionBody,
  groups: readonly OptionGroup[],
  optionOrder: readonly string[],
  wording: WordingAmong,
): ShownPrompt[] {
  const prompts = groups.filter(({ role }) => role === 'prompt').flatMap(({ keys }) => keys);
  return optionOrder
    .filter((key) => prompts.includes(key))
    .map((key) => ({
      key: shownKey(optionOrder.indexOf(key)),
      text: wording.text.options[key] ?? '',
      picture: pictureOf(wording.texts, wording.language, key),
      kind: rulesOf(body).promptKind?.(body, key) ?? 'choice',
      share: rulesOf(body).promptShare?.(body, key) ?? null,
      options: optionsOf(groups, key, optionOrder, wording),
    }));
}

/** The options of one prompt, or those that serve the whole question, lettered in the order shown. */
function optionsOf(
  groups: readonly OptionGroup[],
  of: string | undefined,
  optionOrder: readonly string[],
  { language, text, texts }: WordingAmong,
): ShownOption[] {
  const keys = groups.filter((group) => group.role === 'option' && group.of === of).flatMap((group) => group.keys);
  return optionOrder
    .filter((key) => keys.includes(key))
    .map((key, place) => ({
      key: shownKey(optionOrder.indexOf(key)),
      letter: optionLetter(language, place),
      text: text.options[key] ?? '',
      picture: pictureOf(texts, language, key),
    }));
}

/** A picture serves every language that has none of its own; a voice speaks one language. */
function mediaFor(texts: QuestionTexts, { media = NO_MEDIA }: QuestionText): QuestionMedia {
  if (media.imageId) return media;
  const other = FALLBACK.map((language) => texts[language]?.media).find((each) => each?.imageId);
  return { ...media, imageId: other?.imageId ?? null, alt: media.alt || (other?.alt ?? '') };
}
