import { Injectable } from '@nestjs/common';
import { requireScope, scopeOf } from '@tamkin/access';
import {
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  foldText,
  notFound,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { CohortRepository } from '../cohort/cohort.repository';
import { localDay } from '../cohort/local-day';
import { idPart, textPart } from '../standing/cursor-parts';
import {
  NominationRepository,
  type CandidateQuery,
  type CandidateRow,
  type CohortInvitationRow,
} from './nomination.repository';

export interface CohortInvitation extends CohortInvitationRow {
  /** What the provider can still fill: its own seats and the capacity of the cohort; `null` = no limit. */
  readonly seatsLeft: number | null;
}

/** What one reads before nominating: cohorts that wait for one's staff, and who could come. */
@Injectable()
export class NominationOffersService {
  constructor(
    private readonly nominations: NominationRepository,
    private readonly cohorts: CohortRepository,
    private readonly clock: Clock,
  ) {}

  /** Cohorts that invite the actor's providers and whose window is open, the soonest first. */
  async invitations(ctx: OperationContext): Promise<CohortInvitation[]> {
    const scope = requireScope(ctx, 'enrolments.nominate');
    const rows = await this.nominations.invitations(ctx, scope, this.clock.now());
    return rows.map((row) => ({ ...row, seatsLeft: seatsLeft(row) }));
  }

  /** Staff that could be nominated: a focal point's own, a trainer's of every invited provider. */
  async candidates(
    ctx: OperationContext,
    { cohortId, q, ...page }: PageRequest & { cohortId: string; q?: string },
  ): Promise<Page<CandidateRow>> {
    const cohort = await this.cohorts.find(ctx, cohortId);
    if (!cohort) throw notFound('cohort');
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.nominations.candidates(ctx, {
      cohortId,
      providerIds: await this.reach(ctx, cohortId),
      day: localDay(this.clock.now(), cohort.timeZone),
      search: q ? foldText(q) || null : null,
      after: page.cursor ? candidateAfter(page.cursor) : null,
      limit: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.sortName, row.personId],
      (row) => row,
    );
  }

  /** Providers whose staff the actor may bring into this cohort; `null` = of all invited. */
  private async reach(ctx: OperationContext, cohortId: string): Promise<readonly string[] | null> {
    requireScope(ctx, 'cohorts.read');
    const manages = scopeOf(ctx.actor, 'cohorts.manage');
    if (manages?.everything) return null;
    if (manages && (await this.cohorts.isTrainer(ctx, cohortId, manages.trainerId))) return null;
    const own = scopeOf(ctx.actor, 'enrolments.nominate')?.providerIds ?? [];
    for (const providerId of own) if (await this.cohorts.invitationOf(ctx, cohortId, providerId)) return own;
    throw notFound('cohort');
  }
}

function seatsLeft({ seats, nominated, capacity, enrolled }: CohortInvitationRow): number | null {
  const limits = [seats === null ? null : seats - nominated, capacity === null ? null : capacity - enrolled];
  const known = limits.filter((limit) => limit !== null);
  return known.length > 0 ? Math.max(0, Math.min(...known)) : null;
}

function candidateAfter(cursor: string): CandidateQuery['after'] {
  const [sortName, personId] = decodeCursor(cursor, 2);
  return { sortName: textPart(sortName), personId: idPart(personId) };
}
