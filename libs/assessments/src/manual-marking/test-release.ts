import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { AttemptMarker } from '../attempt/attempt-marker';
import { ManualMarkingRepository } from './manual-marking.repository';

/** The moment at which marks of tests become known: to the learner, to progress, to the rest of the product. */
@Injectable()
export class TestRelease {
  constructor(
    private readonly marks: ManualMarkingRepository,
    private readonly marker: AttemptMarker,
  ) {}

  /** Inside the transaction that releases. Returns how many were held. */
  async releaseHeld(ctx: OperationContext, place: { cohortId: string; activityId: string }): Promise<number> {
    const held = await this.marks.lockHeld(ctx, place);
    for (const attemptId of held) await this.marker.release(ctx, attemptId);
    return held.length;
  }
}
