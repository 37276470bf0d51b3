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
/** Texts kept in the same way: some 10 KB each. */
const CACHED_TEXTS = 300;

/**
 * Courses as other domains read them. It does not decide who may read: the caller knows the enrolment. Published versions never
 * change, so their outlines and texts are kept in this process and cost no statement the second time.
 */
@Injectable()
export class CoursesReader {
  private readonly published = new Map<string, VersionOutline>();
  /** By activity and the language asked for. */
  private readonly publishedTexts = new Map<string, ReadableText>();

  constructor(
    private readonly versions: CourseVersionRepository,
    private readonly activities: ActivityRepository,
    private readonly texts: ActivityTextRepository,
  ) {}

  /** `archived` may be older than the rest: it belongs to the course, not to the version. */
  async outline(ctx: OperationContext, versionId: string): Promise<VersionOutline> {
    const cached = this.published.get(versionId);
    if (cached) {
      keep(this.published, CACHED_VERSIONS, versionId, cached);
      return cached;
    }
    const outline = await this.versions.outline(ctx, versionId);
    if (!outline) throw courseNotFound();
    if (outline.status === 'published' && !ctx.transaction) keep(this.published, CACHED_VERSIONS, versionId, outline);
    return outline;
  }

  /**
   * The text in `language`, else in the base language; without blocks when none was written. One statement; none when it
   * is of a `published` version and was read before.
   */
  async activityText(
    ctx: OperationContext,
    {
      activityId,
      language,
      published = false,
    }: { readonly activityId: string; readonly language: Language; readonly published?: boolean },
  ): Promise<ReadableText> {
    const key = `${activityId} ${language}`;
    const cached = this.publishedTexts.get(key);
    if (cached) {
      keep(this.publishedTexts, CACHED_TEXTS, key, cached);
      return cached;
    }
    const row = await this.texts.findReadable(ctx, activityId, language);
    if (!row) return { activityId, language, blocks: [], files: [] };
    const text = { activityId, language: row.language, blocks: row.blocks, files: row.files };
    if (published && !ctx.transaction) keep(this.publishedTexts, CACHED_TEXTS, key, text);
    return text;
  }

  /** Where an activity stands: its course, version, and whether that is still a draft. */
  async activity(ctx: OperationContext, activityId: string): Promise<ActivityPlace> {
    const place = await this.activities.place(ctx, activityId);
    if (!place) throw activityNotFound();
    return place;
  }
}

/** As the newest; the least recently used goes when there are too many. Not inside a transaction, which may be rolled back. */
function keep<Kept>(cache: Map<string, Kept>, capacity: number, key: string, kept: Kept): void {
  cache.delete(key);
  cache.set(key, kept);
  const [oldest] = cache.keys();
  if (cache.size > capacity && oldest !== undefined) cache.delete(oldest);
}
