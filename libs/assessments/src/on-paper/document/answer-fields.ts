import type { FrozenQuestion } from '../../attempt/frozen-paper';
import { asShown } from '../../question/given-answer';
import type { QuestionType } from '../../question/question-body';
import { isScored, rulesOf } from '../../question/question-types';
import { sayAnswer } from '../../question/say-answer';
import { showWords, type ShownOption, type ShownWords } from '../../question/shown-text';
import { printable } from './test-document';

/** The letters of one option in both languages. */
export type LetterPair = readonly [fr: string, ar: string];

/** What the field of a question follows from. */
export type Fillable = Pick<ShownWords, 'options' | 'prompts' | 'unit'>;

/** One thing that is answered: the whole question, or a numbered part of it. */
export interface FieldLine {
  /** From 1; `null` for the whole question. */
  readonly part: number | null;
  /** Boxes to cross, one for each option; empty where something is written. */
  readonly crosses: readonly CrossBox[];
  /** What is written by hand: letters in their order, a number, words, sentences. `null` where boxes are crossed. */
  readonly written: 'letters' | 'number' | 'words' | 'sentences' | null;
  /** How many letters. */
  readonly count: number;
  readonly unit: readonly [fr: string, ar: string];
}

export interface CrossBox {
  /** As the keying page knows the option. */
  readonly key: string;
  readonly letters: LetterPair;
}

/** Where a person answers a question on the answer sheet. */
export interface AnswerField {
  readonly number: number;
  readonly lines: readonly FieldLine[];
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

/** Types that are answered by writing; boxes are crossed for all others. */
const WRITTEN: Partial<Record<QuestionType, NonNullable<FieldLine['written']>>> = {
  ordering: 'letters',
  numeric: 'number',
  'short-text': 'words',
  essay: 'sentences',
};

export function fieldOf(question: FrozenQuestion, place: number): AnswerField {
  return fieldFor(question.body.type, place, showWords(question, 'fr'), showWords(question, 'ar'));
}

/** What a question shows of itself is enough to know its field. */
export function fieldFor(type: QuestionType, place: number, fr: Fillable, ar: Fillable): AnswerField {
  const line: FieldLine = { part: null, crosses: [], written: null, count: 0, unit: ['', ''] };
  const number = place + 1;
  if (fr.prompts.length > 0) return { number, lines: partsOf(line, fr, ar) };
  const written = WRITTEN[type];
  if (!written) return { number, lines: [{ ...line, crosses: boxesOf(fr.options, ar.options) }] };
  const count = written === 'letters' ? fr.options.length : 0;
  const unit: FieldLine['unit'] = written === 'number' ? [printable(fr.unit), printable(ar.unit)] : line.unit;
  return { number, lines: [{ ...line, written, count, unit }] };
}

function partsOf(line: FieldLine, fr: Fillable, ar: Fillable): FieldLine[] {
  return fr.prompts.map(({ kind, options }, place): FieldLine => {
    const part = place + 1;
    if (kind !== 'choice') return { ...line, part, written: kind === 'number' ? 'number' : 'words' };
    const own = options.length > 0;
    const [french, arabic] = own ? [options, ar.prompts[place]?.options ?? []] : [fr.options, ar.options];
    return { ...line, part, crosses: boxesOf(french, arabic) };
  });
}

function boxesOf(fr: readonly ShownOption[], ar: readonly ShownOption[]): CrossBox[] {
  return fr.map(({ key, letter }, place) => ({ key, letters: [letter, ar[place]?.letter ?? letter] }));
}

export function keyLineOf(question: FrozenQuestion, place: number): KeyLine {
  const said = (language: 'fr' | 'ar'): string => {
    const right = rulesOf(question.body).rightAnswer(question, language);
    return printable(sayAnswer(question, right, language).join('\n'));
  };
  return {
    number: place + 1,
    points: isScored(question.body) ? question.points : 0,
    fr: onSheet(question, 'fr'),
    ar: onSheet(question, 'ar'),
    saidFr: said('fr'),
    saidAr: said('ar'),
  };
}

/** The right answer as letters and numbers; a dash where nothing is right. */
function onSheet(question: FrozenQuestion, language: 'fr' | 'ar'): string {
  const { options, prompts, unit } = showWords(question, language);
  const right = asShown(question.optionOrder, rulesOf(question.body).rightAnswer(question, language));
  if (!right) return '–';
  const all = [...options, ...prompts.flatMap((prompt) => prompt.options)];
  const letter = (key: string): string => all.find((option) => option.key === key)?.letter ?? '';
  const number = (key: string): number => prompts.findIndex((prompt) => prompt.key === key) + 1;
  const inOrder = <Part extends { key: string }>(parts: readonly Part[]): Part[] =>
    [...parts].sort((one, other) => number(one.key) - number(other.key));
  if (right.keys) {
    const { keys } = right;
    const told =
      question.body.type === 'ordering' ? keys : options.map(({ key }) => key).filter((key) => keys.includes(key));
    return told.map(letter).join(' · ');
  }
  if (right.pairs) {
    return inOrder(right.pairs)
      .map(({ key, choice }) => `${number(key)} ${letter(choice)}`)
      .join(' · ');
  }
  if (right.gaps) {
    return inOrder(right.gaps)
      .map(({ key, choice, text, value }) => `(${number(key)}) ${choice ? letter(choice) : (text ?? value)}`)
      .join(' · ');
  }
  return printable(right.text ?? `${right.value ?? ''} ${unit}`);
}
