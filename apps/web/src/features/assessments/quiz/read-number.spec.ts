import { readNumber } from './read-number';

describe('reading a typed number', () => {
  it.each([
    ['1250', 1250],
    ['1 250,5', 1250.5],
    ['1\u202f250.5', 1250.5],
    ['-3', -3],
    ['٤٢٫٥', 42.5],
    ['35 %', 35],
    ['٣٥٪', 35],
  ])('%s is %d', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['', 'abc', '1,2,3', '12 MAD', '1e9', '--1'])('%s is no number', (typed) => {
    expect(readNumber(typed)).toBeNull();
  });
});
