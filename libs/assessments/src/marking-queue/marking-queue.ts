import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import {
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { MarkingQueueRepository, type QueueItem, type QueueKind } from './marking-queue.repository';

export interface WaitingWork extends Page<QueueItem> {
  /** All that waits under this filter. */
  readonly waiting: number;
}

/** Everything that waits for a trainer, across all their cohorts. */
@Injectable()
export class MarkingQueue {
  constructor(private readonly queue: MarkingQueueRepository) {}

  /** Longest waiting first. Two statements, whatever is in it. */
  async list(
    ctx: OperationContext,
    filter: { cohortId?: string | undefined; activityId?: string | undefined; kind?: QueueKind | undefined },
    page: PageRequest,
  ): Promise<WaitingWork> {
    const scope = requireScope(ctx, 'assignments.mark');
    const given = {
      trainerId: scope.everything ? null : scope.trainerId,
      cohortId: filter.cohortId ?? null,
      activityId: filter.activityId ?? null,
      kind: filter.kind ?? null,
    };
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [at, id] = page.cursor ? decodeCursor(page.cursor, 2).map(String) : [];
    const after = at && id ? ([at, id] as const) : null;
    const rows = await this.queue.list(ctx, given, { after, limit: limit + 1 });
    const waiting = await this.queue.count(ctx, given);
    const items = pageOf(
      rows,
      limit,
      (row) => [row.waitingSince.toISOString(), row.id],
      (row) => row,
    );
    return { ...items, waiting };
  }
}
