import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { QuestionExport } from './question-export.entity';

@Injectable()
export class QuestionExportRepository extends BaseRepository<QuestionExport> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, QuestionExport);
  }

  find(ctx: OperationContext, id: string): Promise<QuestionExport | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async add(ctx: OperationContext, row: QuestionExport): Promise<void> {
    await this.managerFor(ctx).insert(QuestionExport, row);
  }

  async change(ctx: OperationContext, id: string, values: Partial<QuestionExport>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }

  async courseCode(ctx: OperationContext, courseId: string): Promise<string> {
    const [row] = await this.query<{ code: string }>(ctx, 'select code from courses where id = $1', [courseId]);
    return row?.code ?? 'questions';
  }
}
