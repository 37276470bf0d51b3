import { DomainError } from '@tamkin/kernel';

type Part = string | number | null | undefined;

const badCursor = (): DomainError => new DomainError('not-valid', 'page.bad-cursor');

/** Parts of a cursor come from the client: what the database would stumble over is refused here. */
export function idPart(part: Part): string {
  if (typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)) return part;
  throw badCursor();
}

export function dayPart(part: Part): string {
  if (typeof part === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|29|30|31)$/.test(part)) return part;
  throw badCursor();
}

export function textPart(part: Part): string {
  if (typeof part === 'string' && !part.includes('\0')) return part;
  throw badCursor();
}

export function numberPart(part: Part): number {
  if (typeof part === 'number' && Number.isInteger(part) && Math.abs(part) < 1e6) return part;
  throw badCursor();
}
