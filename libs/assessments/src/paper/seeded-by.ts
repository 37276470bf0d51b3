import { createHash } from 'node:crypto';

/** Numbers 0 ≤ x < 1 that are the same for the same seed: what is settled twice at once is settled the same. */
export function seededBy(seed: string): () => number {
  let step = 0;
  return () => createHash('sha256').update(`${seed}:${step++}`).digest().readUInt32BE() / 2 ** 32;
}
