import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { courseNotFound, usedElsewhere } from '../courses.errors';
import { CourseModuleRepository } from '../module/course-module.repository';
import { ModuleLinkRepository } from '../module/module-link.repository';
import { CourseRepository } from './course.repository';

/** Courses leave the catalogue and come back; who is enrolled goes on. */
@Injectable()
export class CourseShelf {
  constructor(
    private readonly courses: CourseRepository,
    private readonly modules: CourseModuleRepository,
    private readonly links: ModuleLinkRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Out of the catalogue. Refused while other courses show modules of this one: they stay where they can be written. */
  async archive(ctx: OperationContext, courseId: string): Promise<void> {
    await this.setArchived(ctx, courseId, this.clock.now());
  }

  async restore(ctx: OperationContext, courseId: string): Promise<void> {
    await this.setArchived(ctx, courseId, null);
  }

  private async setArchived(ctx: OperationContext, courseId: string, at: Date | null): Promise<void> {
    requireScope(ctx, 'courses.publish');
    await this.transactions.run(ctx, async (ctx) => {
      const course = await this.courses.lock(ctx, courseId);
      if (!course) throw courseNotFound();
      if ((course.archivedAt === null) === (at === null)) return;
      if (at) await this.requireUsedHereOnly(ctx, course);
      await this.courses.setArchived(ctx, courseId, at);
      const action = at ? 'course.archived' : 'course.restored';
      await this.audit.record(ctx, {
        action,
        subject: { kind: 'course', id: courseId },
        details: { code: course.code },
      });
    });
  }

  private async requireUsedHereOnly(
    ctx: OperationContext,
    { id, currentVersionId }: { readonly id: string; readonly currentVersionId: string | null },
  ): Promise<void> {
    const modules = currentVersionId ? await this.modules.allOf(ctx, currentVersionId) : [];
    const lineageIds = modules.map(({ lineageId }) => lineageId);
    const used = await this.links.usersOf(ctx, id, lineageIds);
    if (used.length > 0) throw usedElsewhere(used);
  }
}
