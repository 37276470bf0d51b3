import { Injectable } from '@nestjs/common';
import { isCourseMedia, StoredFiles } from '@tamkin/files';
import type { Language, OperationContext } from '@tamkin/kernel';
import type { Activity } from '../activity/activity.entity';
import { ActivityRepository } from '../activity/activity.repository';
import { ActivityTextRepository } from '../activity/activity-text.repository';
import { TextsOfActivity } from '../activity/translation/texts-of-activity';
import { CourseVersionRepository } from '../course-version/course-version.repository';
import type { VersionOutline } from '../course-version/version-outline';
import { courseNotFound } from '../courses.errors';
import { CourseModuleRepository } from '../module/course-module.repository';
import { ModuleLinkRepository } from '../module/module-link.repository';
import { ArchiveParts } from './archive-parts';
import {
  activityKey,
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  type CourseDocument,
  type DocumentActivity,
  type DocumentFile,
  type DocumentModule,
  type DocumentText,
} from './course-document';
import { contentName, idsWithin, renamed } from './named-files';

export interface ReadCourse {
  readonly document: CourseDocument;
  /** By sha256: the stored file with this content. */
  readonly fileIds: ReadonlyMap<string, string>;
}

/** Puts a whole version of a course, with what other domains hang on it, into one document. */
@Injectable()
export class CourseDocumentReader {
  constructor(
    private readonly versions: CourseVersionRepository,
    private readonly modules: CourseModuleRepository,
    private readonly links: ModuleLinkRepository,
    private readonly activities: ActivityRepository,
    private readonly texts: ActivityTextRepository,
    private readonly parts: ArchiveParts,
    private readonly files: StoredFiles,
  ) {}

  /** The draft when there is one, else the version in use. */
  async readNewest(ctx: OperationContext, courseId: string): Promise<ReadCourse> {
    const [newest] = await this.versions.listOf(ctx, courseId);
    if (!newest) throw courseNotFound();
    return this.read(ctx, newest.id);
  }

  async read(ctx: OperationContext, versionId: string): Promise<ReadCourse> {
    const outline = await this.versions.outline(ctx, versionId);
    if (!outline) throw courseNotFound();
    const activities = await this.activities.allOf(ctx, versionId);
    const activityKeys = new Map(activities.map(({ id }, index) => [id, activityKey(index)]));
    const modules = await this.readModules(ctx, outline, activities);
    const parts: Record<string, unknown> = {};
    for (const part of this.parts.all()) {
      parts[part.name] = await part.read(ctx, { courseId: outline.courseId, versionId, activityKeys });
    }
    return this.withFiles(ctx, { ...factsOf(outline), modules, parts });
  }

  private async readModules(
    ctx: OperationContext,
    { versionId, baseLanguage, languages }: VersionOutline,
    activities: readonly Activity[],
  ): Promise<DocumentModule[]> {
    const told = new Map<string, DocumentActivity[]>();
    for (const [index, activity] of activities.entries()) {
      const texts = await this.readTexts(ctx, { id: activity.id, baseLanguage }, languages);
      const { lineageId: lineage, kind, purpose, actionPlan, mandatory, minutes, title } = activity;
      const key = activityKey(index);
      const inModule = told.get(activity.moduleId) ?? [];
      inModule.push({ key, lineage, kind, purpose, actionPlan, mandatory, minutes, title, texts });
      told.set(activity.moduleId, inModule);
    }
    const modules = await this.modules.allOf(ctx, versionId);
    const homes = new Map((await this.links.homesOf(ctx, versionId)).map(({ moduleId, code }) => [moduleId, code]));
    return modules.map(({ id, lineageId: lineage, title }) => {
      const home = homes.get(id);
      return { lineage, title, ...(home ? { home } : {}), activities: told.get(id) ?? [] };
    });
  }

  private async readTexts(
    ctx: OperationContext,
    activity: { readonly id: string; readonly baseLanguage: Language },
    languages: readonly Language[],
  ): Promise<DocumentText[]> {
    const all = new TextsOfActivity(activity, await this.texts.allOf(ctx, activity.id));
    return languages.flatMap((language) => {
      const text = all.of(language);
      if (!text) return [];
      const marks = all.isBase(text) ? {} : all.marksOf(text);
      const kept = Object.entries(marks)
        .map(([id, { source, reviewedAt }]) => [id, { source, reviewedAt }] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1));
      return [{ language, blocks: text.blocks, marks: Object.fromEntries(kept) }];
    });
  }

  /** Ids of files become names by content. An id that is no file of a course stays what it is: a key of the author's. */
  private async withFiles(ctx: OperationContext, raw: Omit<CourseDocument, 'files'>): Promise<ReadCourse> {
    const facts = await this.files.factsOfMany(ctx, idsWithin([raw.modules.map(withoutLineage), raw.parts]));
    const media = [...facts.values()]
      .filter(({ kind }) => isCourseMedia(kind))
      .sort((a, b) => (a.sha256 + a.id < b.sha256 + b.id ? -1 : 1));
    const names = new Map(media.map(({ id, sha256 }) => [id, contentName(sha256)]));
    const files = new Map<string, DocumentFile>();
    const fileIds = new Map<string, string>();
    for (const { id, sha256, kind, name, size } of media) {
      if (files.has(sha256)) continue;
      files.set(sha256, { sha256, kind, name, size });
      fileIds.set(sha256, id);
    }
    return { document: { ...renamed(raw, names), files: [...files.values()] }, fileIds };
  }
}

function factsOf(outline: VersionOutline) {
  const { code, baseLanguage, title, summary, objectives, audience, languages, rules } = outline;
  const { onlineMinutes, faceToFaceMinutes } = outline;
  const format = { format: DOCUMENT_FORMAT, formatVersion: DOCUMENT_VERSION } as const;
  const words = { title, summary, objectives };
  return { ...format, code, baseLanguage, ...words, audience, languages, onlineMinutes, faceToFaceMinutes, rules };
}

function withoutLineage({ activities }: DocumentModule): unknown {
  return activities.map(({ texts }) => texts);
}
