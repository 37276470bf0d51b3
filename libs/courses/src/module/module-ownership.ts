import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { ActivityRepository } from '../activity/activity.repository';
import { DraftLock } from '../course-version/draft-lock';
import { moduleNotFound } from '../courses.errors';
import { PublicationParticipants } from '../publication/publication-participants';
import { CourseModuleRepository } from './course-module.repository';
import { ModuleLinkRepository } from './module-link.repository';

/**
 * Makes a module that is written in another course the draft's own. It stays what it is, with its lineages, so that whoever
 * learned it under an earlier version keeps that; from now on it is written here and hears no more of its home.
 */
@Injectable()
export class ModuleOwnership {
  constructor(
    private readonly modules: CourseModuleRepository,
    private readonly links: ModuleLinkRepository,
    private readonly activities: ActivityRepository,
    private readonly drafts: DraftLock,
    private readonly participants: PublicationParticipants,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** A module that is the course's own already stays as it is. */
  async own(ctx: OperationContext, moduleId: string): Promise<void> {
    requireScope(ctx, 'courses.author');
    await this.transactions.run(ctx, async (ctx) => {
      const module = await this.modules.find(ctx, moduleId);
      if (!module) throw moduleNotFound();
      const draft = await this.drafts.ofVersion(ctx, module.versionId);
      // Read behind the lock: sent twice at once, it happens once.
      const home = (await this.links.homesOf(ctx, draft.id)).find((each) => each.moduleId === moduleId);
      if (!home) return;
      await this.links.point(ctx, moduleId, { homeModuleId: null, title: module.title });
      const activityIds = await this.activities.idsOfModule(ctx, moduleId);
      const about = { courseId: draft.courseId, homeCourseId: home.courseId, activityIds };
      for (const participant of this.participants.all()) await participant.onModuleOwned?.(ctx, about);
      await this.drafts.changed(ctx, draft);
      const details = { code: home.code, number: home.number };
      const subject = { kind: 'course', id: draft.courseId } as const;
      await this.audit.record(ctx, { action: 'course.module-owned', subject, details });
    });
  }
}
