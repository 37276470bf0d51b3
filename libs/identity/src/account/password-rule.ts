import { DomainError, foldText, westernDigits } from '@tamkin/kernel';
import { COMMON_PATTERNS, COMMON_WORDS } from './common-passwords';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
/** Fewer different signs than this are soon tried, however long the password is. */
const FEWEST_SIGNS = 5;
/** Shorter names happen to stand in other words. */
const SHORTEST_NAME = 4;
/** A Moroccan number without its country code and leading zero. */
const NATIONAL_DIGITS = 9;

/** What others know of the person who chooses. */
export interface PersonalWords {
  readonly phone: string | null;
  readonly userName: string | null;
  readonly email: string | null;
  /** In both scripts. */
  readonly names: readonly (string | null)[];
}

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's' };

const WORD = [...new Set(COMMON_WORDS)].sort((a, b) => b.length - a.length).join('|');
const NOTHING_BUT_COMMON_WORDS = new RegExp(`^\\d*(?:${WORD})\\d*(?:${WORD})?\\d*$`, 'u');
const PATTERNS = new Set(COMMON_PATTERNS);

/**
 * Long, not complicated (NIST SP 800-63B, 5.1.1.2): no rule about kinds of signs, but nothing that is guessed first. Throws for
 * the field `password`.
 */
export function requireSoundPassword(password: string): void {
  if (password.length < SHORTEST_PASSWORD) throw problem('field.too-short', { min: SHORTEST_PASSWORD });
  if (/^[\p{Nd}\p{P}\p{S}\s]+$/u.test(password)) throw problem('password.only-digits');
  if (isCommon(password)) throw problem('password.too-common');
}

/** Refuses a password that holds the phone number, a name or the login of its person. Throws for the field `password`. */
export function requireImpersonalPassword(password: string, { phone, userName, email, names }: PersonalWords): void {
  const folded = lettersOf(password);
  const words = [userName, email?.split('@')[0] ?? null, ...names]
    .flatMap((word) => (word ? [lettersOf(word)] : []))
    .filter(({ length }) => length >= SHORTEST_NAME);
  const digits = westernDigits(password).replace(/\D/g, '');
  const number = phone?.replace(/\D/g, '').slice(-NATIONAL_DIGITS) ?? '';
  const tells = words.some((word) => folded.includes(word)) || (number !== '' && digits.includes(number));
  if (tells) throw problem('password.personal');
}

function isCommon(password: string): boolean {
  const folded = lettersOf(password);
  const withoutTail = password.replace(/[\p{Nd}\p{P}\p{S}\s]+$/u, '');
  const spelled = lettersOf(withoutTail.replace(/[01345@$]/g, (sign) => LEET[sign] ?? sign));
  const repeated = /^(.+?)\1+$/u.exec(folded)?.[1];
  return (
    new Set(folded).size < FEWEST_SIGNS ||
    PATTERNS.has(repeated ?? folded) ||
    [folded, spelled, repeated ?? folded].some((text) => NOTHING_BUT_COMMON_WORDS.test(text))
  );
}

/** Letters and digits alone, folded. */
function lettersOf(text: string): string {
  return foldText(westernDigits(text)).replace(/[^\p{L}\p{Nd}]/gu, '');
}

function problem(code: string, details?: { min: number }): DomainError {
  return new DomainError('not-valid', 'request.not-valid', {}, [
    { field: 'password', code, ...(details ? { details } : {}) },
  ]);
}
