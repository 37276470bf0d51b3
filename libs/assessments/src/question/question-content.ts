import { DomainError, LANGUAGES, type FieldProblem, type Language } from '@tamkin/kernel';
import { WORDS_LIMIT } from './accepted-words';
import { MAX_OPTIONS } from './option-letters';
import { keptPictures, optionWords, picturedKeys, sharedPictures } from './option-pictures';
import { overridesDirection, plainText } from './plain-text';
import type { QuestionBody, QuestionMedia, QuestionText, QuestionTexts } from './question-body';
import type { OptionGroup } from './question-type-rules';
import { rulesOf } from './question-types';

/** Limits of what an author writes. Characters, not bytes. */
export const QUESTION_TEXT_LIMIT = 2_000;
export const OPTION_TEXT_LIMIT = 500;
export const FEEDBACK_LIMIT = 2_000;
export const UNIT_LIMIT = 20;
const OPTION_KEY = /^[a-z0-9]{1,8}$/;

export interface QuestionContent {
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

/** What an author wrote, cleaned; refused with one problem per field when it cannot be a question. */
export function acceptQuestion(content: QuestionContent): QuestionContent {
  const texts = cleaned(content.texts);
  const problems = [...bodyProblems(content.body), ...textProblems(content.body, texts)];
  if (problems.length > 0) throw new DomainError('not-valid', 'question.not-valid', {}, problems);
  return { body: content.body, texts };
}

/** Keys of all keyed parts of `body`, group by group, in the author's order. */
export function optionKeys(body: QuestionBody): readonly string[] {
  return rulesOf(body)
    .groups(body)
    .flatMap(({ keys }) => keys);
}

/** Languages among `languages` in which the question cannot be read or answered yet. */
export function incompleteLanguages({ body, texts }: QuestionContent, languages: readonly Language[]): Language[] {
  const written = Object.values(texts);
  const wantsFeedback = written.some((text) => text?.feedback);
  const worded = wordedKeys(body);
  return languages.filter((language) => {
    const text = texts[language];
    if (!text?.text || (wantsFeedback && !text.feedback)) return true;
    if (worded.some((key) => !optionWords(text, key))) return true;
    if (lacksOptionFeedback(text, written)) return true;
    return rulesOf(body).isComplete?.(body, text) === false;
  });
}

/** Feedback on an option in one language is wanted in the others. */
function lacksOptionFeedback(text: QuestionText, written: readonly (QuestionText | undefined)[]): boolean {
  const keys = written.flatMap((other) =>
    Object.entries(other?.optionFeedback ?? {}).flatMap(([key, value]) => (value ? [key] : [])),
  );
  return keys.some((key) => !text.optionFeedback?.[key]);
}

function wordedKeys(body: QuestionBody): string[] {
  return rulesOf(body)
    .groups(body)
    .flatMap(({ keys, wordless }) => (wordless ? [] : keys));
}

function bodyProblems(body: QuestionBody): FieldProblem[] {
  const rules = rulesOf(body);
  const groups = rules.groups(body);
  const keys = groups.flatMap((group) => group.keys);
  const problems = groups.flatMap((group) => groupProblems(group));
  if (new Set(keys).size !== keys.length || !keys.every((key) => OPTION_KEY.test(key))) {
    problems.push({ field: 'options', code: 'question.bad-option-keys' });
  }
  return [...problems, ...rules.bodyProblems(body)];
}

/** A choice among fewer than two is none; a text may have a single gap. */
function groupProblems({ keys, role, wordless }: OptionGroup): FieldProblem[] {
  const field = role === 'prompt' ? 'prompts' : 'options';
  const least = wordless ? 1 : 2;
  if (keys.length < least) return [{ field, code: 'question.too-few-options' }];
  if (keys.length <= MAX_OPTIONS) return [];
  return [{ field, code: 'question.too-many-options', details: { max: MAX_OPTIONS } }];
}

function textProblems(body: QuestionBody, texts: QuestionTexts): FieldProblem[] {
  const written = LANGUAGES.filter((language) => texts[language]);
  if (!written.some((language) => texts[language]?.text)) return [{ field: 'texts', code: 'question.no-text' }];
  return written.flatMap((language) => languageProblems(`texts.${language}`, body, texts[language]!));
}

function languageProblems(field: string, body: QuestionBody, text: QuestionText): FieldProblem[] {
  const known = new Set(wordedKeys(body));
  const pictured = new Set(picturedKeys(body));
  const parts = partsOf(field, text);
  const unknown = [...Object.keys(text.options), ...Object.keys(text.optionFeedback ?? {})]
    .filter((key) => !known.has(key))
    .map((key) => ({ field: `${field}.options.${key}`, code: 'question.unknown-option' }));
  const misplaced = Object.keys(text.optionPictures ?? {})
    .filter((key) => !pictured.has(key))
    .map((key) => ({ field: `${field}.options.${key}`, code: 'question.no-option-picture' }));
  const own = rulesOf(body).textProblems?.(body, text, field) ?? [];
  return [...unknown, ...misplaced, ...parts.flatMap(([path, value, max]) => partProblems(path, value, max)), ...own];
}

/** Every text of a language with its path and how long it may be. */
function partsOf(field: string, text: QuestionText): (readonly [string, string, number])[] {
  return [
    [`${field}.text`, text.text, QUESTION_TEXT_LIMIT],
    [`${field}.feedback`, text.feedback, FEEDBACK_LIMIT],
    [`${field}.unit`, text.unit, UNIT_LIMIT],
    [`${field}.media.alt`, text.media?.alt ?? '', OPTION_TEXT_LIMIT],
    ...Object.entries(text.options).map(
      ([key, value]) => [`${field}.options.${key}`, value, OPTION_TEXT_LIMIT] as const,
    ),
    ...Object.entries(text.optionFeedback ?? {}).map(
      ([key, value]) => [`${field}.optionFeedback.${key}`, value, OPTION_TEXT_LIMIT] as const,
    ),
    ...Object.entries(text.optionPictures ?? {}).map(
      ([key, { alt }]) => [`${field}.optionPictures.${key}`, alt, OPTION_TEXT_LIMIT] as const,
    ),
    ...Object.entries(text.accepted ?? {}).flatMap(([key, variants]) =>
      variants.map((value) => [`${field}.accepted.${key}`, value, WORDS_LIMIT] as const),
    ),
  ];
}

/** What is wrong with one authored text. */
export function partProblems(field: string, value: string, max: number): FieldProblem[] {
  if (overridesDirection(value)) return [{ field, code: 'text.direction-override' }];
  return value.length > max ? [{ field, code: 'field.too-long', details: { max } }] : [];
}

function cleaned(given: QuestionTexts): QuestionTexts {
  const inOrder = Object.fromEntries(LANGUAGES.flatMap((each) => (given[each] ? [[each, given[each]]] : [])));
  const texts: QuestionTexts = sharedPictures(inOrder);
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text ? [[language, cleanedText(text)] as const] : [];
    }),
  );
}

/** Parts nobody wrote are left out, so that questions of before and after they existed look the same. */
function cleanedText({
  text,
  options,
  unit,
  feedback,
  optionFeedback,
  accepted,
  ...shown
}: QuestionText): QuestionText {
  const { media, optionPictures = {} } = shown;
  const pictures = keptPictures(optionPictures, plainText);
  const said = written(optionFeedback ?? {});
  const taken = Object.entries(accepted ?? {}).map(
    ([key, variants]) => [key, variants.map(plainText).filter(Boolean)] as const,
  );
  return {
    text: plainText(text),
    options: Object.fromEntries(Object.entries(options).map(([key, value]) => [key, plainText(value)])),
    unit: plainText(unit),
    feedback: plainText(feedback),
    ...(Object.keys(said).length > 0 ? { optionFeedback: said } : {}),
    ...(taken.length > 0 ? { accepted: Object.fromEntries(taken) } : {}),
    ...(media && hasMedia(media) ? { media: { ...media, alt: plainText(media.alt) } } : {}),
    ...(Object.keys(pictures).length > 0 ? { optionPictures: pictures } : {}),
  };
}

function written(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => (plainText(value) ? [[key, plainText(value)] as const] : [])),
  );
}

function hasMedia({ imageId, audioId }: QuestionMedia): boolean {
  return imageId !== null || audioId !== null;
}
