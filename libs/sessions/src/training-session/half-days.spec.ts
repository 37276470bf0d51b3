import { halfDaysOf } from './half-days';

describe('halfDaysOf', () => {
  const date = '2026-03-12';

  it('leaves the midday hour out of a whole day', () => {
    expect(halfDaysOf({ date, from: '09:00', to: '17:00' })).toEqual([
      { date, half: 'morning', minutes: 240 },
      { date, half: 'afternoon', minutes: 180 },
    ]);
  });

  it.each([
    ['09:30', '13:30', 'morning', 240],
    ['09:00', '14:00', 'morning', 300],
    ['14:00', '17:30', 'afternoon', 210],
    ['13:00', '17:00', 'afternoon', 240],
  ] as const)('takes %s–%s as one %s of %i minutes', (from, to, half, minutes) => {
    expect(halfDaysOf({ date, from, to })).toEqual([{ date, half, minutes }]);
  });
});
