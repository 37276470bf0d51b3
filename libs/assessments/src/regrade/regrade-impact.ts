/** A result before or after. */
export interface Result {
  readonly scorePercent: number;
  readonly passed: boolean | null;
}

/** What a regrade would do, counted in attempts. */
export interface RegradeImpact {
  /** Marked by another wording than the present one. */
  readonly attempts: number;
  readonly raised: number;
  readonly lowered: number;
  readonly newlyPassed: number;
  readonly newlyFailed: number;
}

export const NO_IMPACT: RegradeImpact = { attempts: 0, raised: 0, lowered: 0, newlyPassed: 0, newlyFailed: 0 };

/** `after` `null` = the attempt stays as it is. */
export function addImpact(sum: RegradeImpact, before: Result, after: Result | null): RegradeImpact {
  const now = after ?? before;
  return {
    attempts: sum.attempts + 1,
    raised: sum.raised + (now.scorePercent > before.scorePercent ? 1 : 0),
    lowered: sum.lowered + (now.scorePercent < before.scorePercent ? 1 : 0),
    newlyPassed: sum.newlyPassed + (now.passed === true && before.passed === false ? 1 : 0),
    newlyFailed: sum.newlyFailed + (now.passed === false && before.passed === true ? 1 : 0),
  };
}
