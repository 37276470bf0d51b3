import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import type { CohortRow } from '../cohort/cohort.repository';
import { CohortsService } from '../cohort/cohorts.service';
import { moveCohortToVersion } from '../enrolments.jobs';
import { refusals } from '../enrolments.errors';
import { CohortMove } from './cohort-move';
import { VersionMoveRepository, type CohortToMove, type CurrentVersion } from './version-move.repository';

/** As many cohorts are moved while the trainer waits; more are moved by jobs. */
const MOVED_AT_ONCE = 5;

export interface PendingMoves {
  readonly version: CurrentVersion;
  readonly cohorts: readonly CohortToMove[];
}

export interface MoveAsked {
  readonly courseId: string;
  /** The version that was on the screen. */
  readonly versionId: string;
  readonly cohortIds: readonly string[];
}

/** After a publication: a trainer may take those who have not started over to the new version. */
@Injectable()
export class VersionMovesService {
  constructor(
    private readonly moves: VersionMoveRepository,
    private readonly cohorts: CohortsService,
    private readonly one: CohortMove,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
  ) {}

  /** In the cohorts that the actor trains. */
  async pending(ctx: OperationContext, courseId: string): Promise<PendingMoves> {
    const scope = requireScope(ctx, 'cohorts.manage');
    const version = await this.moves.current(ctx, courseId);
    if (!version) throw notFound('course');
    return { version, cohorts: await this.moves.toMove(ctx, scope, { id: courseId, versionId: version.id }) };
  }

  /** Repeating it moves nobody twice. `later`: cohorts that jobs will move. */
  async move(ctx: OperationContext, asked: MoveAsked): Promise<{ moved: number; later: number }> {
    requireScope(ctx, 'cohorts.manage');
    const cohortIds = [...new Set(asked.cohortIds)].sort();
    const version = await this.requireCurrent(ctx, asked);
    const open = await this.transactions.run(ctx, async (ctx) => {
      const cohorts = [];
      for (const id of cohortIds) cohorts.push(await this.requireCohort(ctx, id, asked.courseId));
      const subject = { kind: 'course', id: asked.courseId };
      const details = { number: version.number, cohorts: cohorts.length };
      await this.audit.record(ctx, { action: 'course.move-asked', subject, details });
      if (cohorts.length <= MOVED_AT_ONCE) return cohorts;
      const payloads = cohorts.map(({ id }) => ({ payload: { cohortId: id, versionId: version.id } }));
      await this.jobs.enqueueAll(ctx, moveCohortToVersion, payloads);
      return [];
    });
    let moved = 0;
    for (const { id } of open) moved += await this.one.move(ctx, { cohortId: id, versionId: version.id });
    return { moved, later: open.length === 0 ? cohortIds.length : 0 };
  }

  private async requireCurrent(ctx: OperationContext, { courseId, versionId }: MoveAsked): Promise<CurrentVersion> {
    const version = await this.moves.current(ctx, courseId);
    if (!version) throw notFound('course');
    if (version.id !== versionId) throw refusals.newerVersionOut();
    return version;
  }

  private async requireCohort(ctx: OperationContext, id: string, courseId: string): Promise<CohortRow> {
    const cohort = await this.cohorts.requireTrainer(ctx, id);
    if (cohort.courseId !== courseId) throw notFound('cohort');
    if (cohort.status === 'closed') throw refusals.cohortClosed();
    return cohort;
  }
}
