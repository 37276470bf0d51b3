import { useEffect } from 'react';
import { useSearch } from 'wouter';
import type { Language } from '../../../platform/language';

/** The block and the language that a message leads to: `?block=b3&language=ar`. Empty on any other way in. */
export function useAskedBlock(languages: readonly Language[]): { block: string; language: Language | undefined } {
  const asked = new URLSearchParams(useSearch());
  const language = languages.find((each) => each === asked.get('language'));
  return { block: asked.get('block') ?? '', language };
}

/** Names a block in the page, so that an address can lead to it. */
export function blockAnchor(blockId: string): string {
  return `block-${blockId}`;
}

/** Names what stands of a block in one language. */
export function columnAnchor(blockId: string, language: Language): string {
  return `${blockAnchor(blockId)}-${language}`;
}

/** Brings the block into view and into focus, once, when what calls it is on the page. */
export function useArriveAtBlock(block: string): void {
  useEffect(() => {
    const element = block === '' ? null : document.getElementById(blockAnchor(block));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [block]);
}
