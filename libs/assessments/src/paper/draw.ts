import { createHash } from 'node:crypto';
import type { Candidate, PoolRow } from './pool.repository';

export interface Drawn extends Candidate {
  readonly section: string | null;
  readonly points: number;
}

/** A pool with fewer questions than are to be drawn. */
export interface Shortage {
  readonly position: number;
  readonly needed: number;
  readonly there: number;
}

export interface DrawGround {
  readonly pools: readonly PoolRow[];
  readonly candidates: readonly Candidate[];
  /** Questions the paper holds anyway: never drawn as well. */
  readonly chosen: ReadonlySet<string>;
  /** Who draws: the same seed gets the same questions, whatever the device and the day. */
  readonly seed: string;
  /** 1, 2, 3 … */
  readonly attempt: number;
  /** `alone`, or which of two parallel forms. */
  readonly form: Form;
  /** Questions that were asked in the parallel test, with of how many people: drawn only when nothing else is left. */
  readonly met: ReadonlyMap<string, number>;
}

export type Form = 'alone' | 'first' | 'second';

/**
 * Draws every pool of a paper. Each person has an order of their own of each pool. One form takes from its beginning, its
 * parallel form from its end, and further attempts move on: forms share no question as long as a pool holds twice as many
 * as are drawn, and attempts repeat none before a form has shown them all. Where the parallel test was drawn in another way, on
 * paper for a whole cohort, what was met there is avoided as long as the pool has others.
 */
export function drawPools({ pools, candidates, chosen, seed, attempt, form, met }: DrawGround): Drawn[] | Shortage {
  const taken = new Set(chosen);
  const drawn: Drawn[] = [];
  for (const { position, count, section, points } of pools) {
    const free = candidates.filter(({ pool, questionId }) => pool === position && !taken.has(questionId));
    if (free.length < count) return { position, needed: count, there: free.length };
    const order = rank(free, `${seed}:${position}`);
    for (const candidate of portion(order, { count, attempt, form, met })) {
      taken.add(candidate.questionId);
      drawn.push({ ...candidate, section, points });
    }
  }
  return drawn;
}

/**
 * The pools that could run short for somebody: earlier pools may take all they share with a later one. Judged on the safe
 * side, so that a published paper can always be drawn.
 */
export function shortages({
  pools,
  candidates,
  chosen,
}: Pick<DrawGround, 'pools' | 'candidates' | 'chosen'>): Shortage[] {
  const held = pools.map(({ position }) =>
    candidates.flatMap(({ pool, questionId }) => (pool === position && !chosen.has(questionId) ? [questionId] : [])),
  );
  return pools.flatMap(({ position, count }, place) => {
    const own = new Set(held[place]);
    const lost = pools.slice(0, place).reduce((sum, earlier, index) => {
      const overlap = held[index]?.filter((id) => own.has(id)).length ?? 0;
      return sum + Math.min(earlier.count, overlap);
    }, 0);
    const there = Math.max(0, own.size - lost);
    return there < count ? [{ position, needed: count, there }] : [];
  });
}

/** The pools that hold fewer than two papers need: parallel forms will share questions there. */
export function poolsForOneForm({ pools, candidates }: Pick<DrawGround, 'pools' | 'candidates'>): number[] {
  return pools
    .filter(({ position, count }) => candidates.filter(({ pool }) => pool === position).length < 2 * count)
    .map(({ position }) => position);
}

function portion(
  order: readonly Candidate[],
  { count, attempt, form, met }: { count: number } & Pick<DrawGround, 'attempt' | 'form' | 'met'>,
): Candidate[] {
  const turned = form === 'second' ? [...order].reverse() : order;
  const own = form !== 'alone' && order.length >= 2 * count ? turned.slice(0, order.length - count) : turned;
  const source = avoiding(met, count, own, turned);
  const start = ((attempt - 1) * count) % source.length;
  return Array.from({ length: count }, (_, step) => source[(start + step) % source.length]!);
}

/** What to draw from: questions that were not met of its own end, else of the whole pool; else those that fewest have met come first. */
function avoiding(
  met: DrawGround['met'],
  count: number,
  own: readonly Candidate[],
  all: readonly Candidate[],
): readonly Candidate[] {
  const times = ({ questionId }: Candidate): number => met.get(questionId) ?? 0;
  const fresh = [own, all].map((source) => source.filter((each) => times(each) === 0));
  return fresh.find(({ length }) => length >= count) ?? [...all].sort((a, b) => times(a) - times(b));
}

/** An order that nobody can foresee and that never changes for the same seed. */
function rank(candidates: readonly Candidate[], seed: string): Candidate[] {
  return candidates
    .map((candidate) => ({
      candidate,
      rank: createHash('sha256').update(`${seed}:${candidate.questionId}`).digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ candidate }) => candidate);
}
