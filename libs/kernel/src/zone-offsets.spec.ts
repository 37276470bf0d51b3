import { zoneOffsets } from './zone-offsets';

describe('the rule of a zone', () => {
  const inYear = (timeZone: string, year: number): string[] =>
    zoneOffsets(timeZone, new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))).map(
      ({ from, minutes }) => `${from.toISOString()} ${minutes}`,
    );

  it('has the hour that Morocco takes back in Ramadan', () => {
    expect(inYear('Africa/Casablanca', 2025)).toEqual([
      '2025-01-01T00:00:00.000Z 60',
      '2025-02-23T02:00:00.000Z 0',
      '2025-04-06T02:00:00.000Z 60',
    ]);
  });

  it('is one line where clocks never change, and knows half hours', () => {
    expect(inYear('Asia/Kolkata', 2025)).toEqual(['2025-01-01T00:00:00.000Z 330']);
  });
});
