import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { Clock, newId, type OperationContext } from '@tamkin/kernel';
import { filledTexts, requireLanguages, requireTitle } from '../course/course-input';
import { CourseRepository } from '../course/course.repository';
import { CourseVersionRepository } from '../course-version/course-version.repository';
import { searchTextOf } from '../course-version/search-text';
import { courseNotFound, draftInTheWay, otherBaseLanguage } from '../courses.errors';
import type { CourseDocument } from './course-document';

/** An empty draft of a course that is there already, with what an archive says of the course as a whole. */
@Injectable()
export class DraftOfArchive {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refused while somebody is writing a draft: an archive never replaces their work. Returns the version's id. */
  async make(ctx: OperationContext, courseId: string, document: CourseDocument): Promise<string> {
    requireScope(ctx, 'courses.author');
    const course = await this.courses.lock(ctx, courseId);
    if (!course) throw courseNotFound();
    const [newest] = await this.versions.listOf(ctx, courseId);
    if (newest?.status === 'draft') throw draftInTheWay();
    if (course.baseLanguage !== document.baseLanguage) throw otherBaseLanguage();
    const now = this.clock.now();
    const title = requireTitle(document.title, course.baseLanguage);
    const summary = filledTexts(document.summary);
    const id = newId();
    const number = (newest?.number ?? 0) + 1;
    const { onlineMinutes, faceToFaceMinutes, rules } = document;
    await this.versions.add(ctx, {
      ...{ id, courseId, number, title, summary },
      ...{ onlineMinutes, faceToFaceMinutes, rules, revision: 1 },
      status: 'draft',
      objectives: document.objectives.map(filledTexts),
      audience: [...document.audience],
      languages: requireLanguages(document.languages, course.baseLanguage),
      searchText: searchTextOf(course.code, { title, summary }),
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      publishedBy: null,
    });
    const subject = { kind: 'course', id: courseId };
    await this.audit.record(ctx, { action: 'course.draft-made', subject, details: { number } });
    return id;
  }
}
