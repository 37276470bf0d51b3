import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isUniqueViolation, TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, newId, type Language, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { codeTaken } from '../courses.errors';
import { CourseVersionRepository, type VersionChanges } from '../course-version/course-version.repository';
import type { CourseVersion } from '../course-version/course-version.entity';
import { DraftLock } from '../course-version/draft-lock';
import { searchTextOf } from '../course-version/search-text';
import { filledTexts, PLAIN_RULES, requireCode, requireLanguages, requireTitle } from './course-input';
import { CourseRepository } from './course.repository';

export interface NewCourse extends VersionChanges {
  /** Made by the caller, so that sending the same course again makes no second one. */
  readonly id?: string;
  readonly code: string;
  readonly baseLanguage: Language;
  readonly title: LocalisedText;
  readonly languages: readonly Language[];
}

export interface ChangedVersion extends VersionChanges {
  readonly courseId: string;
  /** Of the draft the author changed; left out by loaders that work alone. */
  readonly revision?: number;
}

/** Courses as wholes: making them and changing what stands on their first page. */
@Injectable()
export class CourseAuthoring {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly drafts: DraftLock,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A course with an empty first draft. */
  async createCourse(ctx: OperationContext, input: NewCourse): Promise<{ id: string; versionId: string }> {
    requireScope(ctx, 'courses.author');
    const code = requireCode(input.code);
    const version = this.firstVersion(input, code);
    const repeated = await this.alreadyMade(ctx, version.courseId, code);
    if (repeated) return repeated;
    try {
      return await this.transactions.run(ctx, async (ctx) => {
        await this.courses.add(ctx, {
          id: version.courseId,
          code,
          baseLanguage: input.baseLanguage,
          currentVersionId: null,
          createdBy: actorPersonId(ctx),
          createdAt: version.createdAt,
          archivedAt: null,
        });
        await this.versions.add(ctx, version);
        const subject = { kind: 'course', id: version.courseId };
        await this.audit.record(ctx, { action: 'course.created', subject, details: { code } });
        return { id: version.courseId, versionId: version.id };
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw codeTaken();
      throw error;
    }
  }

  /** Changes titles, rules and the like of the draft; returns its new revision. */
  async updateVersion(ctx: OperationContext, input: ChangedVersion): Promise<{ revision: number }> {
    const { courseId, revision, ...changes } = input;
    return this.transactions.run(ctx, async (ctx) => {
      const draft = await this.drafts.ofCourse(ctx, courseId, revision);
      const title = changes.title ? requireTitle(changes.title, draft.baseLanguage) : draft.title;
      const summary = changes.summary ? filledTexts(changes.summary) : draft.summary;
      await this.versions.change(ctx, draft.id, {
        ...given(changes),
        title,
        summary,
        ...(changes.objectives ? { objectives: changes.objectives.map(filledTexts) } : {}),
        ...(changes.languages ? { languages: requireLanguages(changes.languages, draft.baseLanguage) } : {}),
        searchText: searchTextOf(draft.code, { title, summary }),
      });
      return { revision: await this.drafts.changed(ctx, draft) };
    });
  }

  private firstVersion(input: NewCourse, code: string): CourseVersion {
    const now = this.clock.now();
    const title = requireTitle(input.title, input.baseLanguage);
    const summary = filledTexts(input.summary ?? {});
    return {
      id: newId(),
      courseId: input.id ?? newId(),
      number: 1,
      status: 'draft',
      title,
      summary,
      objectives: (input.objectives ?? []).map(filledTexts),
      audience: [...(input.audience ?? [])],
      languages: requireLanguages(input.languages, input.baseLanguage),
      onlineMinutes: input.onlineMinutes ?? 0,
      faceToFaceMinutes: input.faceToFaceMinutes ?? 0,
      rules: input.rules ?? PLAIN_RULES,
      searchText: searchTextOf(code, { title, summary }),
      revision: 1,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      publishedBy: null,
    };
  }

  private async alreadyMade(
    ctx: OperationContext,
    courseId: string,
    code: string,
  ): Promise<{ id: string; versionId: string } | null> {
    const course = await this.courses.find(ctx, courseId);
    if (!course) return null;
    const [newest] = await this.versions.listOf(ctx, courseId);
    if (course.code !== code || !newest) throw codeTaken();
    return { id: courseId, versionId: newest.id };
  }
}

function given(changes: VersionChanges): VersionChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
