import { Injectable } from '@nestjs/common';
import { requireScope, type Scope } from '@tamkin/access';
import { CoursesReader, type OutlineActivity, type VersionOutline } from '@tamkin/courses';
import {
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  foldText,
  notFound,
  pageOf,
  type LocalisedText,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { activitiesOf } from '../progress/roll-up';
import { dayPart, idPart, numberPart, textPart } from '../standing/cursor-parts';
import type { Standing } from '../standing/standing.sql';
import {
  CohortReadingRepository,
  type CohortPartsRow,
  type CohortSummaryRow,
  type CohortsQuery,
  type PeopleQuery,
  type PersonInCohortRow,
} from './cohort-reading.repository';
import { CohortRepository, type DueDate } from './cohort.repository';

export interface CohortFilter extends PageRequest {
  readonly q?: string;
  readonly status?: 'open' | 'closed';
  readonly courseId?: string;
}

export interface PeopleFilter extends PageRequest {
  readonly q?: string;
  readonly standing?: Standing;
  readonly providerId?: string;
}

export interface CohortDetail extends CohortSummaryRow, CohortPartsRow {
  readonly modules: readonly {
    readonly id: string;
    readonly title: LocalisedText;
    readonly position: number;
    readonly mandatory: number;
    readonly dueOn: string | null;
  }[];
}

/** A person's row in the progress table. */
export interface PersonInCohort extends PersonInCohortRow {
  /** Mandatory activities done of how many, module by module; modules without any are left out. */
  readonly modules: readonly { readonly moduleId: string; readonly done: number; readonly mandatory: number }[];
  /** What comes next; `null` when finished. */
  readonly nextActivity: OutlineActivity | null;
}

/** Cohorts as trainers, focal points, reviewers and administrators read them. A focal point sees own staff only. */
@Injectable()
export class CohortReadingService {
  constructor(
    private readonly reading: CohortReadingRepository,
    private readonly cohorts: CohortRepository,
    private readonly courses: CoursesReader,
    private readonly clock: Clock,
  ) {}

  /** The newest first day first. */
  async list(ctx: OperationContext, filter: CohortFilter): Promise<Page<CohortSummaryRow>> {
    const scope = requireScope(ctx, 'cohorts.read');
    const limit = filter.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.reading.list(
      ctx,
      scope,
      {
        status: filter.status ?? null,
        courseId: filter.courseId ?? null,
        search: folded(filter.q),
        after: filter.cursor ? cohortAfter(filter.cursor) : null,
        limit: limit + 1,
      },
      this.clock.now(),
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.startsOn, row.id],
      (row) => row,
    );
  }

  async find(ctx: OperationContext, cohortId: string): Promise<CohortDetail> {
    const scope = requireScope(ctx, 'cohorts.read');
    const summary = await this.summary(ctx, scope, cohortId);
    const parts = await this.reading.parts(ctx, cohortId, seesAll(scope, summary) ? null : scope.providerIds);
    const dueDates = await this.cohorts.dueDates(ctx, cohortId);
    const outline = await this.courses.outline(ctx, summary.versionId);
    return { ...summary, ...parts, modules: modulesOf(outline, dueDates) };
  }

  /** Late first, then by name. */
  async people(ctx: OperationContext, cohortId: string, filter: PeopleFilter): Promise<Page<PersonInCohort>> {
    const scope = requireScope(ctx, 'cohorts.read');
    const summary = await this.summary(ctx, scope, cohortId);
    const outline = await this.courses.outline(ctx, summary.versionId);
    const limit = filter.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.reading.people(
      ctx,
      scope,
      {
        cohortId,
        standing: filter.standing ?? null,
        providerId: filter.providerId ?? null,
        search: folded(filter.q),
        after: filter.cursor ? personAfter(filter.cursor) : null,
        limit: limit + 1,
      },
      this.clock.now(),
    );
    const followed = await this.followed(ctx, rows);
    return pageOf(
      rows,
      limit,
      (row) => [row.rank, row.sortName, row.enrolmentId],
      (row) => inTable(row, outline, followed.get(row.versionId) ?? outline),
    );
  }

  /** The versions that these people follow, by id. */
  private async followed(
    ctx: OperationContext,
    rows: readonly PersonInCohortRow[],
  ): Promise<Map<string, VersionOutline>> {
    const outlines = new Map<string, VersionOutline>();
    for (const { versionId } of rows) {
      if (!outlines.has(versionId)) outlines.set(versionId, await this.courses.outline(ctx, versionId));
    }
    return outlines;
  }

  private async summary(ctx: OperationContext, scope: Scope, cohortId: string): Promise<CohortSummaryRow> {
    const summary = await this.reading.find(ctx, scope, cohortId, this.clock.now());
    if (!summary) throw notFound('cohort');
    return summary;
  }
}

function cohortAfter(cursor: string): CohortsQuery['after'] {
  const [startsOn, id] = decodeCursor(cursor, 2);
  return { startsOn: dayPart(startsOn), id: idPart(id) };
}

function personAfter(cursor: string): PeopleQuery['after'] {
  const [rank, sortName, id] = decodeCursor(cursor, 3);
  return { rank: numberPart(rank), sortName: textPart(sortName), id: idPart(id) };
}

function seesAll(scope: Scope, summary: CohortSummaryRow): boolean {
  return scope.everything || (scope.trainerId !== null && summary.mine);
}

function folded(typed: string | undefined): string | null {
  return typed ? foldText(typed) || null : null;
}

function modulesOf(outline: VersionOutline, dueDates: readonly DueDate[]): CohortDetail['modules'] {
  return outline.modules.map(({ id, title, position, activities }) => ({
    id,
    title,
    position,
    mandatory: activities.filter(({ mandatory }) => mandatory).length,
    dueOn: dueDates.find(({ moduleId }) => moduleId === id)?.dueOn ?? null,
  }));
}

/** In the columns of the cohort's version, with what the person's own version has of each module. */
function inTable(row: PersonInCohortRow, columns: VersionOutline, own: VersionOutline): PersonInCohort {
  const settled = new Set(row.settledActivityIds);
  const modules = columns.modules.flatMap(({ id, lineageId, activities }) => {
    if (!activities.some(({ mandatory }) => mandatory)) return [];
    const theirs = own.modules.find((module) => module.lineageId === lineageId)?.activities ?? [];
    const mandatory = theirs.filter((activity) => activity.mandatory);
    const doneCount = mandatory.filter((activity) => settled.has(activity.id)).length;
    return [{ moduleId: id, done: doneCount, mandatory: mandatory.length }];
  });
  const nextActivity =
    row.completedAt || row.blockedBy
      ? null
      : (activitiesOf(own).find(({ id }) => id === row.currentActivityId && !settled.has(id)) ?? null);
  return { ...row, modules, nextActivity };
}
