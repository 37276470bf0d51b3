import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isUniqueViolation, TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, notFound, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { QuestionBatchRepository, type BatchChanges } from './question-batch.repository';
import { acceptTags, type QuestionTags } from './question-tags';

/** Most questions changed at once: a page of the bank. */
export const MAX_BATCH = 200;

export interface QuestionBatch {
  readonly courseId: string;
  readonly questionIds: readonly string[];
  /** What is left out stays; `null` takes a tag away. */
  readonly tags?: { [Tag in keyof QuestionTags]?: QuestionTags[Tag] | undefined } | undefined;
  readonly archived?: boolean | undefined;
  readonly shared?: boolean | undefined;
  /** The bank they move to. Papers that hold them keep them. */
  readonly moveTo?: string | undefined;
}

/** The same change to many questions of a bank: all of them or none. */
@Injectable()
export class QuestionBatchesService {
  constructor(
    private readonly questions: QuestionBatchRepository,
    private readonly activities: CourseActivityRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Returns how many questions it touched. Saying it again changes nothing. */
  async change(ctx: OperationContext, batch: QuestionBatch): Promise<number> {
    requireScope(ctx, 'courses.author');
    if (batch.shared !== undefined) requireScope(ctx, 'questions.share');
    const ids = [...new Set(batch.questionIds)];
    if (ids.length > MAX_BATCH) {
      throw new DomainError('not-valid', 'request.not-valid', {}, [
        { field: 'questionIds', code: 'field.too-much', details: { max: MAX_BATCH } },
      ]);
    }
    const changes = this.changesOf(batch);
    try {
      return await this.transactions.run(ctx, (ctx) => this.write(ctx, batch.courseId, ids, changes));
    } catch (error) {
      if (isUniqueViolation(error, 'questions_key')) throw refusals.questionKeyTaken();
      throw error;
    }
  }

  private async write(
    ctx: OperationContext,
    courseId: string,
    ids: readonly string[],
    changes: BatchChanges,
  ): Promise<number> {
    await this.activities.requireCourse(ctx, courseId);
    if (changes.courseId) await this.activities.requireCourse(ctx, changes.courseId);
    const found = await this.questions.lock(ctx, courseId, ids);
    if (found.length !== ids.length) throw notFound('question');
    await this.questions.write(ctx, ids, changes);
    for (const { id, archived } of found) await this.note(ctx, id, archived, changes);
    return ids.length;
  }

  private changesOf({ tags = {}, archived, shared, moveTo }: QuestionBatch): BatchChanges {
    return {
      ...acceptTags(tags),
      ...(archived === undefined ? {} : { archivedAt: archived ? this.clock.now() : null }),
      ...(shared === undefined ? {} : { shared }),
      ...(moveTo === undefined ? {} : { courseId: moveTo }),
    };
  }

  /** Who hid, showed again, shared or moved a question stays known; tags are of no consequence. */
  private async note(ctx: OperationContext, id: string, was: boolean, changes: BatchChanges): Promise<void> {
    const subject = { kind: 'question', id };
    const archives = changes.archivedAt !== undefined && (changes.archivedAt !== null) !== was;
    if (archives) {
      await this.audit.record(ctx, { action: was ? 'question.restored' : 'question.archived', subject });
    }
    if (changes.shared !== undefined) {
      await this.audit.record(ctx, { action: changes.shared ? 'question.shared' : 'question.unshared', subject });
    }
    if (changes.courseId !== undefined) await this.audit.record(ctx, { action: 'question.moved', subject });
  }
}
