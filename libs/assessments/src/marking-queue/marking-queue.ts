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
  /** The same by kind, whichever kind is asked for. */
  readonly counts: Readonly<Record<QueueKind, number>>;
}

/** Everything that waits for a trainer, across all their cohorts. */
@Injectable()
export class MarkingQueue {
  constructor(private readonly queue: MarkingQueueRepository) {}

  /** Longest waiting first. Two statements, whatever is in it. */
  async list(
    ctx: OperationContext,
    filter: {
      cohortId?: string | undefined;
      courseId?: string | undefined;
      activityId?: string | undefined;
      kind?: QueueKind | undefined;
    },
    page: PageRequest,
  ): Promise<WaitingWork> {
    const scope = requireScope(ctx, 'assignments.mark');
    const given = {
      trainerId: scope.everything ? null : scope.trainerId,
      cohortId: filter.cohortId ?? null,
      courseId: filter.courseId ?? null,
      activityId: filter.activityId ?? null,
      kind: filter.kind ?? null,
    };
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [at, id] = page.cursor ? decodeCursor(page.cursor, 2).map(String) : [];
    const after = at && id ? ([at, id] as const) : null;
    const rows = await this.queue.list(ctx, given, { after, limit: limit + 1 });
    const found = await this.queue.counts(ctx, { ...given, kind: null });
    const of = (kind: QueueKind): number => found.find((each) => each.kind === kind)?.waiting ?? 0;
    const counts = { submission: of('submission'), test: of('test'), 'action-plan': of('action-plan') };
    const waiting = given.kind ? counts[given.kind] : counts.submission + counts.test + counts['action-plan'];
    const items = pageOf(
      rows,
      limit,
      (row) => [row.waitingSince.toISOString(), row.id],
      (row) => row,
    );
    return { ...items, waiting, counts };
  }
}
