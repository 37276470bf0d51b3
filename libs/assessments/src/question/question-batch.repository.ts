import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionTags } from './question-tags';
import { Question } from './question.entity';

/** What changes of questions; absent = stays. */
export interface BatchChanges extends Partial<QuestionTags> {
  /** `null` shows them again; questions that are archived keep their day. */
  readonly archivedAt?: Date | null;
  readonly shared?: boolean;
  /** The bank they go to. */
  readonly courseId?: string;
}

@Injectable()
export class QuestionBatchRepository extends BaseRepository<Question> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Question);
  }

  /** Those of `ids` that belong to the course, held until the transaction ends. */
  lock(
    ctx: OperationContext,
    courseId: string,
    ids: readonly string[],
  ): Promise<{ readonly id: string; readonly archived: boolean }[]> {
    return this.query(
      ctx,
      `select id, archived_at is not null as archived from questions
        where course_id = $1 and id = any($2::uuid[]) order by id for update`,
      [courseId, ids],
    );
  }

  async write(ctx: OperationContext, ids: readonly string[], changes: BatchChanges): Promise<void> {
    const given = (name: keyof BatchChanges): boolean => name in changes;
    await this.query(
      ctx,
      `update questions
          set topic = case when $2 then $3 else topic end,
              objective = case when $4 then $5 else objective end,
              difficulty = case when $6 then $7::smallint else difficulty end,
              archived_at = case when $8 then case when $9::timestamptz is null then null else coalesce(archived_at, $9) end
                            else archived_at end,
              shared = coalesce($10, shared), course_id = coalesce($11, course_id)
        where id = any($1::uuid[])`,
      [
        ids,
        given('topic'),
        changes.topic ?? null,
        given('objective'),
        changes.objective ?? null,
        given('difficulty'),
        changes.difficulty ?? null,
        given('archivedAt'),
        changes.archivedAt ?? null,
        changes.shared ?? null,
        changes.courseId ?? null,
      ],
    );
  }
}
