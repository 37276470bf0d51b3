import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { LessonDocument } from './lesson-document.entity';

@Injectable()
export class LessonDocumentRepository extends BaseRepository<LessonDocument> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, LessonDocument);
  }

  find(ctx: OperationContext, id: string): Promise<LessonDocument | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async add(ctx: OperationContext, row: LessonDocument): Promise<void> {
    await this.managerFor(ctx).insert(LessonDocument, row);
  }

  async change(ctx: OperationContext, id: string, values: Partial<LessonDocument>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }
}
