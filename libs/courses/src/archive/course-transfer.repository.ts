import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { CourseTransfer } from './course-transfer.entity';

@Injectable()
export class CourseTransferRepository extends BaseRepository<CourseTransfer> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CourseTransfer);
  }

  find(ctx: OperationContext, id: string): Promise<CourseTransfer | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** Waits for other holders of the row; call it inside a transaction. */
  findLocked(ctx: OperationContext, id: string): Promise<CourseTransfer | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(ctx: OperationContext, row: CourseTransfer): Promise<void> {
    await this.managerFor(ctx).insert(CourseTransfer, row);
  }

  async change(ctx: OperationContext, id: string, values: Partial<CourseTransfer>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }

  /** The course with this code; `null` when there is none. */
  async courseOfCode(ctx: OperationContext, code: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>(ctx, 'select id from courses where code = $1', [code]);
    return row?.id ?? null;
  }

  /**
   * Whether a course other than `courseId` has modules or activities of these lineages: then they must not be shared. Those
   * that `courseId` has, too, are its own: it made the module of another course its own.
   */
  async isLineageOfAnother(
    ctx: OperationContext,
    lineages: readonly string[],
    courseId: string | null,
  ): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `with parts as (
         select v.course_id, m.lineage_id from course_modules m join course_versions v on v.id = m.version_id
          where m.lineage_id = any($1::uuid[])
         union all
         select v.course_id, a.lineage_id from activities a join course_versions v on v.id = a.version_id
          where a.lineage_id = any($1::uuid[]))
       select 1 from parts p where p.course_id is distinct from $2
          and not exists (select 1 from parts own where own.course_id = $2 and own.lineage_id = p.lineage_id) limit 1`,
      [lineages, courseId],
    );
    return rows.length > 0;
  }
}
