import { Injectable } from '@nestjs/common';
import type { Language, OperationContext } from '@tamkin/kernel';
import { activityNotFound, courseNotFound } from '../courses.errors';
import { ActivityRepository, type ActivityPlace } from '../activity/activity.repository';
import { ActivityTextRepository, type BlockFile } from '../activity/activity-text.repository';
import type { Block } from '../activity/block';
import { CourseVersionRepository } from './course-version.repository';
import type { VersionOutline } from './version-outline';

/** A text as a learner reads it. */
export interface ReadableText {
  readonly activityId: string;
  /** The language it is in: the one asked for, else the base language. */
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** Names and sizes of the files the blocks point at. */
  readonly files: readonly BlockFile[];
}

/** Versions kept in memory, least recently used first out: some 20 KB each. */
const CACHED_VERSIONS = 300;

/**
 * Courses as other domains read them. It does not decide who may read: the caller knows the enrolment. Published versions never
 * change, so their outline is kept in this process and costs no statement the second time.
 */
@Injectable()
export class CoursesReader {
  private readonly published = new Map<string, VersionOutline>();

  constructor(
    private readonly versions: CourseVersionRepository,
    private readonly activities: ActivityRepository,
    private readonly texts: ActivityTextRepository,
  ) {}

  /** `archived` may be older than the rest: it belongs to the course, not to the version. */
  async outline(ctx: OperationContext, versionId: string): Promise<VersionOutline> {
    const cached = this.published.get(versionId);
    if (cached) {
      this.published.delete(versionId);
      this.published.set(versionId, cached);
      return cached;
    }
    const outline = await this.versions.outline(ctx, versionId);
    if (!outline) throw courseNotFound();
    if (outline.status === 'published' && !ctx.transaction) this.keep(outline);
    return outline;
  }

  /** The text in `language`, else in the base language; without blocks when none was written. One statement. */
  async activityText(
    ctx: OperationContext,
    { activityId, language }: { readonly activityId: string; readonly language: Language },
  ): Promise<ReadableText> {
    const row = await this.texts.findReadable(ctx, activityId, language);
    if (!row) return { activityId, language, blocks: [], files: [] };
    return { activityId, language: row.language, blocks: row.blocks, files: row.files };
  }

  /** Where an activity stands: its course, version, and whether that is still a draft. */
  async activity(ctx: OperationContext, activityId: string): Promise<ActivityPlace> {
    const place = await this.activities.place(ctx, activityId);
    if (!place) throw activityNotFound();
    return place;
  }

  /** Not inside a transaction, which may still be rolled back. */
  private keep(outline: VersionOutline): void {
    this.published.set(outline.versionId, outline);
    const [oldest] = this.published.keys();
    if (this.published.size > CACHED_VERSIONS && oldest !== undefined) this.published.delete(oldest);
  }
}
