import type { FrozenQuestion } from '../../attempt/frozen-paper';
import { asShown } from '../../question/given-answer';
import type { QuestionType } from '../../question/question-body';
import { isScored, rulesOf } from '../../question/question-types';
import { sayAnswer } from '../../question/say-answer';
import { showWords, type ShownWords } from '../../question/shown-text';
import { printable } from './test-document';

/** The letters of one option in both languages. */
type LetterPair = readonly [string, string];

/** Where a person answers a question on the answer sheet. */
export interface AnswerField {
  readonly number: number;
  /** Boxes to cross · boxes to write letters in, in order · a box or a line per numbered part · a line · lines. */
  readonly kind: 'cross' | 'order' | 'parts' | 'line' | 'lines';
  readonly letters: readonly LetterPair[];
  readonly parts: readonly { readonly number: number; readonly wide: boolean }[];
  readonly unit: readonly [string, string];
}

/** The right answer to a question, for the trainer. */
export interface KeyLine {
  readonly number: number;
  /** 0 for opinions. */
  readonly points: number;
  /** As it would stand on the sheet. */
  readonly fr: string;
  readonly ar: string;
  /** In words. */
  readonly saidFr: string;
  readonly saidAr: string;
}

const KINDS: Partial<Record<QuestionType, AnswerField['kind']>> = {
  ordering: 'order',
  matching: 'parts',
  sorting: 'parts',
  matrix: 'parts',
  cloze: 'parts',
  scenario: 'parts',
  numeric: 'line',
  'short-text': 'line',
  essay: 'lines',
};

export function fieldOf(question: FrozenQuestion, place: number): AnswerField {
  const [fr, ar] = [showWords(question, 'fr'), showWords(question, 'ar')];
  return {
    number: place + 1,
    kind: KINDS[question.body.type] ?? 'cross',
    letters: fr.options.map(({ letter }, index) => [letter, ar.options[index]?.letter ?? letter]),
    parts: fr.prompts.map(({ kind }, index) => ({ number: index + 1, wide: kind !== 'choice' })),
    unit: [printable(fr.unit), printable(ar.unit)],
  };
}

export function keyLineOf(question: FrozenQuestion, place: number): KeyLine {
  const right = rulesOf(question.body).rightAnswer(question);
  const said = (language: 'fr' | 'ar'): string => printable(sayAnswer(question, right, language).join('\n'));
  return {
    number: place + 1,
    points: isScored(question.body) ? question.points : 0,
    fr: onSheet(question, showWords(question, 'fr')),
    ar: onSheet(question, showWords(question, 'ar')),
    saidFr: said('fr'),
    saidAr: said('ar'),
  };
}

/** The right answer as letters and numbers; a dash where nothing is right. */
function onSheet(question: FrozenQuestion, { options, prompts, unit }: ShownWords): string {
  const right = asShown(question.optionOrder, rulesOf(question.body).rightAnswer(question));
  if (!right) return '–';
  const all = [...options, ...prompts.flatMap((prompt) => prompt.options)];
  const letter = (key: string): string => all.find((option) => option.key === key)?.letter ?? '';
  const number = (key: string): number => prompts.findIndex((prompt) => prompt.key === key) + 1;
  if (right.keys) return right.keys.map(letter).join(' · ');
  if (right.pairs) return right.pairs.map(({ key, choice }) => `${number(key)} ${letter(choice)}`).join(' · ');
  if (right.gaps) {
    return right.gaps
      .map(({ key, choice, text, value }) => `(${number(key)}) ${choice ? letter(choice) : (text ?? value)}`)
      .join(' · ');
  }
  return printable(right.text ?? `${right.value ?? ''} ${unit}`);
}
