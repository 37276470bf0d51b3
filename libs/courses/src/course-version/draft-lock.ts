import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Clock, type OperationContext } from '@tamkin/kernel';
import {
  activityNotFound,
  changedMeanwhile,
  courseNotFound,
  moduleLinked,
  noDraft,
  versionPublished,
} from '../courses.errors';
import { ActivityRepository, type ActivityPlace } from '../activity/activity.repository';
import { CourseRepository } from '../course/course.repository';
import { CourseVersionRepository, type LockedVersion } from './course-version.repository';

/**
 * The way to a draft for everything that changes one: whoever holds the lock knows that the draft is not published meanwhile
 * and that nobody else changes its outline. Needs a transaction.
 */
@Injectable()
export class DraftLock {
  constructor(
    private readonly versions: CourseVersionRepository,
    private readonly courses: CourseRepository,
    private readonly activities: ActivityRepository,
    private readonly clock: Clock,
  ) {}

  /** With `revision`: refused when somebody changed the draft since. */
  async ofCourse(ctx: OperationContext, courseId: string, revision?: number): Promise<LockedVersion> {
    requireScope(ctx, 'courses.author');
    const draft = await this.versions.lockDraftOf(ctx, courseId);
    if (!draft) throw (await this.courses.find(ctx, courseId)) ? noDraft() : courseNotFound();
    if (revision !== undefined && draft.revision !== revision) throw changedMeanwhile();
    return draft;
  }

  async ofVersion(ctx: OperationContext, versionId: string): Promise<LockedVersion> {
    requireScope(ctx, 'courses.author');
    const version = await this.versions.lock(ctx, versionId);
    if (!version) throw courseNotFound();
    if (version.status !== 'draft') throw versionPublished();
    return version;
  }

  /** The draft an activity belongs to, refused when its module is written in another course. For what hangs on activities, such as papers, grids and surveys. */
  async ofActivity(
    ctx: OperationContext,
    activityId: string,
  ): Promise<{ draft: LockedVersion; activity: ActivityPlace }> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.place(ctx, activityId);
    if (!activity) throw activityNotFound();
    if (activity.linked) throw moduleLinked();
    return { activity, draft: await this.ofVersion(ctx, activity.versionId) };
  }

  /** Says that the draft changed; returns its new revision. */
  changed(ctx: OperationContext, draft: LockedVersion): Promise<number> {
    return this.versions.bump(ctx, draft.id, this.clock.now());
  }
}
