import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isForeignKeyViolation, TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { CourseRepository } from '../course/course.repository';
import { CourseVersionRepository } from '../course-version/course-version.repository';
import { DraftLock } from '../course-version/draft-lock';
import { courseInUse, courseNotFound } from '../courses.errors';
import { OutlineAuthoring } from '../module/outline-authoring';

/** The way back from a draft: what it holds is gone, what was published stays as it is. */
@Injectable()
export class DraftDiscarding {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly drafts: DraftLock,
    private readonly outline: OutlineAuthoring,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Removes the draft with everything that hangs on it. A course that was never published goes with its only draft, unless
   * something else belongs to it, such as questions of the bank.
   */
  async discard(ctx: OperationContext, input: { readonly courseId: string; readonly revision: number }): Promise<void> {
    const { courseId, revision } = input;
    requireScope(ctx, 'courses.author');
    try {
      await this.transactions.run(ctx, async (ctx) => {
        const course = await this.courses.lock(ctx, courseId);
        if (!course) throw courseNotFound();
        const draft = await this.drafts.ofCourse(ctx, courseId, revision);
        await this.outline.clear(ctx, draft);
        await this.versions.remove(ctx, draft.id);
        if (course.currentVersionId === null) await this.courses.remove(ctx, courseId);
        await this.audit.record(ctx, {
          action: course.currentVersionId === null ? 'course.deleted' : 'course.draft-discarded',
          subject: { kind: 'course', id: courseId },
          details: { code: draft.code, number: draft.number },
        });
      });
    } catch (error) {
      if (isForeignKeyViolation(error)) throw courseInUse();
      throw error;
    }
  }
}
