import { instantOf, localTimeOf } from './local-time';

const ZONE = 'Africa/Casablanca';

describe('local time in Morocco', () => {
  it('is one hour ahead of UTC outside Ramadan and level with it in Ramadan', () => {
    expect(instantOf({ date: '2026-02-10', time: '09:30' }, ZONE).toISOString()).toBe('2026-02-10T08:30:00.000Z');
    expect(instantOf({ date: '2026-03-05', time: '09:30' }, ZONE).toISOString()).toBe('2026-03-05T09:30:00.000Z');
    expect(instantOf({ date: '2026-03-25', time: '09:30' }, ZONE).toISOString()).toBe('2026-03-25T08:30:00.000Z');
  });

  it('comes back as it went in, on every day of a year and in other zones', () => {
    for (const zone of [ZONE, 'Europe/Paris', 'Asia/Kathmandu', 'UTC']) {
      for (let day = 0; day < 365; day += 1) {
        const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        expect(localTimeOf(instantOf({ date, time: '09:30' }, zone), zone)).toEqual({ date, time: '09:30' });
      }
    }
  });
});
