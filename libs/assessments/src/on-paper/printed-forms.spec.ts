import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, QUESTIONS, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { PapersService, type PaperToWrite } from '../paper/papers.service';
import { QuestionBankService } from '../question/question-bank.service';
import { PaperKeying } from './paper-keying.service';
import { PrintedTests } from './printed-tests.service';

describe('two forms of a test on paper', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let room: Classroom;
  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
    for (let place = 0; place < 4; place++) {
      const question = { courseId: room.courseId, key: `O1-${place}`, objective: 'O1', ...QUESTIONS.single };
      await test.get(QuestionBankService).create(ctx, question);
    }
    const { paper } = await test.get(PapersService).read(ctx, room.activities.final);
    const pool = { section: null, courseId: room.courseId, topic: null, objective: 'O1', difficulty: null };
    await test.get(PapersService).write(ctx, {
      ...{ ...paper, activityId: room.activities.final },
      pools: [{ ...pool, count: 2, points: 1 }],
    });
    await publishVersion(test, room);
  });

  const place = () => ({ cohortId: room.cohortId, activityId: room.activities.final });
  const open = () => test.get(PrintedTests).open(room.trainer.ctx, place());
  const one = () => test.get(PrintedTests).one(room.trainer.ctx, place());
  const idsOf = ({ paper }: Awaited<ReturnType<typeof open>>['forms'][number]) =>
    paper.questions.map(({ questionId }) => questionId);

  it('asks neighbours other questions as long as the pool has enough', async () => {
    const { forms } = await open();
    expect(forms.map(({ form }) => form)).toEqual(['A', 'B']);
    expect(new Set(forms.flatMap(idsOf)).size).toBe(4);
    const { forms: shown } = await one();
    expect(shown.map(({ code }) => code[0])).toEqual(['A', 'B']);
  });

  it('gives each person a form that stays theirs when others come', async () => {
    await addLearner(test, room);
    await addLearner(test, room);
    const before = (await one()).people.map(({ enrolmentId, form }) => [enrolmentId, form] as const);
    expect(before.map(([, form]) => form)).toEqual(['A', 'B', 'A']);
    const { enrolmentId } = await addLearner(test, room);
    const after = new Map((await one()).people.map((person) => [person.enrolmentId, person.form]));
    for (const [id, form] of before) expect(after.get(id)).toBe(form);
    expect(after.get(enrolmentId)).toBe('B');
  });

  it('marks a sheet with the form of its person', async () => {
    const other = await addLearner(test, room);
    const people = (await one()).people;
    const { forms } = await open();
    for (const { enrolmentId } of [room.learner, other]) {
      const { form } = people.find((person) => person.enrolmentId === enrolmentId)!;
      const sheet = { enrolmentId, activityId: room.activities.final };
      const { questions, form: shown } = await test.get(PaperKeying).sheet(room.trainer.ctx, sheet);
      expect(shown).toBe(form);
      expect(questions.map(({ questionId }) => questionId)).toEqual(idsOf(forms.find((each) => each.form === form)!));
      const answers = questions.map(({ questionId, options }) => ({
        questionId,
        answer: { keys: [options.find(({ text }) => text.endsWith(' b'))!.key] },
      }));
      const keyed = await test.get(PaperKeying).key(room.trainer.ctx, { ...sheet, answers, reason: '' });
      expect(keyed.scorePercent).toBe(100);
    }
  });

  it('asks other questions in the pre-test than in the final test that is its parallel form, neighbours included', async () => {
    const elsewhere = await buildClassroom(test);
    const { preTest, final } = elsewhere.activities;
    for (const objective of ['O1', 'O2']) {
      for (let place = 0; place < 4; place++) {
        const question = { courseId: elsewhere.courseId, key: `${objective}-${place}`, objective, ...QUESTIONS.single };
        await test.get(QuestionBankService).create(ctx, question);
      }
    }
    const write = async (activityId: string, changes: Partial<PaperToWrite>) => {
      const { paper } = await test.get(PapersService).read(ctx, activityId);
      await test.get(PapersService).write(ctx, { ...paper, activityId, ...changes });
    };
    const pool = { section: null, courseId: elsewhere.courseId, topic: null, difficulty: null, count: 1, points: 1 };
    await write(preTest, { pools: ['O1', 'O2'].map((objective) => ({ ...pool, objective })) });
    await write(final, { parallelTo: preTest });
    await publishVersion(test, elsewhere);
    const formsOf = async (activityId: string) => {
      const place = { cohortId: elsewhere.cohortId, activityId };
      return (await test.get(PrintedTests).open(elsewhere.trainer.ctx, place)).forms;
    };
    const [before, after] = [await formsOf(preTest), await formsOf(final)];
    expect([before, after].map((forms) => forms.map(({ form }) => form))).toEqual([
      ['A', 'B'],
      ['A', 'B'],
    ]);
    expect(new Set([...before, ...after].flatMap(idsOf)).size).toBe(8);
  });

  it('leaves one form where no question is drawn, and one that was printed before as it is', async () => {
    await test.sql(
      `insert into printed_tests (cohort_id, activity_id, paper, left_out, drawn_at)
       values ($1, $2, '{"questions":[],"passPercent":null}', '[]', now())`,
      [room.cohortId, room.activities.final],
    );
    expect((await open()).forms.map(({ form }) => form)).toEqual(['A']);
  });
});
