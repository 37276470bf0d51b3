import { newId, systemContext } from '@tamkin/kernel';
import { contextOf, createServiceTest, learnerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../test/course.builder';
import { CourseCatalogue } from '../course/course-catalogue';
import { CoursesModule } from '../courses.module';
import { DraftDiscarding } from './draft-discarding';
import { DraftMaking } from './draft-making';

const ctx = systemContext('test', 'request');

describe('discarding a draft', () => {
  let test: ServiceTest;
  let discarding: DraftDiscarding;
  let catalogue: CourseCatalogue;

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
    discarding = test.get(DraftDiscarding);
    catalogue = test.get(CourseCatalogue);
  });
  afterAll(() => test.close());

  const left = async (versionId: string): Promise<number> =>
    (await test.sql('select 1 from activities where version_id = $1', [versionId])).length;

  it('leaves the published version as it was, and a new draft starts from it', async () => {
    const course = await buildCourse(test, { modules: [[{}, {}], [{}]], publish: true });
    const published = await catalogue.course(ctx, course.id);
    const { versionId } = await test.get(DraftMaking).makeDraft(ctx, course.id);
    await discarding.discard(ctx, { courseId: course.id, revision: 1 });
    expect(await left(versionId)).toBe(0);
    expect(await catalogue.course(ctx, course.id)).toEqual(published);
    await expect(catalogue.draft(ctx, course.id)).rejects.toMatchObject({ code: 'course.no-draft' });
    await expect(discarding.discard(ctx, { courseId: course.id, revision: 1 })).rejects.toMatchObject({
      code: 'course.no-draft',
    });
    await test.get(DraftMaking).makeDraft(ctx, course.id);
    expect((await catalogue.draft(ctx, course.id)).modules).toHaveLength(2);
  });

  it('takes a course that was never published with it', async () => {
    const course = await buildCourse(test);
    const { revision } = await catalogue.draft(ctx, course.id);
    await discarding.discard(ctx, { courseId: course.id, revision });
    expect(await left(course.versionId)).toBe(0);
    expect(await test.sql('select 1 from courses where id = $1', [course.id])).toEqual([]);
    const told = "select 1 from audit_entries where subject_id = $1 and action = 'course.deleted'";
    expect(await test.sql(told, [course.id])).toHaveLength(1);
  });

  it('is refused while questions of the bank belong to the course, after a change, and to learners', async () => {
    const course = await buildCourse(test);
    const { revision } = await catalogue.draft(ctx, course.id);
    const input = { courseId: course.id, revision };
    await expect(discarding.discard(ctx, { ...input, revision: revision - 1 })).rejects.toMatchObject({
      code: 'course.changed-meanwhile',
    });
    await expect(discarding.discard(contextOf(newId(), [learnerGrant]), input)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await test.sql(
      `insert into questions (id, course_id, key, type, created_at) values (gen_random_uuid(), $1, 'Q1', 'single', now())`,
      [course.id],
    );
    await expect(discarding.discard(ctx, input)).rejects.toMatchObject({ kind: 'conflict', code: 'course.in-use' });
    expect(await left(course.versionId)).toBe(2);
  });
});
