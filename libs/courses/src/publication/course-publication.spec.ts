import { newId, systemContext, type OperationContext } from '@tamkin/kernel';
import { contextOf, countStatements, createServiceTest, learnerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../test/course.builder';
import { CourseAuthoring } from '../course/course-authoring';
import { CourseCatalogue } from '../course/course-catalogue';
import { CoursesModule } from '../courses.module';
import { CoursesReader } from '../course-version/courses-reader';
import { LessonTexts } from '../activity/lesson-texts';
import { OutlineAuthoring } from '../module/outline-authoring';
import { CoursePublication } from './course-publication';
import { DraftMaking } from './draft-making';
import type { Block } from '../activity/block';
import { PublicationParticipants, type PublicationParticipant } from './publication-participants';

const ctx = systemContext('test', 'request');

describe('publishing a course', () => {
  let test: ServiceTest;
  let publication: CoursePublication;
  let outline: OutlineAuthoring;
  let catalogue: CourseCatalogue;

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
    publication = test.get(CoursePublication);
    outline = test.get(OutlineAuthoring);
    catalogue = test.get(CourseCatalogue);
  });
  afterAll(() => test.close());

  const codes = async (courseId: string): Promise<string[]> =>
    (await publication.problems(ctx, courseId)).map(({ code }) => code);

  it('freezes the version: nothing in it can be changed any more', async () => {
    const course = await buildCourse(test, { publish: true });
    const [moduleId, activityId] = [course.moduleIds[0]!, course.activityIds[0]!];
    const before = await test.get(CoursesReader).outline(ctx, course.versionId);
    const published = { kind: 'conflict', code: 'course.version-published' };
    const title = { fr: 'Autre' };
    await expect(outline.renameModule(ctx, { moduleId, title })).rejects.toMatchObject(published);
    await expect(outline.removeModule(ctx, moduleId)).rejects.toMatchObject(published);
    await expect(outline.changeActivity(ctx, { activityId, title })).rejects.toMatchObject(published);
    await expect(outline.removeActivity(ctx, activityId)).rejects.toMatchObject(published);
    await expect(
      outline.addActivity(ctx, { moduleId, kind: 'lesson', mandatory: true, minutes: 5, title }),
    ).rejects.toMatchObject(published);
    await expect(
      test.get(LessonTexts).save(ctx, { activityId, language: 'fr', revision: 1, blocks: [] }),
    ).rejects.toMatchObject(published);
    await expect(test.get(CourseAuthoring).updateVersion(ctx, { courseId: course.id, title })).rejects.toMatchObject({
      code: 'course.no-draft',
    });
    expect(await catalogue.course(ctx, course.id)).toEqual(before);
  });

  it('lists everything that is missing, in codes, and publishes nothing meanwhile', async () => {
    const rules = {
      attendancePercent: 80,
      mandatoryModulesPercent: 100,
      finalTestPercent: 70,
      observationPercent: null,
    };
    const course = await buildCourse(test, {
      languages: ['fr', 'ar', 'en'],
      rules: { ...rules, actionPlanRequired: true },
      modules: [[{}]],
    });
    expect(new Set(await codes(course.id))).toEqual(
      new Set([
        'publication.not-approved',
        'publication.course-title-missing',
        'publication.module-title-missing',
        'publication.activity-title-missing',
        'publication.text-missing',
        'publication.final-test-missing',
        'publication.session-missing',
        'publication.action-plan-missing',
      ]),
    );
    await expect(publication.publish(ctx, { courseId: course.id })).rejects.toMatchObject({ code: 'course.not-ready' });
    expect((await catalogue.draft(ctx, course.id)).status).toBe('draft');
    expect(await codes((await buildCourse(test, { modules: [] })).id)).toEqual([
      'publication.no-activity',
      'publication.not-approved',
    ]);
  });

  it('tells of a translation that is out of date but publishes it', async () => {
    const course = await buildCourse(test);
    const activityId = course.activityIds[0]!;
    const [{ id }] = (await test.get(CoursesReader).activityText(ctx, { activityId, language: 'fr' })).blocks as [
      Block,
    ];
    const blocks = [{ id, type: 'text' as const, html: '<p>changé</p>' }];
    await test.get(LessonTexts).save(ctx, { activityId, language: 'fr', revision: 1, blocks });
    expect(await codes(course.id)).toEqual(['publication.text-out-of-date', 'publication.not-approved']);
    await publication.publish(ctx, { courseId: course.id });
    expect(await catalogue.course(ctx, course.id)).toMatchObject({ status: 'published' });
  });

  it('is safe to repeat, refuses a draft that changed meanwhile, and learners', async () => {
    const course = await buildCourse(test);
    const { revision } = await catalogue.draft(ctx, course.id);
    const ask = (given: object, who: OperationContext = ctx) =>
      publication.publish(who, { courseId: course.id, versionId: course.versionId, ...given });
    await expect(ask({ revision: revision - 1 })).rejects.toMatchObject({ code: 'course.changed-meanwhile' });
    await expect(ask({ revision }, contextOf(newId(), [learnerGrant]))).rejects.toMatchObject({ kind: 'forbidden' });
    const both = await Promise.all([ask({ revision }), ask({ revision })]);
    expect(both).toEqual([{ versionId: course.versionId }, { versionId: course.versionId }]);
    const entries = await test.sql(
      `select 1 from audit_entries where subject_id = $1 and action = 'course.published'`,
      [course.id],
    );
    expect(entries).toHaveLength(1);
  });

  it('copies everything to a new draft, which leaves the published version as it was', async () => {
    const course = await buildCourse(test, { modules: [[{}, {}], [{}]], publish: true });
    const [one, two] = await Promise.all([
      test.get(DraftMaking).makeDraft(ctx, course.id),
      test.get(DraftMaking).makeDraft(ctx, course.id),
    ]);
    expect(one).toEqual(two);
    const draft = await catalogue.draft(ctx, course.id);
    const published = await catalogue.course(ctx, course.id);
    const lineages = (version: typeof published): string[] =>
      version.modules.flatMap(({ activities }) => activities.map(({ lineageId }) => lineageId));
    expect(lineages(draft)).toEqual(lineages(published));
    expect(draft).toMatchObject({ number: 2, status: 'draft', title: published.title, rules: published.rules });
    expect(draft.texts.filter(({ empty }) => !empty)).toHaveLength(6);
    await outline.removeModule(ctx, draft.modules[0]!.id);
    expect((await catalogue.draft(ctx, course.id)).modules).toMatchObject([
      { position: 1, activities: [{ position: 1 }] },
    ]);
    expect(await catalogue.course(ctx, course.id)).toEqual(published);
  });

  it('asks and tells those who hang things on activities, in the same transaction', async () => {
    const told: string[] = [];
    let problem = true;
    const participant: PublicationParticipant = {
      onPublish: async () => (problem ? [{ code: 'paper.empty' }] : []),
      onDraftMade: async (_ctx, { activityIds }) => void told.push(...activityIds.keys()),
      onActivitiesRemoved: async (_ctx, { activityIds }) => void told.push(`removed ${activityIds.length}`),
    };
    const own = await createServiceTest([CoursesModule]);
    try {
      own.get(PublicationParticipants).register(participant);
      const course = await buildCourse(own);
      await expect(own.get(CoursePublication).publish(ctx, { courseId: course.id })).rejects.toMatchObject({
        fields: [{ field: 'course', code: 'paper.empty' }],
      });
      problem = false;
      await own.get(CoursePublication).publish(ctx, { courseId: course.id });
      await own.get(DraftMaking).makeDraft(ctx, course.id);
      expect(told).toEqual(course.activityIds);
      const draft = await own.get(CourseCatalogue).draft(ctx, course.id);
      await own.get(OutlineAuthoring).removeModule(ctx, draft.modules[0]!.id);
      expect(told.at(-1)).toBe('removed 2');
    } finally {
      await own.close();
    }
  });

  it('costs no statement to read a published outline a second time', async () => {
    const course = await buildCourse(test, { publish: true });
    const reader = test.get(CoursesReader);
    const first = await countStatements(() => reader.outline(ctx, course.versionId));
    const second = await countStatements(() => reader.outline(ctx, course.versionId));
    expect([first.statements.length, second.statements.length]).toEqual([1, 0]);
    const text = { activityId: course.activityIds[0]!, language: 'ar' as const };
    const read = await countStatements(() => reader.activityText(ctx, text));
    expect(read.statements).toHaveLength(1);
    expect(read.result).toMatchObject({ language: 'ar', blocks: [{ type: 'text', html: '<p>الزيارة</p>' }] });
  });
});
