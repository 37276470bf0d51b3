import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Activity, type ActivityKind, type QuizPurpose } from './activity.entity';

/** Where an activity stands. */
export interface ActivityPlace {
  readonly id: string;
  readonly versionId: string;
  readonly courseId: string;
  readonly kind: ActivityKind;
  readonly purpose: QuizPurpose | null;
  readonly status: 'draft' | 'published';
  readonly baseLanguage: Language;
  readonly languages: Language[];
  /** Its module is written in another course. */
  readonly linked: boolean;
}

export interface ActivityOrder {
  readonly activityId: string;
  readonly moduleId: string;
}

@Injectable()
export class ActivityRepository extends BaseRepository<Activity> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Activity);
  }

  find(ctx: OperationContext, id: string): Promise<Activity | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async place(ctx: OperationContext, id: string): Promise<ActivityPlace | null> {
    const [row] = await this.query<ActivityPlace>(
      ctx,
      `select a.id, a.version_id as "versionId", v.course_id as "courseId", a.kind, a.purpose, v.status,
              c.base_language as "baseLanguage", v.languages, m.home_module_id is not null as linked
         from activities a join course_modules m on m.id = a.module_id join course_versions v on v.id = a.version_id join courses c on c.id = v.course_id
        where a.id = $1`,
      [id],
    );
    return row ?? null;
  }

  allOfModule(ctx: OperationContext, moduleId: string): Promise<Activity[]> {
    return this.rowsFor(ctx).find({ where: { moduleId }, order: { position: 'ASC' } });
  }

  count(ctx: OperationContext, versionId: string): Promise<number> {
    return this.rowsFor(ctx).countBy({ versionId });
  }

  async idsOf(ctx: OperationContext, versionId: string): Promise<string[]> {
    const sql = 'select id from activities where version_id = $1 order by position';
    return (await this.query<{ id: string }>(ctx, sql, [versionId])).map(({ id }) => id);
  }

  allOf(ctx: OperationContext, versionId: string): Promise<Activity[]> {
    return this.rowsFor(ctx).find({ where: { versionId }, order: { position: 'ASC' } });
  }

  async idsOfModule(ctx: OperationContext, moduleId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'select id from activities where module_id = $1 order by position',
      [moduleId],
    );
    return rows.map(({ id }) => id);
  }

  async add(ctx: OperationContext, activities: readonly Activity[]): Promise<void> {
    if (activities.length > 0) await this.rowsFor(ctx).insert([...activities]);
  }

  async change(ctx: OperationContext, id: string, changes: Partial<Activity>): Promise<void> {
    if (Object.keys(changes).length > 0) await this.rowsFor(ctx).update({ id }, changes);
  }

  /** With their texts. */
  async remove(ctx: OperationContext, ids: readonly string[]): Promise<void> {
    await this.query(ctx, 'delete from activity_texts where activity_id = any($1::uuid[])', [ids]);
    await this.query(ctx, 'delete from activities where id = any($1::uuid[])', [ids]);
  }

  /** Positions 1, 2, 3 … through the whole version, each in the module named beside it. */
  async order(ctx: OperationContext, versionId: string, order: readonly ActivityOrder[]): Promise<void> {
    await this.query(
      ctx,
      `update activities a set position = o.position, module_id = o.module_id
         from unnest($2::uuid[], $3::uuid[]) with ordinality as o(id, module_id, position)
        where a.id = o.id and a.version_id = $1`,
      [versionId, order.map(({ activityId }) => activityId), order.map(({ moduleId }) => moduleId)],
    );
  }

  /** Closes the gaps that a removal or an addition in the middle left. */
  async renumber(ctx: OperationContext, versionId: string): Promise<void> {
    await this.query(
      ctx,
      `update activities a set position = o.position
         from (select x.id, row_number() over (order by m.position, x.position, x.id) as position
                 from activities x join course_modules m on m.id = x.module_id where x.version_id = $1) o
        where a.id = o.id and a.position <> o.position`,
      [versionId],
    );
  }
}
