import type { BlockRule } from './block-rule';
import { at, plain, uniqueParts, wordsOfParts } from './block-words';

export interface ListBlock {
  readonly id: string;
  readonly type: 'list';
  /** Numbered. */
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id: string;
  readonly text: string;
  /** 0 at the margin, 1 and 2 under the item before. */
  readonly level: number;
}

const DEEPEST = 2;

export const listRules: BlockRule<ListBlock> = {
  read({ id, ordered = false, items }) {
    const kept = uniqueParts(items).map(({ id, text, level = 0 }) => ({
      id,
      text: plain(text),
      level: Math.min(Math.max(Math.trunc(level), 0), DEEPEST),
    }));
    return kept.length === 0 ? null : { id, type: 'list', ordered, items: kept };
  },
  words: ({ items }) => wordsOfParts(items, ({ text }) => ({ text })),
  withWords: (block, words) => ({
    ...block,
    items: block.items.map((item) => ({ ...item, text: at(words, item.id, 'text') })),
  }),
  isComplete: ({ items }) => items.every(({ text }) => text !== ''),
};
