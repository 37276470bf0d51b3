import type { WaitingItemDto } from '@tamkin/api-client';

/** The filters of the queue, kept in the address while marking. */
export const EVERYTHING = { cohort: '', course: '', activity: '', kind: '' };

export const QUEUE_KINDS = ['submission', 'test', 'action-plan'] as const;

export function queryOf(filters: typeof EVERYTHING): string {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** What the server is asked for. */
export function askedOf({ cohort, course, activity, kind }: typeof EVERYTHING) {
  return {
    cohortId: cohort || undefined,
    courseId: course || undefined,
    activityId: activity || undefined,
    kind: QUEUE_KINDS.find((known) => known === kind),
  };
}

/** Where an item of the queue is marked. */
export function addressOf({ kind, id }: Pick<WaitingItemDto, 'kind' | 'id'>, filters: typeof EVERYTHING): string {
  if (kind === 'action-plan') return `/action-plans/${id}`;
  return `/marking/${kind === 'test' ? 'tests/' : ''}${id}${queryOf(filters)}`;
}
