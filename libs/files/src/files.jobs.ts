import { defineJob } from '@tamkin/queue';

/** Once a night: what has expired, and what broken uploads left. */
export const sweepFiles = defineJob<Record<string, never>>('files.sweep', { lane: 'upkeep' });
