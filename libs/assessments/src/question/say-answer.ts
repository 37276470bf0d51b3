import { FORMAT_LOCALE, type Language } from '@tamkin/kernel';
import { optionLetter } from './option-letters';
import { optionWords } from './option-pictures';
import type { Answer, QuestionBody, QuestionText, QuestionTexts } from './question-body';
import { rulesOf } from './question-types';
import { wordingFor, type Wording } from './shown-text';

/** A question with its keyed parts in the order in which somebody saw them. */
export interface OrderedQuestion {
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  readonly optionOrder: readonly string[];
}

/** An answer in the words of its question, one line per part: for results, marking, paper and lists. Empty for none. */
export function sayAnswer(question: OrderedQuestion, answer: Answer | null, language: Language): string[] {
  if (!answer) return [];
  const wording = wordingFor(question.texts, language);
  const { language: spoken, text } = wording;
  switch (answer.type) {
    case 'number':
      return [`${sayNumber(answer.value, spoken)} ${text.unit}`.trim()];
    case 'text':
      return [answer.text];
    case 'choice':
      return inOrderShown(question, answer.keys).map((key) => sayOption(question, key, spoken, text));
    case 'order':
      return answer.keys.map((key, place) => `${place + 1}. ${optionWords(text, key)}`);
    case 'pairs':
      return promptsIn(question)
        .filter((key) => answer.pairs[key] !== undefined)
        .map((key) => `${optionWords(text, key)} — ${sayPart(answer, key, wording)}`);
    case 'files':
      return [];
    case 'points':
      return [
        ...inOrderShown(question, answer.keys).map((key) => optionWords(text, key)),
        ...answer.points.map(({ x, y }) => `${Math.round(x / 10)} % · ${Math.round(y / 10)} %`),
      ];
    case 'gaps':
      return promptsIn(question).map((key, place) => `${place + 1}. ${sayPart(answer, key, wording) || '…'}`);
  }
}

function sayOption(
  { body, optionOrder }: OrderedQuestion,
  key: string,
  language: Language,
  text: QuestionText,
): string {
  const words = optionWords(text, key);
  return body.type === 'true-false' ? words : `${optionLetter(language, optionOrder.indexOf(key))}. ${words}`;
}

/** What was put into one row, item, step or gap; empty when nothing was. */
export function sayPart(answer: Answer, key: string, { language, text }: Wording): string {
  if (answer.type === 'pairs') return optionWords(text, answer.pairs[key] ?? '');
  const gap = answer.type === 'gaps' ? answer.gaps[key] : undefined;
  if (!gap) return '';
  if ('choice' in gap) return optionWords(text, gap.choice);
  return 'text' in gap ? gap.text : sayNumber(gap.value, language);
}

/** As it is typed: without signs between thousands, which in Arabic look like a decimal point. */
function sayNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(FORMAT_LOCALE[language], { useGrouping: false, maximumFractionDigits: 10 }).format(
    value,
  );
}

function inOrderShown({ optionOrder }: OrderedQuestion, keys: readonly string[]): string[] {
  return optionOrder.filter((key) => keys.includes(key));
}

/** Keys of what wants an answer of its own, in the order shown. */
export function promptsIn(question: OrderedQuestion): string[] {
  const { body } = question;
  const prompts = rulesOf(body)
    .groups(body)
    .filter(({ role }) => role === 'prompt')
    .flatMap(({ keys }) => keys);
  return inOrderShown(question, prompts);
}
