import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MergeParticipants, type MergeParticipant } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { HomeVisitRepository } from './home-visit.repository';

/** When two records of one person become one, the last look of either counts. */
@Injectable()
export class HomeVisitMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly visits: HomeVisitRepository,
    private readonly participants: MergeParticipants,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onMerge(ctx: OperationContext, merge: { fromPersonId: string; intoPersonId: string }): Promise<void> {
    await this.visits.repoint(ctx, merge.fromPersonId, merge.intoPersonId);
  }
}
