import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionTags } from '../question/question-tags';
import { Question } from '../question/question.entity';

/** Banks by the codes of their courses, which mean the same in every installation. */
@Injectable()
export class BanksByCodeRepository extends BaseRepository<Question> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Question);
  }

  /** Codes of all courses, by id. */
  async codes(ctx: OperationContext): Promise<Map<string, string>> {
    const rows = await this.query<{ id: string; code: string }>(ctx, 'select id, code from courses', []);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  /** A question of another course, shared or not. */
  async question(ctx: OperationContext, code: string, key: string): Promise<(QuestionTags & { id: string }) | null> {
    const [row] = await this.query<QuestionTags & { id: string }>(
      ctx,
      `select q.id, q.topic, q.objective, q.difficulty from questions q join courses c on c.id = q.course_id
        where c.code = $1 and q.key = $2`,
      [code, key],
    );
    return row ?? null;
  }

  /** Whether a course shares anything of its bank. */
  async shares(ctx: OperationContext, courseId: string): Promise<boolean> {
    const rows = await this.query(
      ctx,
      'select 1 from questions where course_id = $1 and shared and archived_at is null limit 1',
      [courseId],
    );
    return rows.length > 0;
  }

  /** A question that another course shares; `null` when there is none. */
  async sharedQuestion(ctx: OperationContext, code: string, key: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>(
      ctx,
      `select q.id from questions q join courses c on c.id = q.course_id
        where c.code = $1 and q.key = $2 and q.shared and q.archived_at is null`,
      [code, key],
    );
    return row?.id ?? null;
  }
}
