import { newId, systemContext } from '@tamkin/kernel';
import {
  buildPerson,
  contextOf,
  countStatements,
  createServiceTest,
  learnerGrant,
  trainerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { buildCourse } from '../../test/course.builder';
import { CoursesModule } from '../courses.module';
import { CourseCatalogue, type CatalogueQuestion } from './course-catalogue';

describe('CourseCatalogue', () => {
  let test: ServiceTest;
  let catalogue: CourseCatalogue;
  const learner = contextOf(newId(), [learnerGrant]);

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
    catalogue = test.get(CourseCatalogue);
    const published = { publish: true, modules: [[{}]] };
    await buildCourse(test, {
      ...published,
      code: 'C10',
      title: { fr: 'Éducation financière', ar: 'التربية المالية' },
      audience: ['fsp'],
      onlineMinutes: 180,
      faceToFaceMinutes: 360,
    });
    await buildCourse(test, {
      ...published,
      code: 'C2',
      title: { fr: 'L’œil d’une cliente', ar: 'إنجازُ التشخيص الذاتى' },
      audience: ['managers', 'bdsp'],
      onlineMinutes: 60,
    });
    await buildCourse(test, { code: 'C3', title: { fr: 'Brouillon financier', ar: 'مسودة' } });
  });
  afterAll(() => test.close());

  const codes = async (question: CatalogueQuestion): Promise<string[]> =>
    (await catalogue.published(learner, question)).items.map(({ code }) => code);

  it('shows published courses only, C2 before C10, page by page', async () => {
    expect(await codes({})).toEqual(['C2', 'C10']);
    const first = await catalogue.published(learner, { limit: 1 });
    expect(first.items.map(({ code }) => code)).toEqual(['C2']);
    expect(await codes({ limit: 1, cursor: first.nextCursor! })).toEqual(['C10']);
    await expect(codes({ cursor: 'bad' })).rejects.toMatchObject({ code: 'page.bad-cursor' });
  });

  it.each([
    ['EDUCATION', ['C10']],
    ['financiere education', ['C10']],
    ['التربيه', ['C10']],
    ['انجاز الذاتي', ['C2']],
    ['oeil', ['C2']],
    ["l'oeil", ['C2']],
    ['l’éducation', ['C10']],
    ["d'oeil", ['C2']],
    ['c10', ['C10']],
    ['%', []],
    ['cliente financiere', []],
  ])('finds %s', async (search, expected) => expect(await codes({ search })).toEqual(expected));

  it('filters by audience, language and length', async () => {
    expect(await codes({ audience: 'bdsp' })).toEqual(['C2']);
    expect(await codes({ language: 'en' })).toEqual([]);
    expect(await codes({ language: 'ar', maxMinutes: 60 })).toEqual(['C2']);
  });

  it('costs one statement however many courses there are', async () => {
    const before = await countStatements(() => catalogue.published(learner, {}));
    for (let number = 20; number < 25; number++) await buildCourse(test, { code: `C${number}`, publish: true });
    const after = await countStatements(() => catalogue.published(learner, {}));
    expect([before.statements.length, after.statements.length]).toEqual([1, 1]);
    expect(after.result.items).toHaveLength(7);
  });

  it('shows authors what is to be done, drafts included', async () => {
    const ctx = systemContext('test', 'request');
    const { items } = await catalogue.authored(ctx, { search: 'brouillon' });
    expect(items).toMatchObject([{ code: 'C3', publishedNumber: null, draftNumber: 1, outOfDateTexts: 0 }]);
    await expect(catalogue.authored(learner, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('shows a colleague at once that a review is awaited of them, and others that one was asked for', async () => {
    const { id: personId } = await buildPerson(test.sql, { grants: [trainerGrant] });
    const { id: other } = await buildPerson(test.sql, { grants: [trainerGrant] });
    await test.sql(
      `insert into course_reviews (version_id, status, asked_of, asked_at, word)
       select v.id, 'asked', array[$1::uuid], now(), '' from course_versions v join courses c on c.id = v.course_id
        where c.code = 'C3' and v.status = 'draft'`,
      [personId],
    );
    const seenBy = async (id: string) =>
      (await catalogue.authored(contextOf(id, [trainerGrant]), { search: 'brouillon' })).items[0]?.review;
    expect([await seenBy(personId), await seenBy(other)]).toEqual(['asked-of-me', 'asked']);
  });
});
