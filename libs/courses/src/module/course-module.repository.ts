import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { CourseModule } from './course-module.entity';

@Injectable()
export class CourseModuleRepository extends BaseRepository<CourseModule> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CourseModule);
  }

  find(ctx: OperationContext, id: string): Promise<CourseModule | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  count(ctx: OperationContext, versionId: string): Promise<number> {
    return this.rowsFor(ctx).countBy({ versionId });
  }

  async idsOf(ctx: OperationContext, versionId: string): Promise<string[]> {
    const sql = 'select id from course_modules where version_id = $1 order by position';
    return (await this.query<{ id: string }>(ctx, sql, [versionId])).map(({ id }) => id);
  }

  allOf(ctx: OperationContext, versionId: string): Promise<CourseModule[]> {
    return this.rowsFor(ctx).find({ where: { versionId }, order: { position: 'ASC' } });
  }

  async add(ctx: OperationContext, modules: readonly CourseModule[]): Promise<void> {
    if (modules.length > 0) await this.rowsFor(ctx).insert([...modules]);
  }

  async rename(ctx: OperationContext, id: string, title: LocalisedText): Promise<void> {
    await this.rowsFor(ctx).update({ id }, { title });
  }

  async remove(ctx: OperationContext, id: string): Promise<void> {
    await this.rowsFor(ctx).delete({ id });
  }

  async removeAllOf(ctx: OperationContext, versionId: string): Promise<void> {
    await this.rowsFor(ctx).delete({ versionId });
  }

  /** Positions 1, 2, 3 … in the order of `ids`. */
  async order(ctx: OperationContext, versionId: string, ids: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      `update course_modules m set position = o.position
         from unnest($2::uuid[]) with ordinality as o(id, position)
        where m.id = o.id and m.version_id = $1 and m.position <> o.position`,
      [versionId, ids],
    );
  }

  /** Closes the gaps a removal left. */
  async renumber(ctx: OperationContext, versionId: string): Promise<void> {
    await this.query(
      ctx,
      `update course_modules m set position = o.position
         from (select id, row_number() over (order by position, id) as position from course_modules where version_id = $1) o
        where m.id = o.id and m.position <> o.position`,
      [versionId],
    );
  }
}
