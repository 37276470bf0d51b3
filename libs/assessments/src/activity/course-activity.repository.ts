import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { notFound, type Language, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { refusals } from '../assessments.errors';

export type AssessedKind = 'quiz' | 'survey' | 'assignment' | 'session';

/** An activity with what this domain needs to know of its course. */
export interface CourseActivity {
  readonly id: string;
  readonly kind: AssessedKind | 'lesson';
  readonly purpose: 'pre-test' | 'formative' | 'final' | null;
  readonly actionPlan: boolean;
  readonly title: LocalisedText;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly versionStatus: 'draft' | 'published';
  readonly languages: readonly Language[];
  readonly courseId: string;
  readonly courseCode: string;
  readonly courseTitle: LocalisedText;
  readonly baseLanguage: Language;
}

const ACTIVITY = `
  select a.id, a.kind, a.purpose, a.action_plan as "actionPlan", a.title, a.version_id as "versionId",
         v.number as "versionNumber", v.status as "versionStatus", v.languages, v.course_id as "courseId", c.code as "courseCode",
         v.title as "courseTitle", c.base_language as "baseLanguage"
    from activities a join course_versions v on v.id = a.version_id join courses c on c.id = v.course_id
   where a.id = $1`;

/** Reads activities of courses. Never writes them: they belong to `courses`. */
@Injectable()
export class CourseActivityRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Activity');
  }

  /** An activity of this kind, for its author. */
  async require(ctx: OperationContext, activityId: string, kind: AssessedKind): Promise<CourseActivity> {
    const [activity] = await this.query<CourseActivity>(ctx, ACTIVITY, [activityId]);
    if (!activity) throw notFound('activity');
    if (activity.kind !== kind) throw refusals.wrongKind();
    return activity;
  }

  /** The same, refused once its version is published or when its module is written in another course. Holds the version so that it is not published meanwhile. */
  async requireDraft(ctx: OperationContext, activityId: string, kind: AssessedKind): Promise<CourseActivity> {
    const activity = await this.require(ctx, activityId, kind);
    const [version] = await this.query<{ status: string; linked: boolean }>(
      ctx,
      `select v.status, m.home_module_id is not null as linked
         from activities a join course_versions v on v.id = a.version_id join course_modules m on m.id = a.module_id
        where a.id = $1 for share of v`,
      [activityId],
    );
    if (version?.status !== 'draft') throw refusals.versionPublished();
    if (version.linked) throw refusals.moduleLinked();
    return activity;
  }

  /** An activity of this kind in the version that somebody follows. */
  async inVersion(
    ctx: OperationContext,
    { activityId, versionId, kind }: { activityId: string; versionId: string; kind: AssessedKind },
  ): Promise<CourseActivity> {
    const [activity] = await this.query<CourseActivity>(ctx, ACTIVITY, [activityId]);
    if (!activity || activity.versionId !== versionId || activity.kind !== kind) throw notFound('activity');
    return activity;
  }

  async requireCourse(ctx: OperationContext, courseId: string): Promise<void> {
    const [course] = await this.query(ctx, 'select 1 from courses where id = $1', [courseId]);
    if (!course) throw notFound('course');
  }
}
