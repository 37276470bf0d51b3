import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MergeParticipants, type MergeParticipant } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { NotificationMergeRepository } from './notification-merge.repository';

/** When two records of one person become one, what was written to them follows, and so does what they asked not to get. */
@Injectable()
export class NotificationMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly rows: NotificationMergeRepository,
    private readonly participants: MergeParticipants,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onMerge(ctx: OperationContext, merge: { fromPersonId: string; intoPersonId: string }): Promise<void> {
    await this.rows.repoint(ctx, merge.fromPersonId, merge.intoPersonId);
  }
}
