import { newId } from '@tamkin/kernel';
import { learnerGrant, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCourse, type BuiltCourse } from '../../../../libs/courses/test/course.builder';
import { buildPaper } from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

interface Draft {
  readonly versionId: string;
  readonly revision: number;
  readonly modules: readonly {
    readonly id: string;
    readonly title: object;
    readonly home: object | null;
    readonly usedIn: object[];
    readonly activities: readonly { readonly id: string; readonly title: object }[];
  }[];
}

describe('a module in two courses', () => {
  let api: ApiTest;
  let author: Caller;
  let home: BuiltCourse;
  let other: BuiltCourse;
  const test: Pick<ServiceTest, 'get'> = { get: (token) => api.app.get(token as never, { strict: false }) };

  beforeAll(async () => {
    api = await createApiTest();
    author = await api.signedIn({ grants: [trainerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    home = await buildCourse(test, { modules: [[{}, {}], [{}]], publish: true });
    other = await buildCourse(test);
  });

  const draftOf = async ({ id }: BuiltCourse): Promise<Draft> =>
    (await author.request('GET', `/courses/${id}/draft`)).json<Draft>();
  const place = (moduleId = home.moduleIds[0]!, given: object = {}) =>
    author.request('POST', `/courses/${other.id}/draft/reused-modules`, { moduleId, ...given });
  const placed = async (): Promise<Draft['modules'][number]> => {
    expect((await place()).statusCode).toBe(201);
    return (await draftOf(other)).modules[1]!;
  };
  const publish = async (course: BuiltCourse): Promise<void> => {
    const { versionId, revision } = await draftOf(course);
    const answer = await author.request('POST', `/courses/${course.id}/publications`, { versionId, revision });
    expect(answer.statusCode).toBe(201);
  };
  const retitle = async (title: object): Promise<void> => {
    await author.request('POST', `/courses/${home.id}/drafts`);
    const { activities } = (await draftOf(home)).modules[0]!;
    await author.request('PATCH', `/activities/${activities[0]!.id}`, { title });
    await publish(home);
  };
  const code = (answer: { json: <Body>() => Body }): string => answer.json<{ code: string }>().code;

  it('is placed once with everything it holds, and says on both sides where else it stands', async () => {
    const offered = await author.request('GET', `/courses/${other.id}/draft/reusable-modules`);
    const mine = offered.json<{ items: { courseId: string; activities: number }[] }>().items;
    expect(mine.filter(({ courseId }) => courseId === home.id)).toMatchObject([{ activities: 2 }, { activities: 1 }]);
    const id = newId();
    const answers = [await place(home.moduleIds[0], { id }), await place(home.moduleIds[0], { id })];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(code(await place())).toBe('request.not-valid');
    const { modules } = await draftOf(other);
    expect(modules).toMatchObject([
      { home: null },
      { id, home: { courseId: home.id, number: 1, newerNumber: null }, activities: [{}, {}] },
    ]);
    const text = await author.request('GET', `/activities/${modules[1]!.activities[0]!.id}/texts`);
    const original = await author.request('GET', `/activities/${home.activityIds[0] ?? ''}/texts`);
    const blocks = (answer: typeof text) =>
      answer.json<{ texts: { blocks: object }[] }>().texts.map((each) => each.blocks);
    expect(blocks(text)).toEqual(blocks(original));
    await author.request('POST', `/courses/${home.id}/drafts`);
    expect((await draftOf(home)).modules).toMatchObject([{ usedIn: [{ courseId: other.id }] }, { usedIn: [] }]);
  });

  it('is changed in its own course only', async () => {
    const module = await placed();
    const [first, second] = module.activities.map(({ id }) => ({ id })) as [{ id: string }, { id: string }];
    const { revision, modules } = await draftOf(other);
    const arrangement = modules.map(({ id, activities }) => ({ id, activityIds: activities.map((each) => each.id) }));
    const swapped = [arrangement[0]!, { id: module.id, activityIds: [second.id, first.id] }];
    const title = { fr: 'Autre', ar: 'آخر' };
    const refused = [
      await author.request('PATCH', `/course-modules/${module.id}`, { title }),
      await author.request('PATCH', `/activities/${first.id}`, { title }),
      await author.request('DELETE', `/activities/${first.id}`),
      await author.request('PUT', `/activities/${first.id}/texts/fr`, { revision: 1, blocks: [] }),
      await author.request('POST', `/course-modules/${module.id}/activities`, {
        ...{ kind: 'lesson', mandatory: true, minutes: 5, title },
      }),
      await author.request('PUT', `/courses/${other.id}/draft/outline`, { revision, modules: swapped }),
    ];
    expect(refused.map(code)).toEqual(refused.map(() => 'course-module.linked'));
    expect((await author.request('DELETE', `/course-modules/${module.id}`)).statusCode).toBe(204);
  });

  it('stays as it was published until its new version is taken, and published versions never change', async () => {
    const before = await placed();
    await publish(other);
    const title = { fr: 'La visite, revue', ar: 'الزيارة من جديد' };
    await retitle(title);
    const shown = async () => (await author.request('GET', `/courses/${other.id}`)).json<{ modules: object[] }>();
    const published = await shown();
    expect(JSON.stringify(published)).not.toContain('revue');
    await author.request('POST', `/courses/${other.id}/drafts`);
    const [, module] = (await draftOf(other)).modules;
    expect(module).toMatchObject({
      home: { number: 1, newerNumber: 2 },
      activities: [{ title: before.activities[0]!.title }, {}],
    });
    const renew = () => author.request('POST', `/course-modules/${module!.id}/renewals`);
    expect([(await renew()).statusCode, (await renew()).statusCode]).toEqual([204, 204]);
    expect((await draftOf(other)).modules[1]).toMatchObject({
      home: { number: 2, newerNumber: null },
      activities: [{ title }, {}],
    });
    const lineages = await api.sql<{ same: boolean }>(
      `select count(distinct a.lineage_id) = 2 as same from activities a join course_versions v on v.id = a.version_id
         join course_modules m on m.id = a.module_id where v.course_id = $1 and m.home_module_id is not null`,
      [other.id],
    );
    expect(lineages).toEqual([{ same: true }]);
    expect(await shown()).toEqual(published);
    await publish(other);
    expect(JSON.stringify(await shown())).toContain('revue');
  });

  it('cannot leave its home, nor its course the catalogue, while another course shows it', async () => {
    const module = await placed();
    await author.request('POST', `/courses/${home.id}/drafts`);
    const [inHome] = (await draftOf(home)).modules;
    const remove = () => author.request('DELETE', `/course-modules/${inHome!.id}`);
    const archive = () => author.request('PUT', `/courses/${home.id}/archive`, { archived: true });
    expect([code(await remove()), code(await archive())]).toEqual(Array(2).fill('course-module.used-elsewhere'));
    await author.request('DELETE', `/course-modules/${module.id}`);
    expect((await remove()).statusCode).toBe(204);
  });

  it('is whole in a copy of the course, which writes it itself', async () => {
    await placed();
    const { json } = await author.request('POST', `/courses/${other.id}/copies`, {
      id: newId(),
      code: `D${newId().slice(-6)}`,
    });
    const copy = json<{ id: string }>();
    const { modules } = await draftOf({ ...other, id: copy.id });
    expect(modules).toMatchObject([{ home: null }, { home: null, activities: [{}, {}] }]);
  });

  it('becomes the course’s own once, with its texts, tests and questions, and hears no more of its home', async () => {
    home = await buildCourse(test, { modules: [[{}, { kind: 'quiz', purpose: 'formative' }]] });
    const questions = await buildPaper({ ...test, sql: api.sql }, { courseId: home.id }, home.activityIds[1]!);
    await publish(home);
    const before = await placed();
    await publish(other);
    await author.request('POST', `/courses/${other.id}/drafts`);
    const { id, activities } = (await draftOf(other)).modules[1]!;
    const own = () => author.request('POST', `/course-modules/${id}/own-copies`);
    expect([(await own()).statusCode, (await own()).statusCode]).toEqual([204, 204]);
    const [, module] = (await draftOf(other)).modules;
    expect(module).toMatchObject({ id, home: null, title: before.title, activities: [{}, {}] });
    const [lesson, quiz] = activities.map((each) => each.id) as [string, string];
    const text = await author.request('GET', `/activities/${lesson}/texts`);
    expect(text.json<{ texts: { blocks: object[] }[] }>().texts.map(({ blocks }) => blocks.length)).toEqual([1, 1]);
    const paper = await author.request('GET', `/activities/${quiz}/paper`);
    const held = paper.json<{ questions: { questionId: string; key: string; courseId: string }[] }>().questions;
    expect(held).toHaveLength(Object.keys(questions).length);
    for (const question of held) {
      expect(question.courseId).toBe(other.id);
      expect(Object.values(questions)).not.toContain(question.questionId);
    }
    const title = { fr: 'À nous', ar: 'لنا' };
    expect((await author.request('PATCH', `/activities/${lesson}`, { title })).statusCode).toBe(204);
    await author.request('POST', `/courses/${home.id}/drafts`);
    const [inHome] = (await draftOf(home)).modules;
    expect(inHome).toMatchObject({ usedIn: [{ courseId: other.id }] });
    await publish(other);
    expect((await draftOf(home)).modules[0]).toMatchObject({ usedIn: [] });
    const lineages = await api.sql<{ lineages: string; versions: string }>(
      `select count(distinct a.lineage_id) as lineages, count(distinct v.id) as versions from activities a
         join course_versions v on v.id = a.version_id join course_modules m on m.id = a.module_id
        where v.course_id = any($1::uuid[]) and m.lineage_id = (select lineage_id from course_modules where id = $2)`,
      [[home.id, other.id], id],
    );
    expect(lineages.map((row) => [Number(row.lineages), Number(row.versions)])).toEqual([[2, 4]]);
    const said = await api.sql('select 1 from audit_entries where action = $1 and subject_id = $2', [
      'course.module-owned',
      other.id,
    ]);
    expect(said).toHaveLength(1);
  });

  it('is made one’s own in a draft only, by authors', async () => {
    const { id } = await placed();
    const path = `/course-modules/${id}/own-copies`;
    const learner = await api.signedIn({ grants: [learnerGrant] });
    expect((await learner.request('POST', path)).statusCode).toBe(403);
    expect((await api.request('POST', path)).statusCode).toBe(401);
    expect(code(await author.request('POST', `/course-modules/${newId()}/own-copies`))).toBe('course-module.not-found');
    expect((await author.request('POST', '/course-modules/one/own-copies')).statusCode).toBe(404);
    await publish(other);
    expect(code(await author.request('POST', path))).toBe('course.version-published');
    await author.request('POST', `/courses/${other.id}/drafts`);
    expect((await draftOf(other)).modules[1]).toMatchObject({ home: { courseId: home.id } });
  });

  it('is for authors, and only for modules that are published elsewhere', async () => {
    const learner = await api.signedIn({ grants: [learnerGrant] });
    const path = `/courses/${other.id}/draft`;
    expect((await learner.request('GET', `${path}/reusable-modules`)).statusCode).toBe(403);
    expect((await learner.request('POST', `${path}/reused-modules`, { moduleId: home.moduleIds[0] })).statusCode).toBe(
      403,
    );
    const unpublished = await buildCourse(test);
    const arabic = await buildCourse(test, { baseLanguage: 'ar', publish: true });
    for (const moduleId of [unpublished.moduleIds[0], arabic.moduleIds[0], other.moduleIds[0], newId()]) {
      expect(code(await place(moduleId))).toBe('request.not-valid');
    }
    expect(code(await author.request('POST', `/course-modules/${other.moduleIds[0] ?? ''}/renewals`))).toBe(
      'course-module.not-found',
    );
  });
});
