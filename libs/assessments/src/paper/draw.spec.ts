import { drawPools, poolsForOneForm, shortages, type Form } from './draw';
import type { Candidate, PoolRow } from './pool.repository';

const pool = (position: number, count: number): PoolRow => ({
  ...{ position, count, points: 1, section: null, courseId: 'c' },
  ...{ topic: null, objective: null, difficulty: null },
});
const held = (position: number, ...ids: string[]): Candidate[] =>
  ids.map((questionId) => ({ pool: position, questionId, revisionId: `${questionId}-1` }));
const letters = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `q${String(from + index).padStart(2, '0')}`);

describe('drawing from pools', () => {
  const draw = (given: {
    size: number;
    count: number;
    seed?: string;
    attempt?: number;
    form?: Form;
    met?: ReadonlyMap<string, number>;
  }): string[] => {
    const drawn = drawPools({
      pools: [pool(1, given.count)],
      candidates: held(1, ...letters(given.size)),
      chosen: new Set(),
      seed: given.seed ?? 'hanane',
      attempt: given.attempt ?? 1,
      form: given.form ?? 'alone',
      met: given.met ?? new Map(),
    });
    if (!Array.isArray(drawn)) throw new Error('too small');
    return drawn.map(({ questionId }) => questionId).sort();
  };

  it('gives the same person the same questions again, and another person others', () => {
    expect(draw({ size: 20, count: 5 })).toEqual(draw({ size: 20, count: 5 }));
    const papers = new Set(letters(20).map((seed) => draw({ size: 20, count: 5, seed }).join()));
    expect(papers.size).toBeGreaterThan(15);
  });

  it('draws every question about equally often', () => {
    const times = new Map<string, number>();
    for (let person = 0; person < 2_000; person++) {
      for (const id of draw({ size: 10, count: 3, seed: `p${person}` })) times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect(times.size).toBe(10);
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(120);
  });

  it('shares nothing between parallel forms, attempt by attempt, while the pool is large enough', () => {
    for (const person of letters(30)) {
      const [pre, post] = (['first', 'second'] as const).map((form) =>
        draw({ size: 10, count: 5, seed: person, form }),
      );
      expect(pre!.filter((id) => post!.includes(id))).toEqual([]);
      const next = draw({ size: 12, count: 4, seed: person, form: 'second', attempt: 2 });
      expect(next.filter((id) => draw({ size: 12, count: 4, seed: person, form: 'first' }).includes(id))).toEqual([]);
      expect(next.filter((id) => draw({ size: 12, count: 4, seed: person, form: 'second' }).includes(id))).toEqual([]);
    }
  });

  it('shares as little as it must when the pool is too small for two forms', () => {
    const [pre, post] = (['first', 'second'] as const).map((form) => draw({ size: 7, count: 5, form }));
    expect(pre!.filter((id) => post!.includes(id))).toHaveLength(3);
    expect(poolsForOneForm({ pools: [pool(1, 5)], candidates: held(1, ...letters(7)) })).toEqual([1]);
  });

  it('avoids what was met in a parallel test, whatever its own end holds, as long as the pool has others', () => {
    for (const seed of letters(30)) {
      const met = new Map(letters(5).map((id) => [id, 1]));
      expect(draw({ size: 10, count: 5, seed, form: 'second', met })).toEqual(letters(5, 5));
      expect(draw({ size: 9, count: 3, seed, form: 'second', met }).filter((id) => met.has(id))).toEqual([]);
    }
  });

  it('takes what fewest have met when everything was', () => {
    const met = new Map(letters(6).map((id, index) => [id, index < 3 ? 9 : 2]));
    expect(draw({ size: 6, count: 3, form: 'second', met })).toEqual(letters(3, 3));
    expect(draw({ size: 6, count: 5, form: 'second', met }).filter((id) => met.get(id) === 9)).toHaveLength(2);
  });

  it('draws no question twice and none that was chosen, and says when a pool runs short', () => {
    const candidates = [...held(1, 'a', 'b', 'c'), ...held(2, 'b', 'c', 'd')];
    const ground = {
      pools: [pool(1, 2), pool(2, 2)],
      candidates,
      seed: 's',
      attempt: 1,
      form: 'alone' as const,
      met: new Map(),
    };
    const drawn = drawPools({ ...ground, pools: [pool(1, 1), pool(2, 2)], chosen: new Set() });
    expect(new Set((drawn as Candidate[]).map(({ questionId }) => questionId)).size).toBe(3);
    expect(drawPools({ ...ground, chosen: new Set(['a', 'b']) })).toEqual({ position: 1, needed: 2, there: 1 });
  });

  it('judges pools on the safe side: what an earlier one may take is not there', () => {
    const candidates = [...held(1, 'a', 'b', 'c'), ...held(2, 'b', 'c', 'd')];
    expect(shortages({ pools: [pool(1, 1), pool(2, 2)], candidates, chosen: new Set() })).toEqual([]);
    expect(shortages({ pools: [pool(1, 2), pool(2, 2)], candidates, chosen: new Set() })).toEqual([
      { position: 2, needed: 2, there: 1 },
    ]);
    expect(shortages({ pools: [pool(1, 3)], candidates, chosen: new Set(['a']) })).toEqual([
      { position: 1, needed: 3, there: 2 },
    ]);
  });
});
