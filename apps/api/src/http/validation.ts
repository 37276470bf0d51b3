import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { DomainError, type FieldProblem } from '@tamkin/kernel';
import type { ValidationError } from 'class-validator';

/**
 * class-validator's names for what is wrong → our stable codes; of several, the first here is told. A name of the library that
 * is not here would fall back without a word, so a spec looks for all that the DTOs use.
 */
export const FIELD_CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'field.not-known',
  isDefined: 'field.required',
  isNotEmpty: 'field.required',
  isString: 'field.not-a-text',
  isInt: 'field.not-a-number',
  isNumber: 'field.not-a-number',
  isBoolean: 'field.not-a-boolean',
  isArray: 'field.not-a-list',
  isUuid: 'field.not-an-id',
  isDateString: 'field.not-a-date',
  isIso8601: 'field.not-a-date',
  isEmail: 'field.not-an-email',
  isIn: 'field.not-a-choice',
  isEnum: 'field.not-a-choice',
  minLength: 'field.too-short',
  maxLength: 'field.too-long',
  isLength: 'field.wrong-length',
  min: 'field.too-small',
  max: 'field.too-big',
  arrayMinSize: 'field.too-few',
  arrayMaxSize: 'field.too-much',
  matches: 'field.not-valid',
  isObject: 'field.not-valid',
  nestedValidation: 'field.not-valid',
};
const TOLD_FIRST = Object.keys(FIELD_CODES);

/** Most requests have no query: whether a type allows that is found out once, by validating nothing against it. */
class RequestValidation extends ValidationPipe {
  private readonly allowNothing = new Set<unknown>();

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const nothing = metadata.type === 'query' && Object.keys(value ?? {}).length === 0;
    const type = metadata.metatype as (new () => unknown) | undefined;
    if (nothing && type && this.allowNothing.has(type)) return new type();
    if (metadata.type === 'body') refuseShapeless(value);
    const accepted: unknown = await super.transform(value, metadata);
    if (nothing && type && accepted instanceof type) this.allowNothing.add(type);
    return accepted;
  }
}

/** Bodies and queries become DTO instances; unknown fields and wrong types are refused field by field. */
export function validationPipe(): ValidationPipe {
  return new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => notValid(errors.flatMap((error) => problemsOf(error))),
  });
}

/** Deeper than any DTO goes; what reads a body calls itself once per level. */
const DEEPEST = 24;

/**
 * class-validator passes a list where an element should be an object, and no DTO has lists of lists; neither it nor
 * class-transformer minds how deep a body goes.
 */
function refuseShapeless(value: unknown, field = '', depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw notValid([{ field: field.split('.')[0] ?? '', code: 'field.not-valid' }]);
  for (const [key, inner] of Object.entries(value)) {
    const place = field ? `${field}.${key}` : key;
    if (Array.isArray(value) && Array.isArray(inner)) throw notValid([{ field: place, code: 'field.not-valid' }]);
    refuseShapeless(inner, place, depth + 1);
  }
}

function notValid(errors: readonly FieldProblem[]): DomainError {
  return new DomainError('not-valid', 'request.not-valid', {}, errors);
}

function problemsOf(error: ValidationError, above = ''): FieldProblem[] {
  const field = above ? `${above}.${error.property}` : error.property;
  const [worst] = Object.entries(error.constraints ?? {}).sort(([a], [b]) => rank(a) - rank(b));
  const own = worst ? [{ field, code: FIELD_CODES[worst[0]] ?? 'field.not-valid', details: limitsIn(worst[1]) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

function rank(constraint: string): number {
  const place = TOLD_FIRST.indexOf(constraint);
  return place < 0 ? TOLD_FIRST.length : place;
}

/** class-validator gives limits only inside its English sentence; ours needs the bare numbers. */
function limitsIn(message: string): { min?: number; max?: number } {
  const numbers = (message.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const [first, second] = numbers;
  if (first === undefined) return {};
  return second === undefined ? { min: first, max: first } : { min: first, max: second };
}
