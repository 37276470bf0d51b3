import { isWithinGap, meanOf, wordsOfBoth } from '../markers/two-markers';
import type { MarkRow } from './submission-mark.repository';

/** What a marker says of a piece of work. */
export type Verdict = Pick<MarkRow, 'decision' | 'points' | 'percent' | 'scores' | 'comment' | 'voiceFileId'>;

/** Two markers agree when both accept or both send back and their percentages lie within the gap. */
export function agree(first: Verdict, second: Verdict, gap: number): boolean {
  return first.decision === second.decision && isWithinGap(first.percent, second.percent, gap);
}

/** What counts when two markers agree. */
export function between(first: Verdict, second: Verdict): Verdict {
  return {
    ...wordsOfBoth(first, second),
    decision: first.decision,
    points: meanOf(first.points, second.points),
    percent: meanOf(first.percent, second.percent),
  };
}

/** Whether somebody says again what they said before, in whatever role. */
export function isRepetition(marks: readonly MarkRow[], verdict: Verdict, me: string | null): boolean {
  return marks.some(({ role, markerId, ...said }) => role !== 'final' && markerId === me && isSame(said, verdict));
}

export function isSame(one: Verdict, other: Verdict): boolean {
  return (
    one.decision === other.decision &&
    one.comment === other.comment &&
    one.percent === other.percent &&
    one.voiceFileId === other.voiceFileId &&
    JSON.stringify(sorted(one.scores)) === JSON.stringify(sorted(other.scores))
  );
}

function sorted(scores: Verdict['scores']): [string, string][] | null {
  return scores && Object.entries(scores).sort(([one], [other]) => one.localeCompare(other));
}
