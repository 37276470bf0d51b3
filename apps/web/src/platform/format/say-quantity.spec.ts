import { sayFileSize, sayMinutes, sayNumber, sayPercent, sayScore, sayStopwatch } from './say-quantity';

/** French and Arabic number texts hold narrow spaces and direction marks that no reader sees. */
const visible = (text: string | null): string | undefined =>
  text?.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('sayPercent', () => {
  it('rounds to whole percents in each language', () => {
    expect(visible(sayPercent(112, 184, 'fr'))).toBe('61 %');
    expect(visible(sayPercent(112, 184, 'ar'))).toBe('61%');
    expect(visible(sayPercent(112, 184, 'en'))).toBe('61%');
  });

  it('never says all or nothing unless it is so', () => {
    expect(sayPercent(1, 1000, 'en')).toBe('1%');
    expect(sayPercent(999, 1000, 'en')).toBe('99%');
    expect(sayPercent(0, 1000, 'en')).toBe('0%');
    expect(sayPercent(1000, 1000, 'en')).toBe('100%');
  });

  it('says nothing of nothing', () => {
    expect(sayPercent(0, 0, 'fr')).toBeNull();
  });
});

it('writes a score as each language does', () => {
  expect(visible(sayScore(82.5, 'fr'))).toBe('82,5 %');
  expect(visible(sayScore(82.5, 'ar'))).toBe('82,5%');
  expect(sayScore(80, 'en')).toBe('80%');
});

it('uses the digits and marks of Morocco', () => {
  expect(visible(sayNumber(1234567, 'fr'))).toBe('1.234.567');
  expect(sayNumber(1234567, 'ar')).toBe('1.234.567');
});

it('says sizes as a phone does', () => {
  expect(visible(sayFileSize(34 * 1024, 'fr'))).toBe('34 ko');
  expect(visible(sayFileSize(1.24 * 1024 * 1024, 'fr'))).toBe('1,2 Mo');
  expect(visible(sayFileSize(12, 'fr'))).toBe('1 ko');
  expect(visible(sayFileSize(210 * 1024, 'ar'))).toBe('210 كيلوبايت');
});

it('says working time', () => {
  expect(visible(sayMinutes(12, 'fr'))).toBe('12 min');
  expect(visible(sayMinutes(80, 'fr'))).toBe('1 h 20 min');
  expect(visible(sayMinutes(120, 'en'))).toBe('2 hrs');
});

it('counts seconds as a stopwatch does', () => {
  expect([0, 9, 245, 600].map(sayStopwatch)).toEqual(['0:00', '0:09', '4:05', '10:00']);
});
