import type { BlockRule } from './block-rule';
import { plain } from './block-words';

/** 2 under the title of the lesson, 3 under that. */
export type HeadingLevel = 2 | 3;

export interface HeadingBlock {
  readonly id: string;
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
}

export const headingRules: BlockRule<HeadingBlock> = {
  read({ id, text, level }) {
    const kept = plain(text);
    return kept === '' ? null : { id, type: 'heading', level: level === 3 ? 3 : 2, text: kept };
  },
  words: ({ text }) => ({ text }),
  withWords: (block, { text = '' }) => ({ ...block, text }),
  isComplete: () => true,
};
