import type { RubricScores } from '../rubric/rubric-criterion';

/** What somebody says with a mark. */
export interface MarkWords {
  readonly comment: string;
  readonly scores: RubricScores | null;
  readonly voiceFileId: string | null;
}

/** Two percentages lie within the gap in which markers agree. */
export function isWithinGap(first: number | null, second: number | null, gap: number): boolean {
  return Math.round(Math.abs((first ?? 0) - (second ?? 0)) * 100) <= gap * 100;
}

/** What counts when two markers agree: the mean of their figures, two decimals; the one there is, when there is one. */
export function meanOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.round((one + other) * 50) / 100;
}

/** What the learner is told when two markers agree: the words of both, the levels of the first. */
export function wordsOfBoth(first: MarkWords, second: MarkWords): MarkWords {
  return {
    comment: [...new Set([first.comment, second.comment])].filter(Boolean).join('\n\n'),
    scores: first.scores,
    voiceFileId: first.voiceFileId ?? second.voiceFileId,
  };
}
