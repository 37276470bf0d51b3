import type { LocalisedText } from '@tamkin/kernel';

/** A part of a paper with its own heading. */
export interface PaperSection {
  /** Short and stable, `s1`. */
  readonly key: string;
  readonly title: LocalisedText;
  /** Empty when none. */
  readonly instructions: LocalisedText;
}
