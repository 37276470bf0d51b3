import { loadCertificateWords } from './certificate-words';
import { dayPhrase, periodPhrase } from './date-phrase';

const fr = loadCertificateWords('fr');
const ar = loadCertificateWords('ar');

describe('days on a certificate', () => {
  it('use the month names of Morocco', () => {
    expect(dayPhrase('ar', '2026-08-20')).toBe('20 غشت 2026');
    expect(dayPhrase('ar', '2026-11-02')).toBe('2 نونبر 2026');
    expect(dayPhrase('fr', '2026-08-20')).toBe('20 août 2026');
  });

  it('write the first of a month as French does', () => {
    expect(dayPhrase('fr', '2026-03-01')).toBe('1er mars 2026');
    expect(dayPhrase('fr', '2026-03-11')).toBe('11 mars 2026');
  });

  it.each([
    ['2026-03-03', '2026-03-03', 'le 3 mars 2026', 'يوم 3 مارس 2026'],
    ['2026-03-03', '2026-03-28', 'du 3 au 28 mars 2026', 'من 3 إلى 28 مارس 2026'],
    ['2026-02-28', '2026-03-01', 'du 28 février au 1er mars 2026', 'من 28 فبراير إلى 1 مارس 2026'],
    ['2025-12-30', '2026-01-02', 'du 30 décembre 2025 au 2 janvier 2026', 'من 30 دجنبر 2025 إلى 2 يناير 2026'],
  ])('say once what %s and %s share', (start, end, french, arabic) => {
    expect(periodPhrase('fr', fr, start, end)).toBe(french);
    expect(periodPhrase('ar', ar, start, end)).toBe(arabic);
  });

  it.each(['2026-02-30', '2026-3-1', '2026-03-01T00:00:00Z', ''])('refuse %p', (day) => {
    expect(() => dayPhrase('fr', day)).toThrow(RangeError);
  });
});
