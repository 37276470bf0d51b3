import { listMarkingQueue, type MarkingQueueDto, type WaitingItemDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useUrlState } from '../../../platform/use-url-state';
import { addressOf, askedOf, EVERYTHING, queryOf } from './queue-address';

/** As far as one looks ahead; the rest comes when these are done. */
const AHEAD = 100;

interface Queue {
  /** The filters with which one came, for the way back. */
  query: string;
  /** From 1; `null` when the work is not waiting any more. */
  position: number | null;
  waiting: number;
  previous: string | null;
  next: string | null;
  /** On to the next piece, as the queue is after this one was marked. */
  goOn: () => void;
}

/** Where one stands in the queue while marking `id`. */
export function useQueue(id: string): Queue {
  const [filters] = useUrlState(EVERYTHING);
  const [, navigate] = useLocation();
  const query = queryOf(filters);
  const list = useQuery<MarkingQueueDto, ApiProblem>({
    queryKey: ['marking-queue', 'around', filters],
    queryFn: () => listMarkingQueue({ ...askedOf(filters), limit: AHEAD }),
  });
  const items = list.data?.items ?? [];
  const place = items.findIndex((item) => item.id === id);
  const addressAt = (item: WaitingItemDto | undefined): string | null => (item ? addressOf(item, filters) : null);
  const goOn = async (): Promise<void> => {
    const after = await listMarkingQueue({ ...askedOf(filters), limit: AHEAD });
    const rest = after.items.filter((item) => item.id !== id);
    const next = rest.find((item) => items.findIndex((known) => known.id === item.id) > place) ?? rest[0];
    navigate(next ? addressOf(next, filters) : `/marking${query}`);
  };
  return {
    query,
    waiting: list.data?.waiting ?? 0,
    position: place < 0 ? null : place + 1,
    previous: place > 0 ? addressAt(items[place - 1]) : null,
    next: place < 0 ? null : addressAt(items[place + 1]),
    goOn: () => void goOn(),
  };
}
