import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { CompletionRules } from './completion-rules';
import { CourseVersion } from './course-version.entity';
import type { VersionOutline } from './version-outline';

/** A draft under the lock of the transaction that changes it. */
export interface LockedVersion {
  readonly id: string;
  readonly courseId: string;
  readonly code: string;
  readonly baseLanguage: Language;
  readonly number: number;
  readonly status: 'draft' | 'published';
  readonly revision: number;
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  readonly languages: Language[];
}

export interface VersionChanges {
  readonly title?: LocalisedText;
  readonly summary?: LocalisedText;
  readonly objectives?: readonly LocalisedText[];
  readonly audience?: readonly string[];
  readonly languages?: readonly Language[];
  readonly onlineMinutes?: number;
  readonly faceToFaceMinutes?: number;
  readonly rules?: CompletionRules;
}

const LOCKED = `v.id, v.course_id as "courseId", c.code, c.base_language as "baseLanguage", v.number, v.status, v.revision,
  v.title, v.summary, v.languages`;

const ACTIVITIES = `select json_agg(json_build_object('id', a.id, 'lineageId', a.lineage_id, 'kind', a.kind, 'purpose', a.purpose,
    'actionPlan', a.action_plan, 'mandatory', a.mandatory, 'minutes', a.minutes, 'title', a.title, 'position', a.position)
    order by a.position)
  from activities a where a.module_id = m.id`;

const OUTLINE = `select v.id as "versionId", v.course_id as "courseId", c.code, c.base_language as "baseLanguage", v.number,
    v.status, v.revision, v.title, v.summary, v.objectives, v.audience, v.languages,
    v.online_minutes as "onlineMinutes", v.face_to_face_minutes as "faceToFaceMinutes", v.rules,
    to_json(v.published_at) as "publishedAt", to_json(v.updated_at) as "updatedAt", c.archived_at is not null as archived,
    coalesce((select json_agg(json_build_object('id', m.id, 'lineageId', m.lineage_id, 'title', m.title, 'position', m.position,
        'activities', coalesce((${ACTIVITIES}), '[]'::json)) order by m.position)
      from course_modules m where m.version_id = v.id), '[]'::json) as modules
  from course_versions v join courses c on c.id = v.course_id`;

@Injectable()
export class CourseVersionRepository extends BaseRepository<CourseVersion> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CourseVersion);
  }

  async outline(ctx: OperationContext, versionId: string): Promise<VersionOutline | null> {
    const [row] = await this.query<VersionOutline>(ctx, `${OUTLINE} where v.id = $1`, [versionId]);
    return row ?? null;
  }

  async draftOutline(ctx: OperationContext, courseId: string): Promise<VersionOutline | null> {
    const sql = `${OUTLINE} where v.course_id = $1 and v.status = 'draft'`;
    const [row] = await this.query<VersionOutline>(ctx, sql, [courseId]);
    return row ?? null;
  }

  async currentOutline(ctx: OperationContext, courseId: string): Promise<VersionOutline | null> {
    const sql = `${OUTLINE} where c.id = $1 and v.id = c.current_version_id`;
    const [row] = await this.query<VersionOutline>(ctx, sql, [courseId]);
    return row ?? null;
  }

  /** Locks the version until the transaction ends: a publication and a change of the draft wait for each other. */
  async lock(ctx: OperationContext, versionId: string): Promise<LockedVersion | null> {
    const sql = `select ${LOCKED} from course_versions v join courses c on c.id = v.course_id where v.id = $1 for update of v`;
    const [row] = await this.query<LockedVersion>(ctx, sql, [versionId]);
    return row ?? null;
  }

  async lockDraftOf(ctx: OperationContext, courseId: string): Promise<LockedVersion | null> {
    const sql = `select ${LOCKED} from course_versions v join courses c on c.id = v.course_id
      where v.course_id = $1 and v.status = 'draft' for update of v`;
    const [row] = await this.query<LockedVersion>(ctx, sql, [courseId]);
    return row ?? null;
  }

  async bump(ctx: OperationContext, versionId: string, now: Date): Promise<number> {
    const sql = 'update course_versions set revision = revision + 1, updated_at = $2 where id = $1 returning revision';
    const [row] = await this.query<{ revision: number }>(ctx, sql, [versionId, now]);
    return row!.revision;
  }

  async add(ctx: OperationContext, version: CourseVersion): Promise<void> {
    await this.managerFor(ctx).insert(CourseVersion, version);
  }

  /** With its review, once its modules are gone. */
  async remove(ctx: OperationContext, id: string): Promise<void> {
    await this.query(ctx, 'delete from course_reviews where version_id = $1', [id]);
    await this.rowsFor(ctx).delete({ id });
  }

  async change(
    ctx: OperationContext,
    versionId: string,
    changes: VersionChanges & { searchText: string },
  ): Promise<void> {
    await this.rowsFor(ctx).update({ id: versionId }, changes as never);
  }

  async freeze(
    ctx: OperationContext,
    versionId: string,
    freeze: { now: Date; personId: string | null; searchText: string },
  ): Promise<void> {
    await this.query(
      ctx,
      `update course_versions set status = 'published', published_at = $2, published_by = $3, search_text = $4, updated_at = $2
        where id = $1`,
      [versionId, freeze.now, freeze.personId, freeze.searchText],
    );
  }

  find(ctx: OperationContext, versionId: string): Promise<CourseVersion | null> {
    return this.rowsFor(ctx).findOneBy({ id: versionId });
  }

  /** Newest first. */
  listOf(
    ctx: OperationContext,
    courseId: string,
  ): Promise<
    { id: string; number: number; status: 'draft' | 'published'; publishedAt: Date | null; updatedAt: Date }[]
  > {
    return this.query(
      ctx,
      `select id, number, status, published_at as "publishedAt", updated_at as "updatedAt"
         from course_versions where course_id = $1 order by number desc`,
      [courseId],
    );
  }
}
