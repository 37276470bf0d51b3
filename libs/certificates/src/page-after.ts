import { decodeCursor, DomainError } from '@tamkin/kernel';

/** Where a list that is sorted by an instant goes on. */
export interface PageAfter {
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a cursor of instant and id; `null` for the first page. One that was not made by us is refused. */
export function pageAfter(cursor: string | undefined): PageAfter | null {
  if (!cursor) return null;
  const [at, id] = decodeCursor(cursor, 2).map(String);
  if (at && id && !Number.isNaN(Date.parse(at)) && UUID.test(id)) return { at: new Date(at).toISOString(), id };
  throw new DomainError('not-valid', 'page.bad-cursor');
}
