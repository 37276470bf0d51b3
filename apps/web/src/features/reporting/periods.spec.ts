import { periodOf } from './periods';

const NONE = { from: '', to: '' };

describe('periods by name', () => {
  it('follow the calendar', () => {
    const newYear = '2026-01-01';
    expect(periodOf('this-year', NONE, newYear)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf('last-quarter', NONE, newYear)).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(periodOf('this-quarter', NONE, newYear)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('span twelve months to the day, over the turn of a year and through February', () => {
    expect(periodOf('last-12-months', NONE, '2027-01-04')).toEqual({ from: '2026-01-05', to: '2027-01-04' });
    expect(periodOf('last-12-months', NONE, '2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf('last-12-months', NONE, '2028-02-28')).toEqual({ from: '2027-03-01', to: '2028-02-28' });
    expect(periodOf('last-12-months', NONE, '2028-02-29')).toEqual({ from: '2027-03-02', to: '2028-02-29' });
  });

  it('end on the last day of the quarter', () => {
    expect(periodOf('this-quarter', NONE, '2026-05-05')).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
    });
  });

  it('leave out a day that is not one', () => {
    expect(periodOf('custom', { from: '2026-02-01', to: 'soon' })).toEqual({ from: '2026-02-01' });
    expect(periodOf('all', NONE)).toEqual({});
  });
});
