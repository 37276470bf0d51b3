import { newId, systemContext } from '@tamkin/kernel';
import { contextOf, createServiceTest, learnerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../test/course.builder';
import { CoursesModule } from '../courses.module';
import { CourseCatalogue } from './course-catalogue';
import { CourseShelf } from './course-shelf';

const ctx = systemContext('test', 'request');

describe('the shelf of courses', () => {
  let test: ServiceTest;

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
  });
  afterAll(() => test.close());

  it('takes a course out of the catalogue when it is archived and puts it back', async () => {
    const [shelf, catalogue] = [test.get(CourseShelf), test.get(CourseCatalogue)];
    const course = await buildCourse(test, { publish: true });
    const learner = contextOf(newId(), [learnerGrant]);
    const found = async (): Promise<boolean> =>
      (await catalogue.published(learner, { limit: 200 })).items.some(({ id }) => id === course.id);
    expect(await found()).toBe(true);
    await shelf.archive(ctx, course.id);
    await shelf.archive(ctx, course.id);
    expect(await found()).toBe(false);
    await expect(catalogue.course(learner, course.id)).rejects.toMatchObject({ code: 'course.not-found' });
    await shelf.restore(ctx, course.id);
    expect(await found()).toBe(true);
  });
});
