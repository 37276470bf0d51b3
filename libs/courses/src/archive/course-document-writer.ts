import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { newId, type OperationContext } from '@tamkin/kernel';
import { ActivityRepository } from '../activity/activity.repository';
import { CourseAuthoring } from '../course/course-authoring';
import { requireCoherent, requireTitle } from '../course/course-input';
import { CourseModuleRepository } from '../module/course-module.repository';
import { ArchiveParts } from './archive-parts';
import type { CourseDocument } from './course-document';
import { DocumentTexts } from './document-texts';
import { DraftOfArchive } from './draft-of-archive';
import { contentName, renamed } from './named-files';

export interface CourseToWrite {
  readonly document: CourseDocument;
  /** By sha256: the stored file with this content. */
  readonly fileIds: ReadonlyMap<string, string>;
  /** `null`: a new course under the document's code. */
  readonly courseId: string | null;
  /** Of the new course, so that sending again makes no second one. */
  readonly newCourseId?: string;
  /** Whether modules and activities are the same as where they come from, or a copy with a life of its own. */
  readonly keepsLineage: boolean;
}

interface Draft {
  readonly courseId: string;
  readonly versionId: string;
}

/**
 * Writes a document into a draft. Everything passes the same checks as what an author types: the document may come from
 * outside. All or nothing.
 */
@Injectable()
export class CourseDocumentWriter {
  constructor(
    private readonly authoring: CourseAuthoring,
    private readonly drafts: DraftOfArchive,
    private readonly modules: CourseModuleRepository,
    private readonly activities: ActivityRepository,
    private readonly texts: DocumentTexts,
    private readonly parts: ArchiveParts,
    private readonly transactions: TransactionRunner,
  ) {}

  async write(ctx: OperationContext, given: CourseToWrite): Promise<Draft> {
    const names = new Map([...given.fileIds].map(([sha256, id]) => [contentName(sha256), id]));
    const document = renamed(given.document, names);
    return this.transactions.run(ctx, async (ctx) => {
      const draft = await this.draftFor(ctx, { ...given, document });
      const activityIds = await this.writeOutline(ctx, draft.versionId, document, given.keepsLineage);
      for (const activity of document.modules.flatMap((module) => module.activities)) {
        await this.texts.write(ctx, document, activity, activityIds.get(activity.key)!);
      }
      for (const part of this.parts.all()) {
        const own = document.parts[part.name];
        if (own !== undefined) await part.write(ctx, { courseId: draft.courseId, part: own, activityIds });
      }
      return draft;
    });
  }

  private async draftFor(
    ctx: OperationContext,
    { document, courseId, newCourseId }: Pick<CourseToWrite, 'document' | 'courseId' | 'newCourseId'>,
  ): Promise<Draft> {
    if (courseId) return { courseId, versionId: await this.drafts.make(ctx, courseId, document) };
    const { id, versionId } = await this.authoring.createCourse(ctx, {
      ...document,
      ...(newCourseId ? { id: newCourseId } : {}),
    });
    return { courseId: id, versionId };
  }

  /** Ids of the new activities by their keys. */
  private async writeOutline(
    ctx: OperationContext,
    versionId: string,
    { modules, baseLanguage }: CourseDocument,
    keepsLineage: boolean,
  ): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const made = modules.map((module) => ({ ...module, id: newId() }));
    const lineageOf = (lineage: string, id: string): string => (keepsLineage ? lineage : id);
    await this.modules.add(
      ctx,
      made.map(({ id, lineage, title }, index) => ({
        ...{ id, versionId, lineageId: lineageOf(lineage, id), position: index + 1 },
        title: requireTitle(title, baseLanguage),
        homeModuleId: null,
      })),
    );
    const rows = made.flatMap(({ id: moduleId, activities }) =>
      activities.map(({ key, lineage, kind, mandatory, minutes, title, ...rest }) => {
        const id = newId();
        ids.set(key, id);
        const place = { id, versionId, moduleId, lineageId: lineageOf(lineage, id), position: ids.size };
        const { purpose, actionPlan } = requireCoherent({ kind, ...rest });
        return { ...place, kind, purpose, actionPlan, mandatory, minutes, title: requireTitle(title, baseLanguage) };
      }),
    );
    await this.activities.add(ctx, rows);
    return ids;
  }
}
