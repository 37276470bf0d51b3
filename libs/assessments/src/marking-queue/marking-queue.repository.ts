import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { queueSources } from './queue-sources';

export const QUEUE_KINDS = ['submission', 'test', 'action-plan'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];
export type QueueStage = 'to-mark' | 'second' | 'moderation' | 'validation';

/** Something that waits for a trainer. Names are `null` where marking is anonymous. */
export interface QueueItem {
  readonly kind: QueueKind;
  readonly id: string;
  readonly stage: QueueStage;
  readonly waitingSince: Date;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly activityId: string;
  readonly activityTitle: LocalisedText;
  /** Which hand-in it is, from 1. */
  readonly number: number;
  readonly anonymous: boolean;
  readonly learnerNumber: number;
  readonly late: boolean;
  readonly givenLatin: string | null;
  readonly familyLatin: string | null;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText | null;
}

export interface QueueFilter {
  /** Whose cohorts; `null` = everybody's. */
  readonly trainerId: string | null;
  readonly cohortId: string | null;
  readonly courseId: string | null;
  readonly activityId: string | null;
  readonly kind: QueueKind | null;
}

const WAITING = `from (${queueSources().join(' union all ')}) q
  where ($2::uuid is null or q."cohortId" = $2) and ($3::uuid is null or q."activityId" = $3)
    and ($4::text is null or q.kind = $4) and ($5::uuid is null or q."courseId" = $5)`;

@Injectable()
export class MarkingQueueRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Submission');
  }

  /** Longest waiting first, one statement however many cohorts and kinds. */
  async list(
    ctx: OperationContext,
    filter: QueueFilter,
    { after, limit }: { after: readonly [string, string] | null; limit: number },
  ): Promise<QueueItem[]> {
    return this.query<QueueItem>(
      ctx,
      `select q.* ${WAITING}
          and ($6::timestamptz is null or (date_trunc('milliseconds', q."waitingSince"), q.id) > ($6, $7::uuid))
        order by date_trunc('milliseconds', q."waitingSince"), q.id limit $8`,
      [...valuesOf(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** How many of each kind wait; kinds of which nothing waits are left out. */
  async counts(ctx: OperationContext, filter: QueueFilter): Promise<{ kind: QueueKind; waiting: number }[]> {
    return this.query(ctx, `select q.kind, count(*)::int as waiting ${WAITING} group by q.kind`, valuesOf(filter));
  }
}

function valuesOf({ trainerId, cohortId, activityId, kind, courseId }: QueueFilter): unknown[] {
  return [trainerId, cohortId, activityId, kind, courseId];
}
