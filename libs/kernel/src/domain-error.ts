/**
 * Families of refusal, each with one HTTP status:
 * not-valid 422 · not-signed-in 401 · forbidden 403 · not-found 404 · conflict 409 · gone 410 · too-large 413 ·
 * wrong-kind 415 · too-many 429 · unavailable 503.
 */
export type DomainErrorKind =
  | 'not-valid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'wrong-kind'
  | 'too-many'
  | 'unavailable';

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

export interface FieldProblem {
  /** Path of the field as the client sent it, e.g. `names.latin.given`. */
  readonly field: string;
  /** Stable code, translated in `locales/<language>/errors.json`. */
  readonly code: string;
  readonly details?: ErrorDetails;
}

/**
 * A refusal the user should understand. `code` is stable (`enrolment.already-enrolled`) and is the key of a sentence in
 * every language under `locales/<language>/errors.json`; `details` fill its blanks and must hold no personal data.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly details: ErrorDetails = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Not there, or not for this person to see: both say the same. */
export function notFound(thing: string): DomainError {
  return new DomainError('not-found', `${thing}.not-found`);
}
