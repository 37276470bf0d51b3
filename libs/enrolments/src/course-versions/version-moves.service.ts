import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { CoursesReader } from '@tamkin/courses';
import { TransactionRunner } from '@tamkin/database';
import { notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { CohortRepository, type CohortRow } from '../cohort/cohort.repository';
import { cohortSearchText, CohortsService } from '../cohort/cohorts.service';
import { moveCohortToVersion } from '../enrolments.jobs';
import { refusals } from '../enrolments.errors';
import { ProgressService } from '../progress/progress.service';
import { activitiesOf } from '../progress/roll-up';
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

/**
 * After a publication: those who have not started may go over to the new version. Whoever has begun stays with theirs, also
 * when they begin in this very moment.
 */
@Injectable()
export class VersionMovesService {
  constructor(
    private readonly moves: VersionMoveRepository,
    private readonly cohorts: CohortRepository,
    private readonly trained: CohortsService,
    private readonly progress: ProgressService,
    private readonly courses: CoursesReader,
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
    for (const { id } of open) moved += await this.moveCohort(ctx, { cohortId: id, versionId: version.id });
    return { moved, later: open.length === 0 ? cohortIds.length : 0 };
  }

  /** One cohort, whoever asked for it. Returns how many people moved; none when it is closed or a newer version is out. */
  async moveCohort(
    ctx: OperationContext,
    { cohortId, versionId }: { cohortId: string; versionId: string },
  ): Promise<number> {
    return this.transactions.run(ctx, async (ctx) => {
      const cohort = await this.cohorts.find(ctx, cohortId, { lock: true });
      if (!cohort || cohort.status === 'closed') return 0;
      if ((await this.moves.current(ctx, cohort.courseId))?.id !== versionId) return 0;
      const outline = await this.courses.outline(ctx, versionId);
      await this.moves.carryDueDates(ctx, { cohortId, from: cohort.versionId, to: versionId });
      const firstActivityId = activitiesOf(outline)[0]?.id ?? null;
      const moved = await this.moves.move(ctx, { cohortId, versionId, firstActivityId });
      for (const id of moved) await this.progress.rebuild(ctx, id);
      if (cohort.versionId === versionId && moved.length === 0) return 0;
      await this.cohorts.change(ctx, cohortId, {
        versionId,
        searchText: cohortSearchText(cohort.name, outline),
        revision: cohort.revision + 1,
      });
      const details = { number: outline.number, people: moved.length };
      await this.audit.record(ctx, { action: 'cohort.moved', subject: { kind: 'cohort', id: cohortId }, details });
      return moved.length;
    });
  }

  private async requireCurrent(ctx: OperationContext, { courseId, versionId }: MoveAsked): Promise<CurrentVersion> {
    const version = await this.moves.current(ctx, courseId);
    if (!version) throw notFound('course');
    if (version.id !== versionId) throw refusals.newerVersionOut();
    return version;
  }

  private async requireCohort(ctx: OperationContext, id: string, courseId: string): Promise<CohortRow> {
    const cohort = await this.trained.requireTrainer(ctx, id);
    if (cohort.courseId !== courseId) throw notFound('cohort');
    if (cohort.status === 'closed') throw refusals.cohortClosed();
    return cohort;
  }
}
