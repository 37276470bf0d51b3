import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, type OperationContext } from '@tamkin/kernel';
import { CourseRepository } from '../course/course.repository';
import { CourseVersionRepository } from '../course-version/course-version.repository';
import { DraftLock } from '../course-version/draft-lock';
import { searchTextOf } from '../course-version/search-text';
import { courseNotFound } from '../courses.errors';
import { DraftReadiness } from './draft-readiness';
import type { PublicationProblem } from './publication-participants';

/** Undoes what participants pinned while they were only asked. */
class OnlyAsked extends Error {}

/** From draft to published version. */
@Injectable()
export class CoursePublication {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly drafts: DraftLock,
    private readonly readiness: DraftReadiness,
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
        problems = await this.readiness.problemsOf(ctx, draft);
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
      const outline = await this.readiness.requireReady(ctx, draft);
      const searchText = searchTextOf(
        draft.code,
        draft,
        outline.modules.map(({ title }) => title),
      );
      await this.versions.freeze(ctx, draft.id, { now: this.clock.now(), personId: actorPersonId(ctx), searchText });
      await this.courses.setCurrentVersion(ctx, input.courseId, draft.id);
      await this.audit.record(ctx, {
        action: 'course.published',
        subject: { kind: 'course', id: input.courseId },
        details: { code: draft.code, number: draft.number },
      });
      return { versionId: draft.id };
    });
  }

  private async isPublished(ctx: OperationContext, courseId: string, versionId: string): Promise<boolean> {
    const version = await this.versions.lock(ctx, versionId);
    if (!version || version.courseId !== courseId) throw courseNotFound();
    return version.status === 'published';
  }
}
