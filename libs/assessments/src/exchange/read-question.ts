import type { Language } from '@tamkin/kernel';
import type { QuestionContent } from '../question/question-content';
import type { FoundMedia } from './found-media';
import type { ImportNote } from './import-note';

/** One question as it was found in a file. */
export interface ReadQuestion {
  /** From 1, in the order of the file. */
  readonly place: number;
  /** As the file calls it; empty when it does not. */
  readonly name: string;
  /** The kind in the file's own words, `multichoice`. */
  readonly kind: string;
  /** `null` = it cannot come; the notes say why. */
  readonly content: QuestionContent | null;
  /** Folder or keywords of the file. */
  readonly tags: readonly string[];
  readonly notes: readonly ImportNote[];
  /** Pictures and sounds to be kept before the question is, by language. */
  readonly media?: Readonly<Partial<Record<Language, FoundMedia>>>;
}

/** Reads the questions of one format. What one question lacks is a note on it; what the whole file lacks is thrown. */
export type QuestionReader = (text: string, given: { readonly language: Language }) => ReadQuestion[];
