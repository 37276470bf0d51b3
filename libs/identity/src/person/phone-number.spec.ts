import { toE164 } from './phone-number';

describe('toE164', () => {
  it.each([
    '0661234567',
    '+212 (0)6 61 23 45 67',
    '00212661234567',
    '212661234567',
    '06 61-23.45.67',
    '٠٦ ٦١ ٢٣ ٤٥ ٦٧',
  ])('reads %s as a Moroccan mobile', (typed) => {
    expect(toE164(typed)).toBe('+212661234567');
  });

  it.each(['hanane', '12', 'hanane@example.org', '06612345678901', '061234567'])(
    'does not take %s for a phone',
    (typed) => {
      expect(toE164(typed)).toBeNull();
    },
  );

  it('keeps the unassigned numbers of the demo', () => {
    expect(toE164('+212500000001')).toBe('+212500000001');
  });
});
