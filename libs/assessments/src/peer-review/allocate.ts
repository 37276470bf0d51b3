import { createHash } from 'node:crypto';
import type { PeerMark } from '../assignment/assignment-settings.entity';

export interface Reviewable {
  readonly submissionId: string;
  readonly enrolmentId: string;
}

export interface Allocation {
  readonly submissionId: string;
  readonly reviewerEnrolmentId: string;
}

/**
 * Who reviews whom: all stand in a ring, in an order that only `seed` decides, and each reviews the next `each` ones. So
 * everybody gives and gets the same number, nobody their own, and the same people give the same answer.
 */
export function allocateInRing(work: readonly Reviewable[], each: number, seed: string): Allocation[] {
  const ring = [...work].sort((one, other) =>
    compare(placeOf(one.submissionId, seed), placeOf(other.submissionId, seed)),
  );
  const reviews = Math.min(each, ring.length - 1);
  return ring.flatMap(({ enrolmentId }, place) =>
    Array.from({ length: Math.max(0, reviews) }, (_, step) => {
      const reviewed = ring[(place + step + 1) % ring.length];
      return { submissionId: reviewed?.submissionId ?? '', reviewerEnrolmentId: enrolmentId };
    }),
  );
}

export interface Reviewer {
  readonly enrolmentId: string;
  /** Reviews asked of this person so far. */
  readonly asked: number;
  /** Submissions this person may not be asked about: their own and those asked about already. */
  readonly excluded: ReadonlySet<string>;
}

/** In place of somebody late: the one who was asked least, then by `seed`; `null` when nobody is left to ask. */
export function chooseInstead(submissionId: string, reviewers: readonly Reviewer[], seed: string): string | null {
  const free = reviewers.filter(({ excluded }) => !excluded.has(submissionId));
  const place = ({ enrolmentId }: Reviewer): string => placeOf(enrolmentId + submissionId, seed);
  const [first] = [...free].sort((one, other) => one.asked - other.asked || compare(place(one), place(other)));
  return first?.enrolmentId ?? null;
}

/** What several percentages come to, two decimals; of an even number the median is the middle of the two in the middle. */
export function together(percents: readonly number[], how: Exclude<PeerMark, 'advisory'>): number {
  const sorted = [...percents].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const chosen = how === 'mean' ? sorted : sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1);
  return Math.round((chosen.reduce((sum, percent) => sum + percent, 0) / chosen.length) * 100) / 100;
}

function placeOf(id: string, seed: string): string {
  return createHash('sha256').update(`${seed} ${id}`).digest('hex');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
