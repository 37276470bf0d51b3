import { listAuditEntries } from '@tamkin/api-client';
import { useCursorList } from '../../../platform/cursor-list';

export const AUDIT_FILTERS = { action: '', from: '', until: '', subjectId: '', actorId: '' };

/** Days are whole days of the reader: `until` is included. */
export function useAudit({ action, from, until, subjectId, actorId }: typeof AUDIT_FILTERS) {
  return useCursorList(['audit', { action, from, until, subjectId, actorId }], (cursor) =>
    listAuditEntries({
      cursor,
      action: action || undefined,
      subjectId: subjectId || undefined,
      actorId: actorId || undefined,
      $from: from ? startOf(from, 0) : undefined,
      until: until ? startOf(until, 1) : undefined,
    }),
  );
}

function startOf(day: string, daysLater: number): string | undefined {
  const start = new Date(`${day}T00:00:00`);
  if (Number.isNaN(start.getTime())) return undefined;
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}
