import { DomainError, LANGUAGES, type FieldProblem, type Language } from '@tamkin/kernel';
import { MAX_OPTIONS } from './option-letters';
import { overridesDirection, plainText } from './plain-text';
import type { QuestionBody, QuestionText, QuestionTexts } from './question-body';

/** Limits of what an author writes. Characters, not bytes. */
export const QUESTION_TEXT_LIMIT = 2_000;
export const OPTION_TEXT_LIMIT = 500;
export const FEEDBACK_LIMIT = 2_000;
export const UNIT_LIMIT = 20;
/** Numbers larger than this are typing mistakes. */
export const LARGEST_NUMBER = 1e12;
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

/** Keys of the options of `body` in the author's order; none for a number. */
export function optionKeys(body: QuestionBody): readonly string[] {
  return body.type === 'numeric' ? [] : body.options.map(({ key }) => key);
}

/** Languages among `languages` in which the question cannot be read or answered yet. */
export function incompleteLanguages(content: QuestionContent, languages: readonly Language[]): Language[] {
  const wantsFeedback = Object.values(content.texts).some((text) => text?.feedback);
  return languages.filter((language) => {
    const text = content.texts[language];
    if (!text?.text) return true;
    if (wantsFeedback && !text.feedback) return true;
    return optionKeys(content.body).some((key) => !text.options[key]);
  });
}

function bodyProblems(body: QuestionBody): FieldProblem[] {
  if (body.type === 'numeric') return numericProblems(body.value, body.tolerance);
  const keys = optionKeys(body);
  const problems: FieldProblem[] = [];
  if (keys.length < 2) problems.push({ field: 'options', code: 'question.too-few-options' });
  if (keys.length > MAX_OPTIONS) {
    problems.push({ field: 'options', code: 'question.too-many-options', details: { max: MAX_OPTIONS } });
  }
  if (new Set(keys).size !== keys.length || !keys.every((key) => OPTION_KEY.test(key))) {
    problems.push({ field: 'options', code: 'question.bad-option-keys' });
  }
  return [...problems, ...keyProblems(body)];
}

function keyProblems(body: Exclude<QuestionBody, { type: 'numeric' }>): FieldProblem[] {
  if (body.type === 'ordering') {
    const same = [...body.order].sort().join() === [...optionKeys(body)].sort().join();
    return same ? [] : [{ field: 'order', code: 'question.order-incomplete' }];
  }
  const right = body.options.filter(({ correct }) => correct).length;
  if (body.type === 'true-false' && body.options.length !== 2) {
    return [{ field: 'options', code: 'question.true-false-has-two' }];
  }
  if (body.type === 'multiple') return right > 0 ? [] : [{ field: 'options', code: 'question.no-right-option' }];
  return right === 1 ? [] : [{ field: 'options', code: 'question.one-right-option' }];
}

function numericProblems(value: number, tolerance: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_NUMBER) {
    problems.push({ field: 'value', code: 'field.not-a-number' });
  }
  if (!Number.isFinite(tolerance) || tolerance < 0 || tolerance > LARGEST_NUMBER) {
    problems.push({ field: 'tolerance', code: 'field.not-a-number' });
  }
  return problems;
}

function textProblems(body: QuestionBody, texts: QuestionTexts): FieldProblem[] {
  const written = LANGUAGES.filter((language) => texts[language]);
  if (!written.some((language) => texts[language]?.text)) return [{ field: 'texts', code: 'question.no-text' }];
  const keys = new Set(optionKeys(body));
  return written.flatMap((language) => languageProblems(`texts.${language}`, texts[language]!, keys));
}

function languageProblems(field: string, text: QuestionText, keys: ReadonlySet<string>): FieldProblem[] {
  const options = Object.entries(text.options);
  const parts: readonly (readonly [string, string, number])[] = [
    [`${field}.text`, text.text, QUESTION_TEXT_LIMIT],
    [`${field}.feedback`, text.feedback, FEEDBACK_LIMIT],
    [`${field}.unit`, text.unit, UNIT_LIMIT],
    ...options.map(([key, value]) => [`${field}.options.${key}`, value, OPTION_TEXT_LIMIT] as const),
  ];
  const unknown = options
    .filter(([key]) => !keys.has(key))
    .map(([key]) => ({
      field: `${field}.options.${key}`,
      code: 'question.unknown-option',
    }));
  return [...unknown, ...parts.flatMap(([path, value, max]) => partProblems(path, value, max))];
}

/** What is wrong with one authored text. */
export function partProblems(field: string, value: string, max: number): FieldProblem[] {
  if (overridesDirection(value)) return [{ field, code: 'text.direction-override' }];
  return value.length > max ? [{ field, code: 'field.too-long', details: { max } }] : [];
}

function cleaned(texts: QuestionTexts): QuestionTexts {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text ? [[language, cleanedText(text)] as const] : [];
    }),
  );
}

function cleanedText({ text, options, unit, feedback }: QuestionText): QuestionText {
  return {
    text: plainText(text),
    options: Object.fromEntries(Object.entries(options).map(([key, value]) => [key, plainText(value)])),
    unit: plainText(unit),
    feedback: plainText(feedback),
  };
}
