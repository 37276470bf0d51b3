import type { Answer, GapAnswer, QuestionBody, QuestionType } from './question-body';
import type { Keyed, PromptKind } from './question-type-rules';
import { rulesOf } from './question-types';

/** Types whose prompts are each marked by themselves. */
export const TYPES_IN_PARTS: readonly QuestionType[] = [
  'cloze',
  'scenario',
  'matching',
  'sorting',
  'matrix',
  'ordering',
];

/** A gap, a step, a row, an item to be put in order: something of a question that has a right answer of its own. */
export interface QuestionPart {
  readonly key: string;
  /** `place` = its options are the places in an order, from 1. */
  readonly kind: PromptKind | 'place';
  /** What may be chosen for it, in the author's order; empty when it is written. */
  readonly options: readonly { readonly key: string; readonly correct: boolean }[];
}

/** What came of one part that was answered. */
export interface MarkedPart {
  readonly key: string;
  /** Of its own points, 0–1. */
  readonly share: number;
  /** Option key, place from 1, or what was written. */
  readonly given: string;
}

/**
 * The parts of a question in the author's order, items in the right one; none of a type that is marked as a whole. Rows of a
 * table of opinions have no right option.
 */
export function partsOf(question: Keyed<QuestionBody>): QuestionPart[] {
  const { body } = question;
  if (!TYPES_IN_PARTS.includes(body.type)) return [];
  const right = rulesOf(body).rightAnswer(question, 'fr');
  if (right?.type === 'order') return placesIn(right.keys);
  const groups = rulesOf(body).groups(body);
  const prompts = groups.filter(({ role }) => role === 'prompt').flatMap(({ keys }) => keys);
  return prompts.map((key) => ({
    key,
    kind: rulesOf(body).promptKind?.(body, key) ?? 'choice',
    options: groups
      .filter(({ role, of }) => role === 'option' && (of === undefined || of === key))
      .flatMap(({ keys }) => keys)
      .map((option) => ({ key: option, correct: right !== null && givenIn(right, key) === option })),
  }));
}

/** Items of an order, each with every place it may be put in. */
function placesIn(order: readonly string[]): QuestionPart[] {
  const places = order.map((_, place) => String(place + 1));
  return order.map((key, own) => ({
    key,
    kind: 'place',
    options: places.map((place, at) => ({ key: place, correct: at === own })),
  }));
}

/** Whether something that was written is right: for the whole question or for one of its gaps or steps. */
export function isWrittenRight(question: Keyed<QuestionBody>, written: string, part?: QuestionPart): boolean {
  const { body } = question;
  if (part) {
    const gap = part.kind === 'number' ? { value: Number(written) } : { text: written };
    return rulesOf(body).markGap?.(question, part.key, gap) === 1;
  }
  const answer: Answer =
    body.type === 'numeric' ? { type: 'number', value: Number(written) } : { type: 'text', text: written };
  return rulesOf(body).mark(question, answer) === 1;
}

/** What each answered part of `answer` earned. */
export function markParts(question: Keyed<QuestionBody>, answer: Answer): MarkedPart[] {
  return partsOf(question).flatMap((part) => {
    const given = givenIn(answer, part.key);
    return given === null ? [] : [{ key: part.key, given, share: shareOfPart(question, part, answer) }];
  });
}

function shareOfPart({ body, texts }: Keyed<QuestionBody>, { key, options }: QuestionPart, answer: Answer): number {
  const gap = answer.type === 'gaps' ? answer.gaps[key] : undefined;
  if (gap) return rulesOf(body).markGap?.({ body, texts }, key, gap) ?? 0;
  return options.some((option) => option.correct && option.key === givenIn(answer, key)) ? 1 : 0;
}

function givenIn(answer: Answer, key: string): string | null {
  if (answer.type === 'pairs') return answer.pairs[key] ?? null;
  if (answer.type === 'order') return placeOf(key, answer.keys);
  const gap = answer.type === 'gaps' ? answer.gaps[key] : undefined;
  return gap ? said(gap) : null;
}

function placeOf(key: string, order: readonly string[]): string | null {
  const place = order.indexOf(key);
  return place < 0 ? null : String(place + 1);
}

function said(gap: GapAnswer): string {
  if ('choice' in gap) return gap.choice;
  return 'text' in gap ? gap.text : String(gap.value);
}
