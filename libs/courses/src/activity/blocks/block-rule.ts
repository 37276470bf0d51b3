import type { CourseMedia } from '@tamkin/files';
import type { BlockInput } from './block-input';

/** What a block says, by the place where it stands in the block (`card-1.front`). The places belong to all languages. */
export type Words = Readonly<Record<string, string>>;

export type Refuse = (field: string, code: string) => void;

/** A stored file a block points at, and the field that does. */
export interface FileUse {
  readonly id: string;
  readonly kind: CourseMedia;
  readonly field: string;
}

/**
 * All there is to know about one type of block. Structure (items, right answers, places on a picture) belongs to the base
 * language; a translation keeps words only, and takes its structure from the base each time either is saved.
 */
export interface BlockRule<Kept extends { readonly id: string }> {
  /** As kept: html sanitised, lines trimmed. `null` when nothing is in it yet. Unfinished blocks are kept. */
  read(input: BlockInput, refuse: Refuse): Kept | null;
  words(block: Kept): Words;
  /** The same structure saying `words`; a place they leave out says nothing. */
  withWords(block: Kept, words: Words): Kept;
  /** What a learner could do nothing with, such as a picture without its file. */
  isComplete(block: Kept): boolean;
  files?(block: Kept): readonly FileUse[];
  /** What a translation has of its own besides words: another recording, another document. */
  withMediaOf?(block: Kept, translation: Kept): Kept;
}
