import { knowledgeGain, studentQuantile } from './knowledge-gain';

const sums = (pairs: readonly (readonly [number, number])[]) => ({
  pairs: pairs.length,
  sumPre: pairs.reduce((sum, [pre]) => sum + pre, 0),
  sumPost: pairs.reduce((sum, [, post]) => sum + post, 0),
  sumGainSquared: pairs.reduce((sum, [pre, post]) => sum + (post - pre) ** 2, 0),
});

describe('paired knowledge gain', () => {
  it('gives the mean gain with its 95 % confidence interval', () => {
    // Gains 10, 20, 30, 40, 50: mean 30, s = 15.811, t(4) = 2.776, margin 19.6.
    const gain = knowledgeGain(
      sums([
        [40, 50],
        [40, 60],
        [40, 70],
        [40, 80],
        [40, 90],
      ]),
    );
    expect(gain).toEqual({ pairs: 5, meanPre: 40, meanPost: 70, gain: 30, low: 10.4, high: 49.6, normalised: 0.5 });
  });

  it('has no interval around a gain that all share, and can be negative', () => {
    const same = knowledgeGain(sums(Array.from({ length: 6 }, () => [60, 50] as const)));
    expect(same).toMatchObject({ gain: -10, low: -10, high: -10, normalised: -0.25 });
  });

  it('tells only the number of pairs below five', () => {
    expect(
      knowledgeGain(
        sums([
          [10, 90],
          [20, 80],
          [30, 70],
          [40, 60],
        ]),
      ),
    ).toEqual({
      pairs: 4,
      meanPre: null,
      meanPost: null,
      gain: null,
      low: null,
      high: null,
      normalised: null,
    });
  });

  it('has nothing to normalise by when everybody knew all before', () => {
    expect(knowledgeGain(sums(Array.from({ length: 5 }, () => [100, 100] as const))).normalised).toBeNull();
  });

  it.each([
    [4, 2.776],
    [9, 2.262],
    [29, 2.045],
    [99, 1.984],
  ])('knows the t quantile of the tables for %i degrees of freedom', (degrees, table) => {
    expect(studentQuantile(degrees)).toBeCloseTo(table, 2);
  });
});
