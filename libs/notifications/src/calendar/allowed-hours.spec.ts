import fc from 'fast-check';
import { lastAllowedInstant, nextAllowedInstant, type MessagingCalendar } from './allowed-hours';

const calendar: MessagingCalendar = {
  timeZone: 'Africa/Casablanca',
  holidays: new Set(['2026-11-18', '2026-03-20', '2027-01-11', '2027-01-14']),
  ramadans: [
    { startsOn: '2026-02-19', endsOn: '2026-03-19' },
    { startsOn: '2027-02-08', endsOn: '2027-03-09' },
  ],
};
const usual = { ramadanEvenings: false };
const evenings = { ramadanEvenings: true };

const next = (iso: string, preferences = usual): string =>
  nextAllowedInstant(new Date(iso), calendar, preferences).toISOString();

describe('nextAllowedInstant', () => {
  it.each([
    ['Tuesday morning waits for lunch (UTC+1)', '2026-11-10T09:00:00Z', '2026-11-10T11:30:00.000Z'],
    ['lunch stays', '2026-11-10T11:45:10Z', '2026-11-10T11:45:10.000Z'],
    ['13:30 sharp is over', '2026-11-10T12:30:00Z', '2026-11-10T17:30:00.000Z'],
    ['20:30 sharp waits for tomorrow', '2026-11-10T19:30:00Z', '2026-11-11T11:30:00.000Z'],
    ['the night waits', '2026-11-10T23:50:00Z', '2026-11-11T11:30:00.000Z'],
    ['Thursday night waits for Monday', '2026-11-12T20:00:00Z', '2026-11-16T11:30:00.000Z'],
    ['Friday noon waits for Monday', '2026-11-13T11:45:00Z', '2026-11-16T11:30:00.000Z'],
    ['a holiday waits', '2026-11-18T11:45:00Z', '2026-11-19T11:30:00.000Z'],
    ['the evening before a holiday stays', '2026-11-17T18:00:00Z', '2026-11-17T18:00:00.000Z'],
    ['Ramadan is UTC+0 and opens at 10:00', '2026-02-24T08:00:00Z', '2026-02-24T10:00:00.000Z'],
    ['Ramadan lunch ends at 14:30', '2026-02-24T14:30:00Z', '2026-02-25T10:00:00.000Z'],
    ['the last evening before Ramadan is ordinary', '2026-02-18T14:00:00Z', '2026-02-18T18:30:00.000Z'],
  ])('%s', (_, instant, allowed) => expect(next(instant)).toBe(allowed));

  it('writes after the evening prayers only to those who chose it', () => {
    expect(next('2026-02-24T15:00:00Z', evenings)).toBe('2026-02-24T21:30:00.000Z');
    expect(next('2026-02-24T22:59:59Z', evenings)).toBe('2026-02-24T22:59:59.000Z');
    expect(next('2026-02-24T23:00:00Z', evenings)).toBe('2026-02-25T10:00:00.000Z');
    expect(next('2026-11-10T20:30:00Z', evenings)).toBe('2026-11-11T11:30:00.000Z');
  });

  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const preferences = fc.boolean().map((ramadanEvenings) => ({ ramadanEvenings }));

  it('never goes back, never moves an allowed instant, never skips an allowed minute', () => {
    fc.assert(
      fc.property(instants, preferences, (instant, chosen) => {
        const allowed = nextAllowedInstant(instant, calendar, chosen);
        expect(allowed.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(nextAllowedInstant(allowed, calendar, chosen)).toEqual(allowed);
        const halfWay = new Date(Math.ceil((instant.getTime() + allowed.getTime()) / 2));
        expect(nextAllowedInstant(halfWay, calendar, chosen)).toEqual(allowed);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every rule of the calendar, as a Moroccan clock shows it', () => {
    fc.assert(
      fc.property(instants, preferences, (instant, chosen) => {
        const { weekday, day, clock } = shown(nextAllowedInstant(instant, calendar, chosen));
        const ramadan = calendar.ramadans.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
        expect(['Mon', 'Tue', 'Wed', 'Thu']).toContain(weekday);
        expect(calendar.holidays.has(day)).toBe(false);
        const hours = ramadan
          ? [['10:00', '14:30'], ...(chosen.ramadanEvenings ? [['21:30', '23:00']] : [])]
          : [
              ['12:30', '13:30'],
              ['18:30', '20:30'],
            ];
        expect(hours.some(([from, to]) => from! <= clock && clock < to!)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the last hours before an instant, for what must not come late', () => {
    const last = (iso: string): string => lastAllowedInstant(new Date(iso), calendar, usual).toISOString();
    expect(last('2026-11-16T08:30:00Z')).toBe('2026-11-12T17:30:00.000Z');
    expect(last('2026-11-19T08:30:00Z')).toBe('2026-11-17T17:30:00.000Z');
  });
});

function shown(instant: Date): { weekday: string; day: string; clock: string } {
  const options = { timeZone: 'Africa/Casablanca' };
  return {
    weekday: instant.toLocaleDateString('en-GB', { ...options, weekday: 'short' }),
    day: instant.toLocaleDateString('sv-SE', options),
    clock: instant.toLocaleTimeString('en-GB', { ...options, hour: '2-digit', minute: '2-digit' }),
  };
}
