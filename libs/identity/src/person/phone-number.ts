import { westernDigits } from '@tamkin/kernel';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** After +212. The library also takes shorter ones for possible, which in staff lists are always a lost digit. */
const MOROCCAN = /^[1-9]\d{8}$/;

/**
 * A phone as people type it in Morocco (`0661…`, `+212 (0)6 61…`, `00212…`, `212…`, `٠٦٦١…`) as E.164, or `null` when it is not a
 * possible number. Validity by numbering plan is not asked: demo numbers are unassigned on purpose, so that nobody is called.
 */
export function toE164(typed: string): string | null {
  const compact = westernDigits(typed)
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (!/\d{6,}/.test(compact) || /[a-z]/i.test(typed)) return null;
  const international = /^212\d{9,10}$/.test(compact) ? `+${compact}` : compact;
  const number = parsePhoneNumberFromString(international.replace(/^(\+212)0/, '$1'), 'MA');
  if (!number?.isPossible()) return null;
  const complete = number.countryCallingCode !== '212' || MOROCCAN.test(number.nationalNumber);
  return complete ? number.number : null;
}
