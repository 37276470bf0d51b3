import type { BlockRule } from './block-rule';
import { rich } from './block-words';

/** Words with their shape; a call-out is the same set apart. */
export interface TextBlock {
  readonly id: string;
  readonly type: 'text';
  /** Sanitised. */
  readonly html: string;
}

export interface CalloutBlock extends Omit<TextBlock, 'type'> {
  readonly type: 'callout';
}

function rulesOf<Kept extends TextBlock | CalloutBlock>(type: Kept['type']): BlockRule<Kept> {
  return {
    read({ id, html }) {
      const kept = rich(html);
      return kept === '' ? null : ({ id, type, html: kept } as Kept);
    },
    words: ({ html }) => ({ html }),
    withWords: (block, { html = '' }) => ({ ...block, html }),
    isComplete: () => true,
  };
}

export const textRules = rulesOf<TextBlock>('text');
export const calloutRules = rulesOf<CalloutBlock>('callout');
