import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { newId, type OperationContext } from '@tamkin/kernel';
import { DraftActivities } from '../activity/draft-activities';
import { CourseVersionRepository, type LockedVersion } from '../course-version/course-version.repository';
import { DraftLock } from '../course-version/draft-lock';
import { idTaken, moduleNotFound, notValid, tooManyParts } from '../courses.errors';
import type { CourseModule } from './course-module.entity';
import { CourseModuleRepository } from './course-module.repository';
import { ModuleLinkRepository, type ReusableModule } from './module-link.repository';
import { MAX_MODULES } from './outline-authoring';

/**
 * A module of one course in another: placed as it was published, written in its own course only. The draft holds what the
 * module holds, with the same blocks, questions and lineages, and follows a newer version when its author takes it.
 */
@Injectable()
export class ModuleReuse {
  constructor(
    private readonly links: ModuleLinkRepository,
    private readonly modules: CourseModuleRepository,
    private readonly activities: DraftActivities,
    private readonly versions: CourseVersionRepository,
    private readonly drafts: DraftLock,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** What the draft of a course could show of other courses. */
  async reusable(ctx: OperationContext, courseId: string): Promise<ReusableModule[]> {
    return this.transactions.run(ctx, async (ctx) =>
      this.links.reusable(ctx, await this.drafts.ofCourse(ctx, courseId)),
    );
  }

  /** At the end of the draft. The same id again changes nothing. */
  async place(
    ctx: OperationContext,
    { id = newId(), courseId, moduleId }: { id?: string; courseId: string; moduleId: string },
  ): Promise<{ id: string }> {
    return this.transactions.run(ctx, async (ctx) => {
      const draft = await this.drafts.ofCourse(ctx, courseId);
      const same = await this.modules.find(ctx, id);
      if (same && same.versionId !== draft.id) throw idTaken();
      if (same) return { id };
      const offered = await this.links.reusable(ctx, draft);
      if (!offered.some((each) => each.moduleId === moduleId)) throw notValid('moduleId', 'course-module.not-reusable');
      const home = (await this.modules.find(ctx, moduleId))!;
      const position = (await this.modules.count(ctx, draft.id)) + 1;
      if (position > MAX_MODULES) throw tooManyParts(MAX_MODULES);
      await this.modules.add(ctx, [{ ...home, id, versionId: draft.id, position, homeModuleId: home.id }]);
      await this.fill(ctx, draft, id, home);
      await this.record(ctx, 'course.module-reused', draft, home);
      return { id };
    });
  }

  /** Takes the module as its course publishes it now; when that is what stands here already, nothing changes. */
  async renew(ctx: OperationContext, moduleId: string): Promise<void> {
    requireScope(ctx, 'courses.author');
    await this.transactions.run(ctx, async (ctx) => {
      const module = await this.modules.find(ctx, moduleId);
      if (!module?.homeModuleId) throw moduleNotFound();
      const draft = await this.drafts.ofVersion(ctx, module.versionId);
      const newest = await this.links.newest(ctx, module.homeModuleId);
      if (!newest || newest === module.homeModuleId) return;
      await this.activities.dropModule(ctx, moduleId);
      const home = (await this.modules.find(ctx, newest))!;
      await this.links.point(ctx, moduleId, { homeModuleId: home.id, title: home.title });
      await this.fill(ctx, draft, moduleId, home);
      await this.record(ctx, 'course.module-renewed', draft, home);
    });
  }

  private async fill(ctx: OperationContext, draft: LockedVersion, moduleId: string, home: CourseModule): Promise<void> {
    await this.activities.appendModule(ctx, { home, versionId: draft.id, moduleId });
    await this.drafts.changed(ctx, draft);
  }

  private async record(ctx: OperationContext, action: string, draft: LockedVersion, home: CourseModule): Promise<void> {
    const from = await this.versions.outline(ctx, home.versionId);
    const details = { code: from?.code ?? '', number: from?.number ?? 0 };
    await this.audit.record(ctx, { action, subject: { kind: 'course', id: draft.courseId }, details });
  }
}
