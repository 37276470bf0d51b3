import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I, L and U, which are misread on paper and over the phone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** A verification code, 59 random bits: cannot be guessed and says nothing of its holder. */
export function newCertificateCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** As it is printed: `K7QM-4XPD-92RT`. */
export function printedCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}

/** What somebody typed or scanned, as it is kept; `null` when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s‐-―_.-]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
