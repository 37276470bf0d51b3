import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { CoursesReader } from '@tamkin/courses';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { CohortRepository } from '../cohort/cohort.repository';
import { cohortSearchText } from '../cohort/cohorts.service';
import { ProgressService } from '../progress/progress.service';
import { activitiesOf } from '../progress/roll-up';
import { VersionMoveRepository } from './version-move.repository';

/**
 * Those of a cohort who have not started go over to a new version. Whoever has begun stays with theirs, also when they begin in
 * this very moment.
 */
@Injectable()
export class CohortMove {
  constructor(
    private readonly moves: VersionMoveRepository,
    private readonly cohorts: CohortRepository,
    private readonly progress: ProgressService,
    private readonly courses: CoursesReader,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** One cohort, whoever asked for it. Returns how many people moved; none when it is closed or a newer version is out. */
  async move(ctx: OperationContext, { cohortId, versionId }: { cohortId: string; versionId: string }): Promise<number> {
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
}
