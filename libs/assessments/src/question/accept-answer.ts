import { DomainError } from '@tamkin/kernel';
import type { Answer } from './question-body';
import type { QuestionType } from './question.entity';
import { LARGEST_NUMBER } from './question-content';

/** What a client sends: the keys it was shown, or a number. Both empty = the answer is taken back. */
export interface GivenAnswer {
  readonly keys?: readonly string[] | undefined;
  readonly value?: number | null | undefined;
}

/**
 * The answer as it is kept, in the author's option keys; `null` when taken back. The keys a client sees are places in the
 * order shown (`o1`, `o2` …): an author's own keys often stand in the right order and would give the answer away.
 */
export function acceptAnswer(
  question: { readonly type: QuestionType; readonly optionOrder: readonly string[] },
  given: GivenAnswer,
): Answer | null {
  if (question.type === 'numeric') return acceptNumber(given);
  if (given.value !== undefined && given.value !== null) throw notFitting();
  const keys = (given.keys ?? []).map((shown) => ownKey(question.optionOrder, shown));
  if (keys.length === 0) return null;
  if (new Set(keys).size !== keys.length) throw notFitting();
  if (question.type === 'ordering') {
    if (keys.length !== question.optionOrder.length) throw notFitting();
    return { type: 'order', keys };
  }
  if (question.type !== 'multiple' && keys.length > 1) throw notFitting();
  return { type: 'choice', keys };
}

/** The key by which a client knows the option at `place` (from 0). */
export function shownKey(place: number): string {
  return `o${place + 1}`;
}

/** An answer in the keys its client was shown. */
export function asShown(optionOrder: readonly string[], answer: Answer | null): GivenAnswer | null {
  if (!answer) return null;
  if (answer.type === 'number') return { value: answer.value };
  return { keys: answer.keys.map((key) => shownKey(optionOrder.indexOf(key))) };
}

function acceptNumber({ keys, value }: GivenAnswer): Answer | null {
  if (keys && keys.length > 0) throw notFitting();
  if (value === undefined || value === null) return null;
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_NUMBER) throw notFitting();
  return { type: 'number', value };
}

function ownKey(optionOrder: readonly string[], shown: string): string {
  const place = optionOrder.findIndex((_, index) => shownKey(index) === shown);
  const key = optionOrder[place];
  if (key === undefined) throw notFitting();
  return key;
}

function notFitting(): DomainError {
  return new DomainError('not-valid', 'answer.not-fitting');
}
