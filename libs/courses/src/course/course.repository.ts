import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Course } from './course.entity';

@Injectable()
export class CourseRepository extends BaseRepository<Course> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Course);
  }

  find(ctx: OperationContext, id: string): Promise<Course | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async lock(ctx: OperationContext, id: string): Promise<Course | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(ctx: OperationContext, course: Course): Promise<void> {
    await this.rowsFor(ctx).insert(course);
  }

  async remove(ctx: OperationContext, id: string): Promise<void> {
    await this.rowsFor(ctx).delete({ id });
  }

  async setCurrentVersion(ctx: OperationContext, id: string, versionId: string): Promise<void> {
    await this.rowsFor(ctx).update({ id }, { currentVersionId: versionId });
  }

  async setArchived(ctx: OperationContext, id: string, at: Date | null): Promise<void> {
    await this.rowsFor(ctx).update({ id }, { archivedAt: at });
  }
}
