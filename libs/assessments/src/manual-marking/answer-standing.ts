import { hasSecondMarker, type MarkingRules } from '../markers/marking-rules';
import type { MarkRole } from '../markers/marking-stage';
import { isWithinGap, wordsOfBoth, type MarkWords } from '../markers/two-markers';

/** What somebody gave for an answer. */
export interface GivenMark extends MarkWords {
  /** Share of the points, 0–1. */
  readonly fraction: number;
}

export interface AnswerMarkRow extends GivenMark {
  readonly questionId: string;
  readonly role: MarkRole;
  /** `null` = the product. */
  readonly markerId: string | null;
  readonly markedAt: Date;
}

/** Where the marking of an attempt stands after the marks so far. */
export interface AnswerStanding {
  readonly stage: 'to-mark' | 'second' | 'moderation' | 'decided';
  /** Answers that wait at this stage. */
  readonly waiting: readonly string[];
  /** Answer → what counts; empty before all are decided. */
  readonly finals: ReadonlyMap<string, GivenMark>;
}

/**
 * All answers get a first mark; where the attempt is marked twice all get a second one; those on which the two differ by more
 * than the gap are decided by a moderator. A mark of a moderator counts in any case.
 */
export function standingOf(
  { attemptId, questionIds }: { readonly attemptId: string; readonly questionIds: readonly string[] },
  marks: readonly AnswerMarkRow[],
  rules: MarkingRules,
): AnswerStanding {
  const of = (questionId: string, role: MarkRole): AnswerMarkRow | undefined =>
    marks.find((mark) => mark.questionId === questionId && mark.role === role);
  const without = (role: MarkRole, ids = questionIds): string[] => ids.filter((id) => !of(id, role));
  const unmarked = without('first');
  if (unmarked.length > 0) return open('to-mark', unmarked);
  const twice = hasSecondMarker(rules, attemptId);
  const once = twice ? without('second') : [];
  if (once.length > 0) return open('second', once);
  const disputed = without('moderator').filter((id) =>
    isDisputed(of(id, 'first'), of(id, 'second'), rules.moderationGap),
  );
  if (disputed.length > 0) return open('moderation', disputed);
  const finals = questionIds.flatMap((id) => {
    const final = of(id, 'moderator') ?? between(of(id, 'first'), of(id, 'second'));
    return final ? [[id, final] as const] : [];
  });
  return { stage: 'decided', waiting: [], finals: new Map(finals) };
}

function open(stage: 'to-mark' | 'second' | 'moderation', waiting: readonly string[]): AnswerStanding {
  return { stage, waiting, finals: new Map() };
}

/** Two markers differ by more percentage points than the gap. */
export function isDisputed(first: GivenMark | undefined, second: GivenMark | undefined, gap: number): boolean {
  return first && second ? !isWithinGap(first.fraction * 100, second.fraction * 100, gap) : false;
}

function between(first: GivenMark | undefined, second: GivenMark | undefined): GivenMark | null {
  if (!first || !second) return first ?? null;
  return { ...wordsOfBoth(first, second), fraction: (first.fraction + second.fraction) / 2 };
}
