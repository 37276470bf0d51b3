import { defineJob } from '@tamkin/queue';

/** Makes what a slow phone can load of a picture, sound or video. */
export const makeRenditions = defineJob<{ fileId: string }>('files.make-renditions', {
  lane: 'media',
  attempts: 4,
  backoffMs: 15_000,
});

/** Once a night: what has expired, and what broken uploads left. */
export const sweepFiles = defineJob<Record<string, never>>('files.sweep', { lane: 'upkeep' });
