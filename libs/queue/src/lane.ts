/**
 * Queues, by what waits in them. A lane of its own keeps long work (exports) from holding up short work (messages);
 * `concurrency` is per worker process.
 */
export const LANES = {
  events: { concurrency: 4 },
  messages: { concurrency: 4 },
  certificates: { concurrency: 2 },
  imports: { concurrency: 1 },
  exports: { concurrency: 1 },
  media: { concurrency: 1 },
  upkeep: { concurrency: 1 },
} as const;

export type Lane = keyof typeof LANES;
export const LANE_NAMES = Object.keys(LANES) as Lane[];
