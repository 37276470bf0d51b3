import type { BlockRule } from './block-rule';
import { at, plain, uniqueParts, wordsOfParts } from './block-words';

/** Cards that belong into boxes; the learner learns at once where each belongs and why. */
export interface SortingBlock {
  readonly id: string;
  readonly type: 'sorting';
  /** What to do. */
  readonly text: string;
  readonly boxes: readonly { readonly id: string; readonly text: string }[];
  readonly cards: readonly SortingCard[];
}

export interface SortingCard {
  readonly id: string;
  readonly text: string;
  /** Where it belongs; `null` until the author says. */
  readonly box: string | null;
  /** Why. */
  readonly feedback: string;
}

export const sortingRules: BlockRule<SortingBlock> = {
  read({ id, text, boxes: given, cards: givenCards }) {
    const boxes = uniqueParts(given).map(({ id, text }) => ({ id, text: plain(text) }));
    const cards = uniqueParts(givenCards).map(({ id, text, box, feedback }) => ({
      id,
      text: plain(text),
      box: boxes.some((each) => each.id === box) ? (box ?? null) : null,
      feedback: plain(feedback),
    }));
    const block: SortingBlock = { id, type: 'sorting', text: plain(text), boxes, cards };
    return boxes.length + cards.length === 0 && block.text === '' ? null : block;
  },
  words: ({ text, boxes, cards }) => ({
    text,
    ...wordsOfParts(boxes, ({ text }) => ({ box: text })),
    ...wordsOfParts(cards, ({ text, feedback }) => ({ text, feedback })),
  }),
  withWords: (block, words) => ({
    ...block,
    text: words['text'] ?? '',
    boxes: block.boxes.map(({ id }) => ({ id, text: at(words, id, 'box') })),
    cards: block.cards.map((card) => ({
      ...card,
      text: at(words, card.id, 'text'),
      feedback: at(words, card.id, 'feedback'),
    })),
  }),
  isComplete: ({ boxes, cards }) =>
    boxes.length > 1 &&
    cards.length > 0 &&
    boxes.every(({ text }) => text !== '') &&
    cards.every(({ text, box }) => text !== '' && box !== null),
};
