import { systemContext } from '@tamkin/kernel';
import { countStatements, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, QUESTIONS, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import { PapersService, type PaperToWrite } from '../paper/papers.service';
import { QuestionBankService } from '../question/question-bank.service';
import { PaperKeying } from './paper-keying.service';
import { PrintedTests } from './printed-tests.service';

const DRAWN = 2;

describe('a pre-test and a final test that are parallel, on paper and on a phone', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let room: Classroom;
  let learners: Classroom['learner'][];

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());

  /** Five people; a pool of so many questions, two of which are drawn for either test. */
  const build = async (poolSize: number) => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
    learners = [room.learner];
    for (let other = 0; other < 4; other++) learners.push(await addLearner(test, room));
    for (let place = 0; place < poolSize; place++) {
      const question = { courseId: room.courseId, key: `O1-${place}`, objective: 'O1', ...QUESTIONS.single };
      await test.get(QuestionBankService).create(ctx, question);
    }
    const pool = { section: null, courseId: room.courseId, topic: null, objective: 'O1', difficulty: null };
    await write(room.activities.preTest, { pools: [{ ...pool, count: DRAWN, points: 1 }] });
    await write(room.activities.final, { parallelTo: room.activities.preTest });
    await publishVersion(test, room);
  };
  const write = async (activityId: string, changes: Partial<PaperToWrite>) => {
    const { paper } = await test.get(PapersService).read(ctx, activityId);
    await test.get(PapersService).write(ctx, { ...paper, activityId, ...changes });
  };
  const onPhone = async ({ ctx, enrolmentId }: Classroom['learner'], activityId: string) => {
    const { questions } = await test.get(AttemptsService).start(ctx, { enrolmentId, activityId });
    return questions.map(({ questionId }) => questionId);
  };
  const sheet = async ({ enrolmentId }: Classroom['learner'], activityId: string) => {
    const { form, questions } = await test.get(PaperKeying).sheet(room.trainer.ctx, { enrolmentId, activityId });
    return { form, ids: questions.map(({ questionId }) => questionId) };
  };
  const page = (activityId: string) =>
    test.get(PrintedTests).one(room.trainer.ctx, { cohortId: room.cohortId, activityId });
  const shared = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id)).length;

  it('asks on the phone what was not on the sheet, keyed or only printed, while a pool holds twice as many as are drawn', async () => {
    for (const [printed, taken] of [
      ['preTest', 'final'],
      ['final', 'preTest'],
    ] as const) {
      await build(2 * DRAWN);
      for (const learner of learners) {
        const { ids } = await sheet(learner, room.activities[printed]);
        if (learner === room.learner) await keyNothing(learner, room.activities[printed]);
        expect(shared(await onPhone(learner, room.activities[taken]), ids)).toBe(0);
      }
    }
  });
  const keyNothing = ({ enrolmentId }: Classroom['learner'], activityId: string) =>
    test.get(PaperKeying).key(room.trainer.ctx, { enrolmentId, activityId, answers: [], reason: '' });

  it('gives on paper the form that repeats less of what was asked on the phone, and says how much it does repeat', async () => {
    await build(3 * DRAWN);
    const before = new Map<string, string[]>();
    for (const learner of learners) before.set(learner.enrolmentId, await onPhone(learner, room.activities.preTest));
    const { forms } = await test
      .get(PrintedTests)
      .open(room.trainer.ctx, { cohortId: room.cohortId, activityId: room.activities.final });
    const repeated = ({ paper }: (typeof forms)[number], enrolmentId: string) =>
      shared(
        paper.questions.map(({ questionId }) => questionId),
        before.get(enrolmentId)!,
      );
    for (const { enrolmentId, form, met } of (await page(room.activities.final)).people) {
      const [own] = forms.filter((each) => each.form === form);
      const [other] = forms.filter((each) => each.form !== form);
      expect(met).toBe(repeated(own!, enrolmentId));
      expect(met).toBeLessThanOrEqual(repeated(other!, enrolmentId));
    }
  });

  it('asks on paper nothing that anybody had on the phone as long as the pool has others', async () => {
    await build(4 * DRAWN);
    await onPhone(room.learner, room.activities.preTest);
    expect((await page(room.activities.final)).people.map(({ met }) => met)).toEqual([0, 0, 0, 0, 0]);
  });

  it('gives who had form A on paper form B the next time, and the other way round', async () => {
    await build(3 * DRAWN);
    for (const activityId of [room.activities.preTest, room.activities.final]) await page(activityId);
    for (const learner of learners) {
      const [first, second] = [
        await sheet(learner, room.activities.preTest),
        await sheet(learner, room.activities.final),
      ];
      expect([first.form, second.form].sort()).toEqual(['A', 'B']);
      expect(shared(first.ids, second.ids)).toBe(0);
    }
  });

  it('asks the database as often for a page of many as of few', async () => {
    await build(4 * DRAWN);
    await page(room.activities.final);
    const few = await countStatements(() => page(room.activities.final));
    for (let more = 0; more < 3; more++) await addLearner(test, room);
    const many = await countStatements(() => page(room.activities.final));
    expect(many.statements).toHaveLength(few.statements.length);
  });
});
