import {
  AssessmentsModule,
  LessonQuestions,
  ObservationsService,
  PapersService,
  PLAIN_MARKING,
  QuestionBankService,
} from '@tamkin/assessments';
import {
  CourseDocumentReader,
  CourseDuplication,
  CoursePublication,
  LessonTexts,
  ModuleOwnership,
  ModuleReuse,
} from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../../../libs/courses/test/course.builder';
import { ArchiveDesk, changed, numeric, PAPER, withTitle } from '../../test/archive-desk';

describe('archives of courses that come from another place', () => {
  let test: ServiceTest;
  let author: OperationContext;
  let desk: ArchiveDesk;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    test.clock.set(new Date());
    const person = await buildPerson(test.sql, { grants: [trainerGrant] });
    author = contextOf(person.id, person.grants);
    desk = new ArchiveDesk(test, author);
  });
  afterAll(() => test.close());
  beforeEach(() => desk.emptyPlace());

  it('of the first format are read as what they said, with what could not be said then as it was', async () => {
    await desk.emptyPlace();
    const parts = [{ kind: 'quiz' as const, purpose: 'formative' as const }, { kind: 'session' as const }];
    const old = await buildCourse(test, { code: 'F1', modules: [[{}, ...parts]] });
    const [, quiz = '', session = ''] = old.activityIds;
    const question = await test.get(QuestionBankService).create(author, { ...numeric('F1-01'), courseId: old.id });
    const questions = [{ questionId: question, points: 2, objective: null, section: null }];
    await test.get(PapersService).write(author, { ...PAPER, activityId: quiz, revision: 0, questions });
    const criteria = [{ key: 'g1', text: { fr: 'Accueille', ar: 'يستقبل' } }];
    await test.get(ObservationsService).writeGrid(author, {
      ...{ activityId: session, revision: 0, maxPerCriterion: 3, criteria },
    });
    const before = await desk.documentOf(old.id);
    const packed = changed(await desk.pack(old.id), (manifest) => {
      manifest['formatVersion'] = 1;
      const { assessments } = manifest['parts'] as { assessments: Record<string, object[]> };
      const without = (form: object, ...names: readonly string[]) =>
        Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));
      const { papers = [], grids = [] } = assessments;
      manifest['parts'] = {
        assessments: {
          ...without(assessments, 'lessonQuestions', 'borrowed'),
          papers: papers.map((paper) => without(paper, ...Object.keys(PLAIN_MARKING))),
          grids: grids.map((grid) => without(grid, 'observers', 'tolerance')),
        },
      };
    });
    await desk.emptyPlace();
    const read = await desk.send(packed);
    expect(read).toMatchObject({ status: 'ready', preview: { outcome: 'new-course', problems: [] } });
    const { courseId } = await desk.confirm(read.id);
    expect(await desk.documentOf(courseId!)).toEqual(before);
  });

  /** H1 lends a module with a lesson and a quiz, both with a question of its bank, to the draft of B1. */
  const lend = async () => {
    const home = await buildCourse(test, { code: 'H1', modules: [[{}, { kind: 'quiz', purpose: 'formative' }]] });
    const question = await test.get(QuestionBankService).create(author, { ...numeric('H1-01'), courseId: home.id });
    const questions = [{ questionId: question, points: 2, objective: null, section: null }];
    const [lessonOfHome = '', quizOfHome = ''] = home.activityIds;
    await test.get(PapersService).write(author, { ...PAPER, activityId: quizOfHome, revision: 0, questions });
    for (const language of ['fr', 'ar'] as const) {
      const blocks = [{ id: 'q1', type: 'question' as const, fromBank: true }];
      await test.get(LessonTexts).save(author, { activityId: lessonOfHome, language, revision: 1, blocks });
    }
    const place = { activityId: lessonOfHome, blockId: 'q1' };
    await test.get(LessonQuestions).choose(author, { ...place, questionId: question, replaces: null });
    await test.get(CoursePublication).publish(author, { courseId: home.id });
    const borrower = await buildCourse(test, { code: 'B1', modules: [[{}]] });
    const own = await test.get(QuestionBankService).create(author, { ...numeric('H1-01'), courseId: borrower.id });
    const [offered] = await test.get(ModuleReuse).reusable(author, borrower.id);
    await test.get(ModuleReuse).place(author, { courseId: borrower.id, moduleId: offered!.moduleId });
    return { home, borrower, question, own };
  };

  it('of a course that shows a module of another are whole in an empty place too, and say what becomes of the module', async () => {
    const { borrower, question, own } = await lend();
    const packed = await desk.pack(borrower.id);
    const before = { document: await desk.documentOf(borrower.id) };
    expect(before.document.modules.map((module) => module.home)).toEqual([undefined, 'H1']);
    expect(await desk.send(packed)).toMatchObject({ preview: { outcome: 'unchanged', notes: [] } });

    const lineages = before.document.modules.map(({ lineage }) => lineage);
    await test.get(CoursePublication).publish(author, { courseId: borrower.id });
    const retitled = await desk.send(withTitle(packed, 'Autrement'));
    expect(retitled).toMatchObject({ status: 'ready', preview: { outcome: 'new-draft', problems: [] } });
    const again = await desk.confirm(retitled.id);
    const { document: here } = await test.get(CourseDocumentReader).readNewest(author, again.courseId!);
    expect(here.modules.map(({ lineage }) => lineage)).toEqual(lineages);

    await desk.emptyPlace();
    const read = await desk.send(packed);
    expect(read).toMatchObject({
      status: 'ready',
      preview: {
        ...{ outcome: 'new-course', problems: [], counts: { modules: 2, activities: 3, papers: 1 } },
        notes: [{ code: 'archive.module-on-its-own', details: { title: 'Module 1', code: 'H1' } }],
      },
    });
    const { courseId } = await desk.confirm(read.id);
    const { document } = await test.get(CourseDocumentReader).readNewest(author, courseId!);
    expect(document.modules).toEqual(before.document.modules.map(({ home: _, ...module }) => module));
    const part = document.parts['assessments'] as {
      questions: { key: string }[];
      papers: object[];
      borrowed: object[];
    };
    expect(part.questions.map(({ key }) => key)).toEqual(['H1-01', 'H1-H1-01']);
    expect(part.papers).toMatchObject([{ questions: [{ key: 'H1-H1-01', bank: null, points: 2 }] }]);
    expect(part).toMatchObject({ borrowed: [], lessonQuestions: [{ block: 'q1', key: 'H1-H1-01', bank: null }] });
    expect(own).not.toBe(question);
  });

  it('of a course that made a module of another its own keep its lineages where that course is', async () => {
    await desk.emptyPlace();
    const { borrower, question } = await lend();
    const before = await desk.documentOf(borrower.id);
    const [, module] = await test.sql<{ id: string }>(
      'select id from course_modules where version_id = $1 order by position',
      [borrower.versionId],
    );
    await test.get(ModuleOwnership).own(author, module!.id);
    const owned = await desk.documentOf(borrower.id);
    expect(owned.modules).toEqual(before.modules.map(({ home: _, ...each }) => each));
    const name = { key: 'H1-H1-01', bank: null };
    const part = { papers: [{ questions: [name] }], lessonQuestions: [name], borrowed: [] };
    expect(owned.parts['assessments']).toMatchObject(part);
    await test.get(QuestionBankService).update(author, { ...numeric('H1-01'), id: question, revision: 1 });
    expect(await desk.documentOf(borrower.id)).toEqual(owned);
    await test.get(CoursePublication).publish(author, { courseId: borrower.id });
    const read = await desk.send(withTitle(await desk.pack(borrower.id), 'Autrement'));
    expect(read).toMatchObject({ preview: { outcome: 'new-draft', problems: [], notes: [] } });
    const { courseId } = await desk.confirm(read.id);
    const { modules } = await desk.documentOf(courseId!);
    expect(modules.map(({ lineage }) => lineage)).toEqual(before.modules.map(({ lineage }) => lineage));
  });

  it('of a course that shows a module of another show it from there again where that course is', async () => {
    await desk.emptyPlace();
    const { home, borrower } = await lend();
    const [packedHome, packed] = [await desk.pack(home.id), await desk.pack(borrower.id)];
    const before = await desk.documentOf(borrower.id);
    await desk.emptyPlace();
    const here = await desk.confirm((await desk.send(packedHome)).id);
    await test.get(CoursePublication).publish(author, { courseId: here.courseId! });

    const read = await desk.send(packed);
    expect(read.preview).toMatchObject({
      ...{ outcome: 'new-course', problems: [] },
      notes: [{ code: 'archive.module-shown-from-home', details: { title: 'Module 1', code: 'H1' } }],
    });
    const { courseId } = await desk.confirm(read.id);
    expect(await desk.documentOf(courseId!)).toEqual(before);
    expect(await desk.send(packed)).toMatchObject({ preview: { outcome: 'unchanged' } });
    expect((await desk.pack(courseId!)).equals(packed)).toBe(true);
    const homes = await test.sql<{ code: string }>(
      `select c.code from course_modules m join course_modules h on h.id = m.home_module_id
         join course_versions v on v.id = h.version_id join courses c on c.id = v.course_id`,
    );
    expect(homes).toEqual([{ code: 'H1' }]);
    expect(await test.sql('select key from questions where course_id = $1', [courseId])).toEqual([{ key: 'H1-01' }]);

    const copy = await desk.confirm((await desk.send(withTitle(packed, 'Autrement'))).id, 'b1-b');
    expect((await desk.documentOf(copy.courseId!)).modules.map((module) => module.home)).toEqual([undefined, 'H1']);
  });

  it('a copy of a course that shows a module of another writes it itself, questions of its tests included', async () => {
    const { borrower } = await lend();
    const before = await desk.documentOf(borrower.id);
    const copies = test.get(CourseDuplication);
    const { id } = await copies.duplicate(author, { courseId: borrower.id, code: 'B1-C' });
    const copy = await desk.documentOf(id);
    expect(copy.modules.map(({ home, title, activities }) => [home, title, activities.length])).toEqual(
      before.modules.map(({ title, activities }) => [undefined, title, activities.length]),
    );
    const lineages = (document: typeof copy) => document.modules.map(({ lineage }) => lineage);
    expect(lineages(copy).some((lineage) => lineages(before).includes(lineage))).toBe(false);
    expect(copy.parts['assessments']).toMatchObject({
      questions: [{ key: 'H1-01' }, { key: 'H1-H1-01' }],
      papers: [{ questions: [{ key: 'H1-H1-01', bank: null, points: 2 }] }],
      lessonQuestions: [{ block: 'q1', key: 'H1-H1-01', bank: null }],
      borrowed: [],
    });
    await test.get(CoursePublication).publish(author, { courseId: id });
    expect(await desk.documentOf(borrower.id)).toEqual(before);
  });
});
