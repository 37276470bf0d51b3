import { readUrlState, safeReturnAddress, writeUrlState } from './url-state';

const defaults = { q: '', status: 'all' };

it('reads what is there and completes with the defaults', () => {
  expect(readUrlState('?status=late&other=1', defaults)).toEqual({ q: '', status: 'late' });
});

it('leaves defaults out and keeps what belongs to others', () => {
  expect(writeUrlState('?tab=people&status=late', { status: 'all', q: 'أيت' }, defaults)).toBe(
    '?q=%D8%A3%D9%8A%D8%AA&tab=people',
  );
  expect(writeUrlState('?status=late', { status: 'all' }, defaults)).toBe('');
});

it('gives one view one address', () => {
  const one = writeUrlState(writeUrlState('', { status: 'late' }, defaults), { q: 'a' }, defaults);
  const other = writeUrlState(writeUrlState('', { q: 'a' }, defaults), { status: 'late' }, defaults);
  expect(one).toBe(other);
});

it.each([
  ['/cohorts/6?tab=people', '/cohorts/6?tab=people'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [null, '/'],
])('returns only to this site: %s', (asked, given) => {
  expect(safeReturnAddress(asked)).toBe(given);
});
