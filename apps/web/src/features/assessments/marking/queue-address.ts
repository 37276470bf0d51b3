import type { WaitingItemDto } from '@tamkin/api-client';

/** The filters of the queue, kept in the address while marking. */
export const EVERYTHING = { cohort: '', activity: '', kind: '' };

export function queryOf(filters: typeof EVERYTHING): string {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** Where an item of the queue is marked. */
export function addressOf({ kind, id }: Pick<WaitingItemDto, 'kind' | 'id'>, filters: typeof EVERYTHING): string {
  return kind === 'action-plan' ? `/action-plans/${id}` : `/marking/${id}${queryOf(filters)}`;
}
