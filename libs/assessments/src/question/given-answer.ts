import { DomainError } from '@tamkin/kernel';
import type { Answer, GapAnswer, PicturePoint } from './question-body';

export interface GivenPair {
  readonly key: string;
  /** Key of what was chosen for it. */
  readonly choice: string;
}

/** One gap; exactly one of the three is given. */
export interface GivenGap {
  readonly key: string;
  readonly choice?: string | undefined;
  readonly text?: string | undefined;
  readonly value?: number | undefined;
}

/** What a client sends, in the keys it was shown: one field, by the type of the question. Empty = the answer is taken back. */
export interface GivenAnswer {
  readonly keys?: readonly string[] | undefined;
  readonly value?: number | null | undefined;
  readonly text?: string | undefined;
  readonly pairs?: readonly GivenPair[] | undefined;
  readonly gaps?: readonly GivenGap[] | undefined;
  /** With `gaps`, of steps in turn: so many, from the first, stand for good and the next one is asked for. */
  readonly settled?: number | undefined;
  readonly fileIds?: readonly string[] | undefined;
  readonly points?: readonly PicturePoint[] | undefined;
}

/** The key by which a client knows the option at `place` (from 0). */
export function shownKey(place: number): string {
  return `o${place + 1}`;
}

/** The author's key behind a shown one; refused unless it is one of `allowed`. */
export function ownKey(optionOrder: readonly string[], shown: string, allowed: readonly string[]): string {
  const place = optionOrder.findIndex((_, index) => shownKey(index) === shown);
  const key = optionOrder[place];
  if (key === undefined || !allowed.includes(key)) throw notFitting();
  return key;
}

/** Refuses an answer that holds anything but `fields`. */
export function requireOnly(given: GivenAnswer, ...fields: readonly (keyof GivenAnswer)[]): void {
  const allowed: readonly string[] = fields;
  const others = Object.entries(given).filter(([name]) => !allowed.includes(name));
  if (others.some(([, value]) => !isNothing(value))) throw notFitting();
}

export function notFitting(): DomainError {
  return new DomainError('not-valid', 'answer.not-fitting');
}

/** An answer in the keys its client was shown. */
export function asShown(optionOrder: readonly string[], answer: Answer | null): GivenAnswer | null {
  if (!answer) return null;
  const shown = (key: string): string => shownKey(optionOrder.indexOf(key));
  switch (answer.type) {
    case 'number':
      return { value: answer.value };
    case 'text':
      return { text: answer.text };
    case 'choice':
    case 'order':
      return { keys: answer.keys.map(shown) };
    case 'pairs':
      return {
        pairs: Object.entries(answer.pairs).map(([key, choice]) => ({ key: shown(key), choice: shown(choice) })),
      };
    case 'files':
      return { fileIds: answer.fileIds };
    case 'points':
      return { keys: answer.keys.map(shown), points: answer.points };
    case 'gaps':
      return {
        gaps: Object.entries(answer.gaps).map(([key, gap]) => ({ key: shown(key), ...shownGap(gap, shown) })),
        ...(answer.settled ? { settled: answer.settled } : {}),
      };
  }
}

function shownGap(gap: GapAnswer, shown: (key: string) => string): Omit<GivenGap, 'key'> {
  return 'choice' in gap ? { choice: shown(gap.choice) } : gap;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
