import type { BlockRule } from './block-rule';
import { at, plain, uniqueParts, wordsOfParts } from './block-words';

export interface FlashcardsBlock {
  readonly id: string;
  readonly type: 'flashcards';
  readonly flashcards: readonly { readonly id: string; readonly front: string; readonly back: string }[];
}

export const flashcardsRules: BlockRule<FlashcardsBlock> = {
  read({ id, flashcards }) {
    const kept = uniqueParts(flashcards).map(({ id, front, back }) => ({ id, front: plain(front), back: plain(back) }));
    return kept.length === 0 ? null : { id, type: 'flashcards', flashcards: kept };
  },
  words: ({ flashcards }) => wordsOfParts(flashcards, ({ front, back }) => ({ front, back })),
  withWords: (block, words) => ({
    ...block,
    flashcards: block.flashcards.map(({ id }) => ({ id, front: at(words, id, 'front'), back: at(words, id, 'back') })),
  }),
  isComplete: ({ flashcards }) => flashcards.every(({ front, back }) => front !== '' && back !== ''),
};
