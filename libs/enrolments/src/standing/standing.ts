import type { Block } from './blocked-by.sql';
import type { Standing } from './standing.sql';

export interface Situation {
  readonly cohortStatus: 'open' | 'closed';
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly blockedBy: Block | null;
  /** Day of the first module with something mandatory left; `null` when nothing is. */
  readonly nextDueOn: string | null;
  /** Where the cohort is. */
  readonly today: string;
}

export interface StandingNow {
  readonly standing: Standing;
  /** `null` also when the cohort is closed, the person has finished or is blocked: nothing is due any more. */
  readonly nextDueOn: string | null;
  readonly lateSince: string | null;
}

/** How somebody enrolled stands, for whoever has the modules in hand: the rule of `standingSql`, which lists use. */
export function standingOf({
  cohortStatus,
  startedAt,
  completedAt,
  blockedBy,
  nextDueOn,
  today,
}: Situation): StandingNow {
  const due = cohortStatus === 'open' && !completedAt && !blockedBy ? nextDueOn : null;
  const lateSince = due !== null && due < today ? due : null;
  return { standing: standing(), nextDueOn: due, lateSince };

  function standing(): Standing {
    if (completedAt) return 'finished';
    if (cohortStatus === 'closed') return 'unfinished';
    if (blockedBy) return 'blocked';
    if (!startedAt) return 'not-started';
    return lateSince ? 'late' : 'on-time';
  }
}
