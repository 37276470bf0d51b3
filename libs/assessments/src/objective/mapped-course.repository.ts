import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';

/** A course in the version its authors work on: the draft, else the newest published one. */
export interface MappedCourse {
  readonly id: string;
  readonly code: string;
  readonly title: LocalisedText;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly versionStatus: 'draft' | 'published';
  /** In their order: the first has the code `O1`. */
  readonly objectives: readonly LocalisedText[];
}

/** Reads what a course wants people to learn. Never writes it: that belongs to `courses`. */
@Injectable()
export class MappedCourseRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Course');
  }

  async require(ctx: OperationContext, courseId: string): Promise<MappedCourse> {
    const [course] = await this.query<MappedCourse>(
      ctx,
      `select c.id, c.code, v.title, v.id as "versionId", v.number as "versionNumber", v.status as "versionStatus", v.objectives
         from courses c join course_versions v on v.course_id = c.id
        where c.id = $1 order by (v.status = 'draft') desc, v.number desc limit 1`,
      [courseId],
    );
    if (!course) throw notFound('course');
    return course;
  }
}
