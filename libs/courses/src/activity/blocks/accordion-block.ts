import type { BlockRule } from './block-rule';
import { at, plain, rich, uniqueParts, wordsOfParts } from './block-words';

/** Sections that open one by one; on paper all are open. */
export interface AccordionBlock {
  readonly id: string;
  readonly type: 'accordion';
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    /** Sanitised. */ readonly html: string;
  }[];
}

export const accordionRules: BlockRule<AccordionBlock> = {
  read({ id, sections }) {
    const kept = uniqueParts(sections).map(({ id, title, html }) => ({ id, title: plain(title), html: rich(html) }));
    return kept.length === 0 ? null : { id, type: 'accordion', sections: kept };
  },
  words: ({ sections }) => wordsOfParts(sections, ({ title, html }) => ({ title, html })),
  withWords: (block, words) => ({
    ...block,
    sections: block.sections.map(({ id }) => ({ id, title: at(words, id, 'title'), html: at(words, id, 'html') })),
  }),
  isComplete: ({ sections }) => sections.every(({ title, html }) => title !== '' && html !== ''),
};
