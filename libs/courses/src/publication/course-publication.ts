import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { ActivityTextRepository } from '../activity/activity-text.repository';
import { CourseRepository } from '../course/course.repository';
import { CourseVersionRepository, type LockedVersion } from '../course-version/course-version.repository';
import { DraftLock } from '../course-version/draft-lock';
import { searchTextOf } from '../course-version/search-text';
import { courseNotFound, usedElsewhere } from '../courses.errors';
import { CourseModuleRepository } from '../module/course-module.repository';
import { ModuleLinkRepository } from '../module/module-link.repository';
import { isBlocking, publicationProblems } from './publication-checks';
import { PublicationParticipants, type PublicationProblem } from './publication-participants';

/** Undoes what participants pinned while they were only asked. */
class OnlyAsked extends Error {}

/** From draft to published version, and in and out of the catalogue. */
@Injectable()
export class CoursePublication {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly texts: ActivityTextRepository,
    private readonly modules: CourseModuleRepository,
    private readonly links: ModuleLinkRepository,
    private readonly drafts: DraftLock,
    private readonly participants: PublicationParticipants,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What an author should put right first. Changes nothing. */
  async problems(ctx: OperationContext, courseId: string): Promise<PublicationProblem[]> {
    let problems: PublicationProblem[] = [];
    try {
      await this.transactions.run(ctx, async (ctx) => {
        const draft = await this.drafts.ofCourse(ctx, courseId);
        problems = await this.problemsOf(ctx, draft);
        throw new OnlyAsked();
      });
    } catch (error) {
      if (!(error instanceof OnlyAsked)) throw error;
    }
    return problems;
  }

  /**
   * Freezes the draft and puts it into the catalogue; refused with one entry per blocking problem. Enrolments that started an
   * older version stay with it. Publishing the same version again changes nothing.
   */
  async publish(
    ctx: OperationContext,
    input: { readonly courseId: string; readonly versionId?: string; readonly revision?: number },
  ): Promise<{ versionId: string }> {
    requireScope(ctx, 'courses.publish');
    return this.transactions.run(ctx, async (ctx) => {
      if (input.versionId && (await this.isPublished(ctx, input.courseId, input.versionId))) {
        return { versionId: input.versionId };
      }
      const draft = await this.drafts.ofCourse(ctx, input.courseId, input.revision);
      const blocking = (await this.problemsOf(ctx, draft)).filter(isBlocking);
      if (blocking.length > 0) throw notReady(blocking);
      const outline = (await this.versions.outline(ctx, draft.id))!;
      const searchText = searchTextOf(
        draft.code,
        draft,
        outline.modules.map(({ title }) => title),
      );
      await this.versions.freeze(ctx, draft.id, { now: this.clock.now(), personId: actorPersonId(ctx), searchText });
      await this.courses.setCurrentVersion(ctx, input.courseId, draft.id);
      await this.record(ctx, 'course.published', input.courseId, { code: draft.code, number: draft.number });
      return { versionId: draft.id };
    });
  }

  /** Takes the course out of the catalogue; who is enrolled goes on. */
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
      await this.record(ctx, at ? 'course.archived' : 'course.restored', courseId, { code: course.code });
    });
  }

  /** Modules that other courses show stay where they can be written. */
  private async requireUsedHereOnly(
    ctx: OperationContext,
    { id, currentVersionId }: { readonly id: string; readonly currentVersionId: string | null },
  ): Promise<void> {
    const modules = currentVersionId ? await this.modules.allOf(ctx, currentVersionId) : [];
    const used = await this.links.usersOf(
      ctx,
      id,
      modules.map(({ lineageId }) => lineageId),
    );
    if (used.length > 0) throw usedElsewhere(used);
  }

  private async problemsOf(ctx: OperationContext, draft: LockedVersion): Promise<PublicationProblem[]> {
    const outline = await this.versions.outline(ctx, draft.id);
    if (!outline) throw courseNotFound();
    const problems = publicationProblems(outline, await this.texts.statesOf(ctx, draft.id));
    const activities = outline.modules.flatMap((module) => module.activities);
    for (const participant of this.participants.all()) {
      const publication = { versionId: draft.id, activities, languages: outline.languages };
      problems.push(...(await participant.onPublish(ctx, publication)));
    }
    return problems;
  }

  private async isPublished(ctx: OperationContext, courseId: string, versionId: string): Promise<boolean> {
    const version = await this.versions.lock(ctx, versionId);
    if (!version || version.courseId !== courseId) throw courseNotFound();
    return version.status === 'published';
  }

  private record(ctx: OperationContext, action: string, id: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(ctx, { action, subject: { kind: 'course', id }, details });
  }
}

function notReady(problems: readonly PublicationProblem[]): DomainError {
  const fields = problems.map(({ code, activityId, language, details }) => ({
    field: activityId ? `activities.${activityId}` : 'course',
    code,
    details: { ...details, ...(language ? { language } : {}) },
  }));
  return new DomainError('not-valid', 'course.not-ready', { count: problems.length }, fields);
}
