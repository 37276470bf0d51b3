import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { notFound, type OperationContext, type PersonNames } from '@tamkin/kernel';
import { namesOf } from '../standing/person-names.sql';
import { CourseVersionsRepository, type PublishedVersionRow } from './course-versions.repository';

export type PublishedVersion = Pick<PublishedVersionRow, 'id' | 'number' | 'publishedAt' | 'current' | 'people'> & {
  readonly publishedBy: PersonNames | null;
};

/** What became of the versions of a course: authors see who still learns from which. */
@Injectable()
export class CourseVersionsService {
  constructor(private readonly versions: CourseVersionsRepository) {}

  /** Newest first. */
  async publishedOf(ctx: OperationContext, courseId: string): Promise<PublishedVersion[]> {
    requireScope(ctx, 'courses.author');
    const rows = await this.versions.publishedOf(ctx, courseId);
    if (!rows) throw notFound('course');
    return rows.map(({ id, number, publishedAt, current, people, ...who }) => {
      const { givenLatin, familyLatin } = who;
      const known = givenLatin !== null && familyLatin !== null;
      const publishedBy = known ? namesOf({ ...who, givenLatin, familyLatin }) : null;
      return { id, number, publishedAt, current, people, publishedBy };
    });
  }
}
