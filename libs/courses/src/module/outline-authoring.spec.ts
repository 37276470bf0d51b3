import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../test/course.builder';
import { CourseAuthoring } from '../course/course-authoring';
import { CourseCatalogue, type Draft } from '../course/course-catalogue';
import { CoursesModule } from '../courses.module';
import { OutlineAuthoring } from './outline-authoring';

const ctx = systemContext('test', 'request');

describe('OutlineAuthoring', () => {
  let test: ServiceTest;
  let outline: OutlineAuthoring;

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
    outline = test.get(OutlineAuthoring);
  });
  afterAll(() => test.close());

  const draft = (courseId: string): Promise<Draft> => test.get(CourseCatalogue).draft(ctx, courseId);
  const shape = ({ modules }: Draft) => modules.map(({ id, activities }) => [id, activities.map((each) => each.id)]);

  it('puts modules and activities in any order, also across modules', async () => {
    const course = await buildCourse(test, { modules: [[{}, {}], [{}]] });
    const [m1, m2] = course.moduleIds as [string, string];
    const [a, b, c] = course.activityIds as [string, string, string];
    const { revision } = await draft(course.id);
    const modules = [
      { id: m2, activityIds: [c, a] },
      { id: m1, activityIds: [b] },
    ];
    await outline.arrange(ctx, { courseId: course.id, revision, modules });
    const arranged = await draft(course.id);
    expect(shape(arranged)).toEqual([
      [m2, [c, a]],
      [m1, [b]],
    ]);
    expect(arranged.modules.flatMap(({ activities }) => activities.map(({ position }) => position))).toEqual([1, 2, 3]);
    await expect(outline.arrange(ctx, { courseId: course.id, revision, modules })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'course.changed-meanwhile',
    });
  });

  it('refuses an order that loses, repeats or borrows something', async () => {
    const course = await buildCourse(test, { modules: [[{}, {}]] });
    const other = await buildCourse(test);
    const { revision } = await draft(course.id);
    const [a, b] = course.activityIds as [string, string];
    for (const activityIds of [[a], [a, a], [a, other.activityIds[0]!], [a, b, other.activityIds[0]!]]) {
      const modules = [{ id: course.moduleIds[0]!, activityIds }];
      await expect(outline.arrange(ctx, { courseId: course.id, revision, modules })).rejects.toMatchObject({
        fields: [{ code: 'course.arrangement-incomplete' }],
      });
    }
    expect(shape(await draft(course.id))).toEqual([[course.moduleIds[0], [a, b]]]);
  });

  it('adds once when asked twice with the same id, and closes gaps', async () => {
    const course = await buildCourse(test, { modules: [[{}, {}, {}]] });
    const id = newId();
    const add = () => outline.addModule(ctx, { id, courseId: course.id, title: { fr: 'Deux' } });
    expect(await add()).toEqual(await add());
    const lesson = {
      id: newId(),
      moduleId: id,
      kind: 'lesson' as const,
      mandatory: false,
      minutes: 3,
      title: { fr: 'A' },
    };
    await outline.addActivity(ctx, lesson);
    await outline.addActivity(ctx, lesson);
    await outline.removeActivity(ctx, course.activityIds[1]!);
    const { modules } = await draft(course.id);
    expect(modules).toHaveLength(2);
    expect(modules.flatMap(({ activities }) => activities.map((each) => each.position))).toEqual([1, 2, 3]);
    const elsewhere = await buildCourse(test);
    await expect(outline.addModule(ctx, { id, courseId: elsewhere.id, title: { fr: 'Vol' } })).rejects.toMatchObject({
      code: 'course.id-taken',
    });
  });

  it('keeps purposes to quizzes and the plan to assignments', async () => {
    const course = await buildCourse(test);
    const moduleId = course.moduleIds[0]!;
    const activity = { moduleId, mandatory: true, minutes: 5, title: { fr: 'A' } };
    await expect(outline.addActivity(ctx, { ...activity, kind: 'quiz' })).rejects.toMatchObject({
      fields: [{ field: 'purpose' }],
    });
    await expect(outline.addActivity(ctx, { ...activity, kind: 'survey', actionPlan: true })).rejects.toMatchObject({
      fields: [{ field: 'actionPlan' }],
    });
    await expect(outline.addActivity(ctx, { ...activity, kind: 'lesson', title: { ar: 'ا' } })).rejects.toMatchObject({
      fields: [{ field: 'title.fr', code: 'field.required' }],
    });
  });

  it('makes a course once, and no second one with its code', async () => {
    const authoring = test.get(CourseAuthoring);
    const course = {
      id: newId(),
      code: ' unique-1',
      baseLanguage: 'ar' as const,
      languages: ['ar' as const],
      title: { ar: 'درس' },
    };
    const made = await authoring.createCourse(ctx, course);
    expect(await authoring.createCourse(ctx, course)).toEqual(made);
    await expect(authoring.createCourse(ctx, { ...course, id: newId() })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'course.code-taken',
    });
    await expect(authoring.createCourse(ctx, { ...course, id: newId(), code: 'é?' })).rejects.toMatchObject({
      fields: [{ field: 'code' }],
    });
    await expect(
      authoring.updateVersion(ctx, { courseId: made.id, revision: 1, languages: ['fr'] }),
    ).rejects.toMatchObject({ fields: [{ code: 'course.base-language-needed' }] });
  });
});
