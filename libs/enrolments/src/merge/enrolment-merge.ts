import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MergeParticipants, type MergeParticipant } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { EnrolmentMergeRepository } from './enrolment-merge.repository';

/** When two records of one person become one, their learning follows. */
@Injectable()
export class EnrolmentMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly rows: EnrolmentMergeRepository,
    private readonly participants: MergeParticipants,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onMerge(ctx: OperationContext, merge: { fromPersonId: string; intoPersonId: string }): Promise<void> {
    await this.rows.repoint(ctx, merge.fromPersonId, merge.intoPersonId);
  }
}
