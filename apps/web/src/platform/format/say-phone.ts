/**
 * A Moroccan number as people write it: "+212661234567" → "06 61 23 45 67".
 * Others keep their country code: "+33612345678" stays as it is.
 */
export function sayPhone(e164: string): string {
  const national = e164.replace(/^(\+212|00212)/, '0').replace(/\s+/g, '');
  if (!/^0\d{9}$/.test(national)) return e164;
  return national.replace(/(\d{2})(?=\d)/g, '$1 ').trim();
}
