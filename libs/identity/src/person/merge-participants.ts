import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';

/** Moves the rows of one domain from a duplicate to the person who is kept, in the transaction of the merge. */
export interface MergeParticipant {
  onMerge(ctx: OperationContext, merge: { fromPersonId: string; intoPersonId: string }): Promise<void>;
}

/**
 * Domains above register here what a merge means to them. A domain that does not keeps its rows with the duplicate, whose
 * `merged_into_id` still says who it was.
 */
@Injectable()
export class MergeParticipants {
  private readonly participants: MergeParticipant[] = [];

  register(participant: MergeParticipant): void {
    this.participants.push(participant);
  }

  async onMerge(ctx: OperationContext, merge: { fromPersonId: string; intoPersonId: string }): Promise<void> {
    for (const participant of this.participants) await participant.onMerge(ctx, merge);
  }
}
