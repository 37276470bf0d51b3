import type { Block } from '../block';
import { plainTextOf } from '../block-rules';
import { blockStates, type BlockState, type TranslationText } from './translation-marks';

/** Where one block of a translation stands, with what an author needs to see why. */
export interface BlockStanding {
  readonly blockId: string;
  readonly state: BlockState;
  /** Of a block out of date: what the base said when the translation was made (`null`: not known any more) and what it says now. */
  readonly change: { readonly before: string | null; readonly now: string } | null;
  readonly reviewedBy: string | null;
  /** ISO instant. */
  readonly reviewedAt: string | null;
}

export function standingsOf(base: readonly Block[], translation: TranslationText): BlockStanding[] {
  return [...blockStates(base, translation)].map(([blockId, state]) => {
    const mark = translation.marks[blockId];
    const block = base.find(({ id }) => id === blockId);
    const isReviewed = state === 'reviewed';
    return {
      blockId,
      state,
      change: state === 'out-of-date' && block ? { before: mark?.source ?? null, now: plainTextOf(block) } : null,
      reviewedBy: isReviewed ? (mark?.reviewedBy ?? null) : null,
      reviewedAt: isReviewed ? (mark?.reviewedAt ?? null) : null,
    };
  });
}
