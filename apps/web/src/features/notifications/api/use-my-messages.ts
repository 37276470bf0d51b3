import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listMyMessages, markMessageRead } from '@tamkin/api-client';
import { useCursorList } from '../../../platform/cursor-list';

const KEY = ['my-messages'] as const;

/** Everything the product has written to the person who is here, newest first. */
export function useMyMessages() {
  return useCursorList(KEY, (cursor) => listMyMessages({ cursor }));
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => markMessageRead(id),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
