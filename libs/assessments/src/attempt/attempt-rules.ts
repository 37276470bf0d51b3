import type { PaperSettings, ReleaseTime, ScoreKept } from '../paper/paper-settings';
import type { AttemptSummary } from './attempt.repository';

/** Answers that reach the server this long after the deadline still count: they were under way when the time ended. */
export const ANSWER_GRACE_SECONDS = 10;
/** After this much silence past a deadline the product hands in by itself: answers on their way have arrived or are lost. */
export const HAND_IN_GRACE_SECONDS = ANSWER_GRACE_SECONDS + 5;

/** The earliest deadline whose attempt still takes answers `now`. */
export function earliestOpenDeadline(now: Date): Date {
  return new Date(now.getTime() - ANSWER_GRACE_SECONDS * 1_000);
}

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

/** What all tries together come to. `null` while nothing is marked, or nothing is to pass. */
export interface Standing {
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
}

/**
 * The result that counts. Best: the highest score, and passed once is passed. Last: of the latest marked try. Average: the
 * mean of all marked tries, two decimals, held against the pass mark.
 */
export function standing(
  tries: readonly Pick<AttemptSummary, 'scorePercent' | 'passed'>[],
  { scoreKept, passPercent }: { readonly scoreKept: ScoreKept; readonly passPercent: number | null },
): Standing {
  const marked = tries.flatMap(({ scorePercent, passed }) => (scorePercent === null ? [] : [{ scorePercent, passed }]));
  const last = marked.at(-1);
  if (!last) return { scorePercent: null, passed: null };
  if (scoreKept === 'last') return last;
  const scores = marked.map(({ scorePercent }) => scorePercent);
  if (scoreKept === 'average') {
    const mean = Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100;
    return { scorePercent: mean, passed: passPercent === null ? null : mean >= passPercent };
  }
  const verdicts = marked.flatMap(({ passed }) => (passed === null ? [] : [passed]));
  return { scorePercent: Math.max(...scores), passed: verdicts.length === 0 ? null : verdicts.includes(true) };
}

/** How much of a marked attempt its person may see. */
export interface Release {
  /** Own answers with their marks and the feedback. */
  readonly answers: boolean;
  /** The right answers. */
  readonly key: boolean;
}

export interface ReleaseGround {
  readonly feedbackAt: ReleaseTime;
  readonly keyAt: ReleaseTime;
  readonly tries: readonly Pick<AttemptSummary, 'status' | 'passed'>[];
  /** `null` = as many as wished. */
  readonly attemptsLeft: number | null;
  /** `null` = nothing to pass. */
  readonly passPercent: number | null;
  readonly cohortClosed: boolean;
}

/**
 * What the settings of the paper let out now. Nothing is settled while a try is open, and the key never comes out while one
 * is: it would help. With nothing to pass and as many tries as wished, handing in settles.
 */
export function releaseOf({ feedbackAt, keyAt, ...ground }: ReleaseGround): Release {
  const open = ground.tries.some(({ status }) => status === 'in-progress');
  return { answers: isReached(feedbackAt, ground, open), key: !open && isReached(keyAt, ground, open) };
}

function isReached(
  time: ReleaseTime,
  { tries, attemptsLeft, passPercent, cohortClosed }: Omit<ReleaseGround, 'feedbackAt' | 'keyAt'>,
  open: boolean,
): boolean {
  if (time === 'never') return false;
  if (time === 'hand-in') return true;
  if (time === 'cohort-closed') return cohortClosed;
  const endless = passPercent === null && attemptsLeft === null;
  return !open && (endless || attemptsLeft === 0 || tries.some(({ passed }) => passed === true));
}
