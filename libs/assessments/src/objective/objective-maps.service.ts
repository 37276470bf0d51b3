import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { OperationContext } from '@tamkin/kernel';
import { MappedCourseRepository, type MappedCourse } from './mapped-course.repository';
import { objectiveMap, type MapLine } from './objective-map';
import { ObjectiveMapRepository, type MappedTest } from './objective-map.repository';

export interface ObjectiveMap {
  readonly course: MappedCourse;
  /** In the order of the course. */
  readonly tests: readonly MappedTest[];
  readonly lines: readonly MapLine[];
}

/** From the objectives of a course to its bank and its tests: what pre-test and final test are built on. */
@Injectable()
export class ObjectiveMaps {
  constructor(
    private readonly courses: MappedCourseRepository,
    private readonly map: ObjectiveMapRepository,
  ) {}

  /** The draft as it would draw today, else the newest published version. Five statements, however large the course. */
  async ofCourse(ctx: OperationContext, courseId: string): Promise<ObjectiveMap> {
    requireScope(ctx, 'courses.author');
    const course = await this.courses.require(ctx, courseId);
    const tests = await this.map.tests(ctx, course.versionId);
    const ids = tests.map(({ activityId }) => activityId);
    const bank = await this.map.bank(ctx, courseId);
    const fixed = await this.map.fixed(ctx, ids);
    const pools = await this.map.pools(ctx, ids);
    return { course, tests, lines: objectiveMap({ objectives: course.objectives, bank, tests, fixed, pools }) };
  }
}
