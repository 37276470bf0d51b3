import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { AttemptRepository } from '../attempt/attempt.repository';
import { PaperRepository } from '../paper/paper.repository';
import { AttemptGrantRepository, type GrantPlace } from './attempt-grant.repository';

/** How often somebody may try a test: what its paper allows and what their trainer gave on top. */
@Injectable()
export class TriesLeft {
  constructor(
    private readonly papers: PaperRepository,
    private readonly attempts: AttemptRepository,
    private readonly grants: AttemptGrantRepository,
  ) {}

  /** Whether another attempt can be begun, or one is open, or is still being marked. */
  async any(ctx: OperationContext, place: GrantPlace): Promise<boolean> {
    const paper = await this.papers.find(ctx, place.activityId);
    if (!paper || paper.attemptsAllowed === null) return true;
    const tries = await this.attempts.summaries(ctx, place);
    const given = await this.grants.reasons(ctx, place);
    return (
      tries.length < paper.attemptsAllowed + given.length || tries.some(({ scorePercent }) => scorePercent === null)
    );
  }
}
