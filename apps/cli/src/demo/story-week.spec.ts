import { inWeekOf, namedByMonth } from './story-week';

describe('the week of the demo', () => {
  const story = {
    name: 'Séance du 2026',
    startsOn: '2026-11-09',
    due: { M1: '2026-11-16' },
    seen: ['2026-11-22', null, 3],
  };

  it.each(['2026-11-23T00:00:00Z', '2026-11-29T23:00:00Z'])('is told as written in its own week, on %s', (today) => {
    expect(inWeekOf(new Date(today), story)).toEqual(story);
  });

  it('moves by whole weeks into the week of whoever loads it', () => {
    expect(inWeekOf(new Date('2027-01-13T09:00:00Z'), story)).toEqual({
      name: 'Séance du 2026',
      startsOn: '2026-12-28',
      due: { M1: '2027-01-04' },
      seen: ['2027-01-10', null, 3],
    });
  });

  it('names a cohort by its month in each language', () => {
    const name = { fr: 'C7 · Centre · {month}', ar: 'C7 · الوسط · {month}', en: 'C7 · Centre · {month}' };
    expect(namedByMonth(name, '2026-08-17')).toEqual({
      fr: 'C7 · Centre · août 2026',
      ar: 'C7 · الوسط · غشت 2026',
      en: 'C7 · Centre · August 2026',
    });
  });
});
