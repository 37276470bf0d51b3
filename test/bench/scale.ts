/** `--smoke` proves within a minute that everything here still runs; its figures say nothing. */
export const SMOKE = process.argv.includes('--smoke');

const FULL = {
  /** Enough that no row is hot. A multiple of the cohort's size. */
  learners: 2_000,
  /** Within which all of them press *Start*. */
  startWithinSeconds: 60,
  /** Until the code of both sides is compiled. */
  warmUpSeconds: 5,
  /** Of one measurement; ours and the comparison take turns, `rounds` times each. */
  seconds: 2,
  rounds: 5,
  enrolments: 100_000,
  providers: 500,
  /** How many times the learners of the load took the course. */
  attemptRounds: 50,
  importedQuestions: 2_000,
};

const SMALL: typeof FULL = {
  learners: 40,
  startWithinSeconds: 2,
  warmUpSeconds: 0,
  seconds: 1,
  rounds: 1,
  enrolments: 500,
  providers: 10,
  attemptRounds: 2,
  importedQuestions: 40,
};

export const SCALE = SMOKE ? SMALL : FULL;
