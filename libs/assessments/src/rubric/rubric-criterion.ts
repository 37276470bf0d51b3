import type { LocalisedText } from '@tamkin/kernel';

/** How well a criterion was met: words in each language and what they are worth. */
export interface RubricLevel {
  readonly key: string;
  readonly text: LocalisedText;
  /** Whole, 0–100. */
  readonly points: number;
}

export interface RubricCriterion {
  readonly key: string;
  readonly text: LocalisedText;
  /** In the author's order. */
  readonly levels: readonly RubricLevel[];
}

/** Criterion key → key of the level that was chosen. */
export type RubricScores = Readonly<Record<string, string>>;
