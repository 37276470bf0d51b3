import type { PaperSettings } from '../paper/paper.repository';
import type { AttemptSummary } from './attempt.repository';

/** After this much silence past a deadline the product hands in by itself: answers on their way have arrived or are lost. */
export const HAND_IN_GRACE_SECONDS = 5;

/** Whether and when somebody may try (again). */
export interface Chances {
  /** `null` = as many as wished. */
  readonly attemptsLeft: number | null;
  /** Not before this instant; `null` = now. */
  readonly nextAttemptAt: Date | null;
}

/** What the rules of a paper leave after the tries so far, an open one included. */
export function chances(
  { attemptsAllowed, coolDownHours }: Pick<PaperSettings, 'attemptsAllowed' | 'coolDownHours'>,
  tries: readonly Pick<AttemptSummary, 'handedInAt'>[],
  now: Date,
): Chances {
  const attemptsLeft = attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - tries.length);
  const last = tries.at(-1)?.handedInAt;
  if (!last || !coolDownHours || attemptsLeft === 0) return { attemptsLeft, nextAttemptAt: null };
  const earliest = new Date(last.getTime() + coolDownHours * 3_600_000);
  return { attemptsLeft, nextAttemptAt: earliest > now ? earliest : null };
}

/** Best score so far and whether any try passed. `null` while nothing is marked, or nothing is to pass. */
export function best(tries: readonly Pick<AttemptSummary, 'scorePercent' | 'passed'>[]): {
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
} {
  const scores = tries.flatMap(({ scorePercent }) => (scorePercent === null ? [] : [scorePercent]));
  const verdicts = tries.flatMap(({ passed }) => (passed === null ? [] : [passed]));
  return {
    scorePercent: scores.length === 0 ? null : Math.max(...scores),
    passed: verdicts.length === 0 ? null : verdicts.includes(true),
  };
}

/** How much of a marked attempt its person may see. */
export interface Release {
  /** Own answers with their marks and the feedback. */
  readonly answers: boolean;
  /** The right answers. */
  readonly key: boolean;
}

/**
 * A pre-test shows its score alone: the final test is its parallel form. A formative quiz shows everything. A final test
 * shows the right answers only when they can no longer help: passed, or no try left, and none open.
 */
export function releaseOf(
  purpose: 'pre-test' | 'formative' | 'final',
  tries: readonly Pick<AttemptSummary, 'status' | 'passed'>[],
  attemptsLeft: number | null,
): Release {
  if (purpose === 'pre-test') return { answers: false, key: false };
  if (purpose === 'formative') return { answers: true, key: true };
  const open = tries.some(({ status }) => status === 'in-progress');
  const settled = attemptsLeft === 0 || tries.some(({ passed }) => passed === true);
  return { answers: true, key: settled && !open };
}
