import { attendanceShare } from './attendance-share';

describe('attendanceShare', () => {
  const planned = new Map([
    ['first', 240],
    ['second', 180],
  ]);

  it('is the share of all planned minutes, rounded down', () => {
    const share = attendanceShare(planned, new Map([['first', 240]]), 80);
    expect(share).toEqual({ percent: 57.14, doneActivityIds: ['first'] });
  });

  it('never rounds somebody up to the limit', () => {
    const share = attendanceShare(new Map([['only', 100_000]]), new Map([['only', 79_999]]), 80);
    expect(share).toEqual({ percent: 79.99, doneActivityIds: [] });
    expect(attendanceShare(new Map([['only', 240]]), new Map([['only', 192]]), 80)).toEqual({
      percent: 80,
      doneActivityIds: ['only'],
    });
  });

  it('lets who has attended enough of all hours miss a part of them, once the sheet was taken', () => {
    const days = new Map([
      ['first', 400],
      ['second', 60],
      ['third', 40],
    ]);
    const marked = new Map([
      ['first', 400],
      ['second', 0],
    ]);
    expect(attendanceShare(days, marked, 80)).toEqual({ percent: 80, doneActivityIds: ['first', 'second'] });
    expect(attendanceShare(days, new Map([...marked, ['first', 399]]), 80)).toEqual({
      percent: 79.8,
      doneActivityIds: ['first'],
    });
  });

  it('counts an absence as nothing and more than planned as all of it', () => {
    expect(attendanceShare(planned, new Map(), null)).toEqual({ percent: 0, doneActivityIds: [] });
    const more = new Map([
      ['first', 300],
      ['second', 1],
    ]);
    expect(attendanceShare(planned, more, null)).toEqual({ percent: 57.38, doneActivityIds: ['first', 'second'] });
  });

  it('says nothing where nothing is planned', () => {
    expect(attendanceShare(new Map(), new Map(), 80).percent).toBeNull();
  });
});
