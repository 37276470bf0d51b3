import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { newId, type OperationContext } from '@tamkin/kernel';
import { ActivityRepository } from '../activity/activity.repository';
import { ActivityTextRepository } from '../activity/activity-text.repository';
import { CourseVersionRepository, type LockedVersion } from '../course-version/course-version.repository';
import { DraftLock } from '../course-version/draft-lock';
import { idTaken, moduleNotFound, notValid, tooManyParts } from '../courses.errors';
import { PublicationParticipants } from '../publication/publication-participants';
import type { CourseModule } from './course-module.entity';
import { CourseModuleRepository } from './course-module.repository';
import { ModuleLinkRepository, type ReusableModule } from './module-link.repository';
import { MAX_ACTIVITIES, MAX_MODULES } from './outline-authoring';

/** Behind every other until the renumbering that follows. */
const LAST = 32_000;

/**
 * A module of one course in another: placed as it was published, written in its own course only. The draft holds what the
 * module holds, with the same blocks, questions and lineages, and follows a newer version when its author takes it.
 */
@Injectable()
export class ModuleReuse {
  constructor(
    private readonly links: ModuleLinkRepository,
    private readonly modules: CourseModuleRepository,
    private readonly activities: ActivityRepository,
    private readonly texts: ActivityTextRepository,
    private readonly versions: CourseVersionRepository,
    private readonly drafts: DraftLock,
    private readonly participants: PublicationParticipants,
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
      const activityIds = await this.activities.idsOfModule(ctx, moduleId);
      for (const participant of this.participants.all()) await participant.onActivitiesRemoved?.(ctx, { activityIds });
      await this.activities.remove(ctx, activityIds);
      const home = (await this.modules.find(ctx, newest))!;
      await this.links.point(ctx, moduleId, { homeModuleId: home.id, title: home.title });
      await this.fill(ctx, draft, moduleId, home);
      await this.record(ctx, 'course.module-renewed', draft, home);
    });
  }

  /** Everything the home module holds, under new ids of rows and the same lineages. */
  private async fill(ctx: OperationContext, draft: LockedVersion, moduleId: string, home: CourseModule): Promise<void> {
    const activities = await this.activities.allOfModule(ctx, home.id);
    if ((await this.activities.count(ctx, draft.id)) + activities.length > MAX_ACTIVITIES) {
      throw tooManyParts(MAX_ACTIVITIES);
    }
    const activityIds = new Map(activities.map(({ id }) => [id, newId()]));
    await this.activities.add(
      ctx,
      activities.map((activity, index) => ({
        ...activity,
        id: activityIds.get(activity.id)!,
        versionId: draft.id,
        moduleId,
        position: LAST + index,
      })),
    );
    await this.texts.copy(ctx, activityIds);
    const copy = { fromVersionId: home.versionId, toVersionId: draft.id, activityIds };
    for (const participant of this.participants.all()) await participant.onDraftMade(ctx, copy);
    await this.activities.renumber(ctx, draft.id);
    await this.drafts.changed(ctx, draft);
  }

  private async record(ctx: OperationContext, action: string, draft: LockedVersion, home: CourseModule): Promise<void> {
    const from = await this.versions.outline(ctx, home.versionId);
    const details = { code: from?.code ?? '', number: from?.number ?? 0 };
    await this.audit.record(ctx, { action, subject: { kind: 'course', id: draft.courseId }, details });
  }
}
