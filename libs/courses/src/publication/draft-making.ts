import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { Clock, newId, type OperationContext } from '@tamkin/kernel';
import { DraftActivities } from '../activity/draft-activities';
import { CourseRepository } from '../course/course.repository';
import { CourseVersionRepository } from '../course-version/course-version.repository';
import { courseNotFound } from '../courses.errors';
import { CourseModuleRepository } from '../module/course-module.repository';

/** The way on from a published version: a draft that starts as its copy. */
@Injectable()
export class DraftMaking {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly modules: CourseModuleRepository,
    private readonly activities: DraftActivities,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Copies the current version, everything that hangs on it included; the draft that is already there, if one is. */
  async makeDraft(ctx: OperationContext, courseId: string): Promise<{ versionId: string }> {
    requireScope(ctx, 'courses.author');
    return this.transactions.run(ctx, async (ctx) => {
      const course = await this.courses.lock(ctx, courseId);
      if (!course) throw courseNotFound();
      const draft = await this.versions.lockDraftOf(ctx, courseId);
      if (draft) return { versionId: draft.id };
      const from = course.currentVersionId ? await this.versions.find(ctx, course.currentVersionId) : null;
      if (!from) throw courseNotFound();
      const now = this.clock.now();
      const toVersionId = newId();
      const [newest] = await this.versions.listOf(ctx, courseId);
      const fresh = { status: 'draft' as const, revision: 1, createdAt: now, updatedAt: now };
      const number = (newest?.number ?? 0) + 1;
      await this.versions.add(ctx, {
        ...from,
        ...fresh,
        id: toVersionId,
        number,
        publishedAt: null,
        publishedBy: null,
      });
      await this.copyParts(ctx, from.id, toVersionId);
      const subject = { kind: 'course', id: courseId };
      await this.audit.record(ctx, { action: 'course.draft-made', subject, details: { number } });
      return { versionId: toVersionId };
    });
  }

  private async copyParts(ctx: OperationContext, fromVersionId: string, toVersionId: string): Promise<void> {
    const modules = await this.modules.allOf(ctx, fromVersionId);
    const moduleIds = new Map(modules.map(({ id }) => [id, newId()]));
    await this.modules.add(
      ctx,
      modules.map((module) => ({ ...module, id: moduleIds.get(module.id)!, versionId: toVersionId })),
    );
    await this.activities.copyVersion(ctx, { fromVersionId, toVersionId, moduleIds });
  }
}
