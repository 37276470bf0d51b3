import { isWordless, sanitiseHtml } from '../sanitise-html';
import type { Words } from './block-rule';

/** Signs that turn the order of what follows: never needed in a lesson, and a way to make text lie. */
const OVERRIDES = /[\u202a-\u202e]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** Plain words; lines stay lines. */
export function plain(value: string | undefined): string {
  return (value ?? '').replace(OVERRIDES, '').replace(CONTROLS, '').trim();
}

/** Words with their shape; empty when a reader would see none. */
export function rich(value: string | undefined): string {
  const html = sanitiseHtml((value ?? '').replace(OVERRIDES, ''));
  return isWordless(html) ? '' : html;
}

/** Only places that say something. */
export function saying(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
}

/** Words of parts, each place named `<part>.<name>`. */
export function wordsOfParts<Part extends { readonly id: string }>(
  parts: readonly Part[],
  wordsOf: (part: Part) => Words,
): Words {
  return Object.fromEntries(
    parts.flatMap((part) => Object.entries(wordsOf(part)).map(([name, value]) => [`${part.id}.${name}`, value])),
  );
}

/** What `words` say at a place of a part. */
export function at(words: Words, partId: string, name: string): string {
  return words[`${partId}.${name}`] ?? '';
}

/** Parts whose id came before are refused: two parts that share an id would share their translation. */
export function uniqueParts<Part extends { readonly id: string }>(parts: readonly Part[] | undefined): readonly Part[] {
  return [...new Map((parts ?? []).map((part) => [part.id, part])).values()];
}
