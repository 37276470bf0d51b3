import { defineJob } from '@tamkin/queue';

/** Moves those of a cohort who have not started to a newer version of the course. */
export const moveCohortToVersion = defineJob<{ cohortId: string; versionId: string }>('cohort.move-to-version', {
  lane: 'upkeep',
});
