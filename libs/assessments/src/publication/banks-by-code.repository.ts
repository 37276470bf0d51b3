import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
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
