import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import {
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  foldText,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import type { StandingCounts } from '../cohort/cohort-reading.repository';
import { dayPart, idPart, numberPart, textPart } from '../standing/cursor-parts';
import type { Standing } from '../standing/standing.sql';
import { TeamRepository, type TeamPlace, type TeamRow } from './team.repository';

export interface TeamFilter extends PageRequest {
  readonly q?: string;
  readonly standing?: Standing;
  readonly courseId?: string;
}

export interface TeamPage extends Page<TeamRow> {
  /** Of everybody that the search and the course leave, whatever the standing asked for. */
  readonly counts: StandingCounts;
}

/** A focal point's page: own staff in running cohorts, late first. */
@Injectable()
export class TeamService {
  constructor(
    private readonly team: TeamRepository,
    private readonly clock: Clock,
  ) {}

  async page(ctx: OperationContext, filter: TeamFilter): Promise<TeamPage> {
    const { everything, providerIds } = requireScope(ctx, 'enrolments.nominate');
    const limit = filter.limit ?? DEFAULT_PAGE_SIZE;
    const asked = {
      everything,
      providerIds,
      courseId: filter.courseId ?? null,
      search: filter.q ? foldText(filter.q) || null : null,
      now: this.clock.now(),
    };
    const rows = await this.team.page(ctx, asked, {
      standing: filter.standing ?? null,
      after: filter.cursor ? placeAfter(filter.cursor) : null,
      limit: limit + 1,
    });
    const page = pageOf(
      rows,
      limit,
      (row) => [row.sortDay, row.rank, row.sortName, row.enrolmentId],
      (row) => row,
    );
    return { ...page, counts: await this.team.counts(ctx, asked) };
  }
}

function placeAfter(cursor: string): TeamPlace {
  const [sortDay, rank, sortName, id] = decodeCursor(cursor, 4);
  return { sortDay: dayPart(sortDay), rank: numberPart(rank), sortName: textPart(sortName), id: idPart(id) };
}
