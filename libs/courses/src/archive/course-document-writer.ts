import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { CourseAuthoring } from '../course/course-authoring';
import { ModuleHomes } from '../module/module-homes';
import { ArchiveParts } from './archive-parts';
import type { CourseDocument } from './course-document';
import { DocumentOutline } from './document-outline';
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
  /** Whether modules of other courses that are here are shown from there again; else they become the course's own. */
  readonly borrows: boolean;
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
    private readonly homes: ModuleHomes,
    private readonly outline: DocumentOutline,
    private readonly texts: DocumentTexts,
    private readonly parts: ArchiveParts,
    private readonly transactions: TransactionRunner,
  ) {}

  async write(ctx: OperationContext, given: CourseToWrite): Promise<Draft> {
    const names = new Map([...given.fileIds].map(([sha256, id]) => [contentName(sha256), id]));
    const document = renamed(given.document, names);
    return this.transactions.run(ctx, async (ctx) => {
      const draft = await this.draftFor(ctx, { ...given, document });
      const homes = given.borrows ? await this.homes.ofDocument(ctx, document, draft.courseId) : new Map();
      const { versionId, courseId } = draft;
      const { keepsLineage } = given;
      const outline = await this.outline.write(ctx, { versionId, document, keepsLineage, homes });
      for (const activity of document.modules.flatMap((module) => module.activities)) {
        if (outline.borrowed.has(activity.key)) continue;
        await this.texts.write(ctx, document, activity, outline.activityIds.get(activity.key)!);
      }
      for (const part of this.parts.all()) {
        const own = document.parts[part.name];
        if (own !== undefined) await part.write(ctx, { courseId, part: own, ...outline });
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
}
