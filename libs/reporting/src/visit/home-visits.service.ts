import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { actorPersonId, Clock, type OperationContext } from '@tamkin/kernel';
import { HomeVisitRepository } from './home-visit.repository';

/** Somebody who comes back from a coffee is still on the same visit. */
const PAUSE_MINUTES = 30;

/** Remembers when a reader of the report was last here. */
@Injectable()
export class HomeVisitsService {
  constructor(
    private readonly visits: HomeVisitRepository,
    private readonly clock: Clock,
  ) {}

  /** Notes that the reader is here now; answers with when they last were, `null` the first time. */
  async look(ctx: OperationContext): Promise<Date | null> {
    requireScope(ctx, 'completion-report.read');
    const personId = actorPersonId(ctx);
    return personId ? this.visits.look(ctx, { personId, at: this.clock.now(), pauseMinutes: PAUSE_MINUTES }) : null;
  }
}
