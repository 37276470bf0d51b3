import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { CourseModule } from './course-module.entity';

/** A course that shows a module of another. */
export interface ModuleUser {
  readonly lineageId: string;
  readonly courseId: string;
  readonly code: string;
  readonly title: LocalisedText;
}

/** Where a module of a draft is written. */
export interface ModuleHome {
  readonly moduleId: string;
  readonly courseId: string;
  readonly code: string;
  readonly title: LocalisedText;
  /** The published version of its course that it shows. */
  readonly number: number;
  /** A newer published version that has the module, too; `null` = none. */
  readonly newerNumber: number | null;
}

/** A published module that can be placed in another course. */
export interface ReusableModule {
  readonly moduleId: string;
  readonly title: LocalisedText;
  readonly courseId: string;
  readonly code: string;
  readonly courseTitle: LocalisedText;
  readonly number: number;
  readonly activities: number;
  readonly minutes: number;
}

/** A module as its course publishes it. */
export interface PublishedModule extends CourseModule {
  /** Of its course. */
  readonly code: string;
}

const HOMES = `
  select m.id as "moduleId", hc.id as "courseId", hc.code, hv.title, hv.number,
         (select n.number from course_versions n join course_modules nm on nm.version_id = n.id
           where n.id = hc.current_version_id and n.number > hv.number and nm.lineage_id = h.lineage_id
             and nm.home_module_id is null) as "newerNumber"
    from course_modules m
    join course_modules h on h.id = m.home_module_id
    join course_versions hv on hv.id = h.version_id
    join courses hc on hc.id = hv.course_id
   where m.version_id = $1`;

/** In the draft or the current version of courses that are not archived. */
const USERS = `
  select distinct h.lineage_id as "lineageId", c.id as "courseId", c.code, v.title
    from course_modules h
    join course_versions hv on hv.id = h.version_id and hv.course_id = $1
    join course_modules m on m.home_module_id = h.id
    join course_versions v on v.id = m.version_id
    join courses c on c.id = v.course_id and c.archived_at is null and (v.status = 'draft' or v.id = c.current_version_id)
   where h.lineage_id = any($2::uuid[]) order by c.code`;

const REUSABLE = `
  select m.id as "moduleId", m.title, c.id as "courseId", c.code, v.title as "courseTitle", v.number,
         count(a.id)::int as activities, coalesce(sum(a.minutes), 0)::int as minutes
    from courses c
    join course_versions v on v.id = c.current_version_id
    join course_modules m on m.version_id = v.id and m.home_module_id is null
    join activities a on a.module_id = m.id
   where c.archived_at is null and c.base_language = $2 and c.id <> (select course_id from course_versions where id = $1)
     and not exists (select 1 from course_modules own where own.version_id = $1 and own.lineage_id = m.lineage_id)
   group by m.id, c.id, v.id order by length(c.code), c.code, m.position`;

/** Modules that stand in more than one course. */
@Injectable()
export class ModuleLinkRepository extends BaseRepository<CourseModule> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CourseModule);
  }

  homesOf(ctx: OperationContext, versionId: string): Promise<ModuleHome[]> {
    return this.query<ModuleHome>(ctx, HOMES, [versionId]);
  }

  usersOf(ctx: OperationContext, courseId: string, lineageIds: readonly string[]): Promise<ModuleUser[]> {
    return this.query<ModuleUser>(ctx, USERS, [courseId, lineageIds]);
  }

  /** Of the courses in the catalogue that are written in this language, but for what the draft already shows. */
  reusable(ctx: OperationContext, draft: { id: string; baseLanguage: Language }): Promise<ReusableModule[]> {
    return this.query<ReusableModule>(ctx, REUSABLE, [draft.id, draft.baseLanguage]);
  }

  /** Modules of these lineages in the courses of the catalogue that write them, in this language. */
  published(
    ctx: OperationContext,
    given: { lineageIds: readonly string[]; baseLanguage: Language; exceptCourseId: string | null },
  ): Promise<PublishedModule[]> {
    return this.query<PublishedModule>(
      ctx,
      `select m.id, m.version_id as "versionId", m.lineage_id as "lineageId", m.position, m.title,
              m.home_module_id as "homeModuleId", c.code
         from courses c join course_modules m on m.version_id = c.current_version_id and m.home_module_id is null
        where c.archived_at is null and c.base_language = $2 and c.id is distinct from $3 and m.lineage_id = any($1::uuid[])`,
      [given.lineageIds, given.baseLanguage, given.exceptCourseId],
    );
  }

  /** The same module in the newest published version of its course. */
  async newest(ctx: OperationContext, homeModuleId: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>(
      ctx,
      `select n.id from course_modules h
         join course_versions hv on hv.id = h.version_id
         join courses c on c.id = hv.course_id
         join course_modules n on n.version_id = c.current_version_id and n.lineage_id = h.lineage_id
        where h.id = $1 and n.home_module_id is null`,
      [homeModuleId],
    );
    return row?.id ?? null;
  }

  async point(
    ctx: OperationContext,
    id: string,
    { homeModuleId, title }: Pick<CourseModule, 'homeModuleId' | 'title'>,
  ) {
    await this.rowsFor(ctx).update({ id }, { homeModuleId, title });
  }
}
