import { chosenFigures, figuresOf, languageGap, signsOf } from './item-figures';
import { addSums, NO_SUMS, sumsOf, type ItemResponse, type ItemSums } from './item-sums';

const response = (given: Partial<ItemResponse>): ItemResponse => ({
  share: 1,
  rest: 0.5,
  answered: true,
  seconds: null,
  chosen: [],
  parts: [],
  ...given,
});
const total = (responses: readonly ItemResponse[]): ItemSums => responses.map(sumsOf).reduce(addSums, NO_SUMS);
/** Ten attempts: the given share for each share on the rest of the paper, 0 to 0.9. */
const ten = (shareAt: (rest: number) => number): ItemSums =>
  total(Array.from({ length: 10 }, (_, n) => response({ rest: n / 10, share: shareAt(n / 10) })));

const thirty = (shareAt: (rest: number) => number): ItemSums =>
  [1, 2, 3].map(() => ten(shareAt)).reduce(addSums, NO_SUMS);

describe('figures of a question', () => {
  it('counts a question left open as nothing earned', () => {
    const figures = figuresOf(total([response({}), response({ share: 0, answered: false })]));
    expect(figures).toMatchObject({ shown: 2, answered: 1, facility: 0.5 });
  });

  it('separates: those who do well elsewhere get it right', () => {
    expect(figuresOf(ten((rest) => rest)).discrimination).toBe(1);
    expect(figuresOf(ten((rest) => 1 - rest)).discrimination).toBe(-1);
    // By hand: r = cov / (s1 s2) = 1.25 / sqrt(2.5 × 0.825).
    expect(figuresOf(ten((rest) => (rest >= 0.5 ? 1 : 0))).discrimination).toBe(0.87);
  });

  it('says nothing of discrimination when all got the same or few took it', () => {
    expect(figuresOf(ten(() => 1)).discrimination).toBeNull();
    expect(figuresOf(ten(() => 1 / 3)).discrimination).toBeNull();
    expect(
      figuresOf(total([response({ share: 1, rest: 1 }), response({ share: 0, rest: 0 })])).discrimination,
    ).toBeNull();
  });

  it('takes the mean of known times', () => {
    const sums = total([response({ seconds: 20 }), response({ seconds: 41 }), response({ seconds: null })]);
    expect(figuresOf(sums).seconds).toBe(31);
    expect(figuresOf(total([response({})])).seconds).toBeNull();
  });

  it('tells how often an option was taken and how its takers did elsewhere', () => {
    const sums = total([
      response({ chosen: ['a'], rest: 0.2 }),
      response({ chosen: ['a', 'b'], rest: 0.6 }),
      response({ chosen: [], rest: 1 }),
      response({ chosen: ['b'], rest: 1 }),
    ]);
    expect(chosenFigures(sums.shown, sums.chosen).get('a')).toEqual({ count: 2, share: 0.5, meanRest: 0.4 });
    expect(chosenFigures(sums.shown, sums.chosen).get('b')).toEqual({ count: 2, share: 0.5, meanRest: 0.8 });
  });

  it('measures a gap between languages only with ten attempts in each', () => {
    const [easy, hard, rare] = [ten(() => 0.9), ten(() => 0.7), total([response({})])].map(figuresOf);
    expect(languageGap(easy, hard)).toBe(20);
    expect(languageGap(easy, rare)).toBeNull();
    expect(languageGap(easy, undefined)).toBeNull();
  });
});

describe('signs that an author should look', () => {
  const option = (correct: boolean, meanRest: number | null, share = 0.3) => ({
    correct,
    figures: meanRest === null ? null : { count: 3, share, meanRest },
  });

  it('suspects the key when the best get it wrong', () => {
    const figures = figuresOf(ten((rest) => 1 - rest));
    expect(signsOf({ figures, gap: null, options: [option(true, 0.3), option(false, 0.8)] })).toEqual([
      'wrong-key-likely',
      'distractor-attracts-best',
    ]);
  });

  it('points at the translation beyond fifteen points, not at fifteen', () => {
    const figures = figuresOf(ten((rest) => rest));
    expect(signsOf({ figures, gap: -15.1, options: [] })).toEqual(['language-gap']);
    expect(signsOf({ figures, gap: 15, options: [] })).toEqual([]);
  });

  it('names what is too hard, too easy or has an option that nobody takes', () => {
    expect(signsOf({ figures: figuresOf(ten(() => 0.1)), gap: null, options: [] })).toEqual(['too-hard']);
    const options = [option(true, 0.5), option(false, null)];
    expect(signsOf({ figures: figuresOf(thirty(() => 1)), gap: null, options })).toEqual([
      'too-easy',
      'distractor-unused',
    ]);
  });

  it('leaves to chance what chance can do below thirty attempts', () => {
    const unrelated = (rest: number): number => ([2, 3, 6, 7].includes(Math.round(rest * 10)) ? 1 : 0);
    const options = [option(true, 0.5), option(false, null)];
    expect(signsOf({ figures: figuresOf(ten(unrelated)), gap: null, options })).toEqual([]);
    expect(signsOf({ figures: figuresOf(thirty(unrelated)), gap: null, options })).toEqual([
      'weak-discrimination',
      'distractor-unused',
    ]);
  });

  it('keeps silent below ten attempts', () => {
    const figures = figuresOf(total([response({ share: 0 })]));
    expect(signsOf({ figures, gap: 40, options: [option(false, null)] })).toEqual([]);
  });
});
