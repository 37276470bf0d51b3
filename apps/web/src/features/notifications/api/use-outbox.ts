import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getMessage, listMessages, retryMessage, type MessageDto } from '@tamkin/api-client';
import { useCursorList } from '../../../platform/cursor-list';

export type MessageStatus = MessageDto['status'];
export const MESSAGE_STATUSES: readonly MessageStatus[] = ['failed', 'queued', 'sent', 'kept'];

export interface OutboxFilter {
  q: string;
  status: string;
  occasion: string;
}

/** The messages of everybody, for the administrator. Empty filters are left out. */
export function useOutbox({ q, status, occasion }: OutboxFilter) {
  const wanted = MESSAGE_STATUSES.find((known) => known === status);
  return useCursorList(['outbox', q, status, occasion], (cursor) =>
    listMessages({ q: q || undefined, status: wanted, occasion: occasion || undefined, cursor }),
  );
}

export function useOutboxMessage(id: string) {
  return useQuery({ queryKey: ['outbox', 'message', id], queryFn: () => getMessage(id) });
}

export function useRetryMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => retryMessage(id),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['outbox'] }),
        client.invalidateQueries({ queryKey: ['health-report'] }),
      ]),
  });
}
