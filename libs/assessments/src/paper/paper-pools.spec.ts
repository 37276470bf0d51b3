import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, QUESTIONS, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import { AssessmentPublication } from '../publication/assessment-publication';
import { QuestionBankService } from '../question/question-bank.service';
import { QuestionBatchesService } from '../question/question-batches.service';
import { QuestionHistoryService } from '../question/question-history.service';
import { RegradesService } from '../regrade/regrades.service';
import { PapersService, type PaperToWrite } from './papers.service';

describe('papers that are drawn', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let room: Classroom;
  let papers: PapersService;
  let bankIds: string[];

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    papers = test.get(PapersService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
    bankIds = await questions(room.courseId, ['O1', 'O1', 'O1', 'O1', 'O2', 'O2', 'O2', 'O2']);
  });

  const questions = (courseId: string, objectives: string[]): Promise<string[]> =>
    Promise.all(
      objectives.map((objective, place) =>
        test
          .get(QuestionBankService)
          .create(ctx, { courseId, key: `${objective}-${place}`, objective, ...QUESTIONS.single }),
      ),
    );
  const pool = (objective: string | null, count: number, section: string | null = null) => ({
    ...{ section, courseId: room.courseId, topic: null, objective, difficulty: null, count, points: 1 },
  });
  const write = async (activityId: string, given: Partial<PaperToWrite>) => {
    const { paper } = await papers.read(ctx, activityId);
    return papers.write(ctx, { ...paper, activityId, ...given });
  };
  const outline = (id: string, purpose: 'pre-test' | 'final') => ({
    ...{ id, lineageId: id, kind: 'quiz' as const, purpose, actionPlan: false, mandatory: true },
    ...{ minutes: 10, title: {}, position: 1 },
  });
  const publish = async (): Promise<object[]> => {
    const activities = [outline(room.activities.preTest, 'pre-test'), outline(room.activities.final, 'final')];
    const problems = await test.get(AssessmentPublication).onPublish(ctx, { activities, languages: ['fr', 'ar'] });
    if (problems.some(({ blocking = true }) => blocking)) return problems;
    await test.sql(`update course_versions set status = 'published' where id = $1`, [room.versionId]);
    return problems;
  };
  const startAs = (learner: Classroom['learner'], activityId: string) =>
    test.get(AttemptsService).start(learner.ctx, { enrolmentId: learner.enrolmentId, activityId });
  const idsOf = ({ questions: shown }: { questions: readonly { questionId: string }[] }) =>
    shown.map(({ questionId }) => questionId);

  it('draws parallel forms from one objective map, disjoint for each learner', async () => {
    await write(room.activities.preTest, { pools: [pool('O1', 2), pool('O2', 2)] });
    await write(room.activities.final, { parallelTo: room.activities.preTest });
    expect(await publish()).toEqual([]);
    for (let people = 0; people < 3; people++) {
      const learner = await addLearner(test, room);
      const pre = idsOf(await startAs(learner, room.activities.preTest));
      const post = idsOf(await startAs(learner, room.activities.final));
      expect([...pre, ...post].sort()).toEqual([...bankIds].sort());
      expect(pre.filter((id) => bankIds.indexOf(id) < 4)).toHaveLength(2);
    }
  });

  it('knows every test that draws a question, the parallel form too, and regrades both', async () => {
    await write(room.activities.preTest, { pools: [pool('O1', 2)] });
    await write(room.activities.final, { parallelTo: room.activities.preTest });
    await publish();
    const attempt = await startAs(room.learner, room.activities.final);
    await test.get(AttemptsService).handIn(room.learner.ctx, attempt.id);
    const [questionId = ''] = idsOf(attempt);
    const usages = await test.get(QuestionHistoryService).usage(ctx, questionId);
    expect(usages.map(({ activityId, drawn, attempts }) => [activityId, drawn, attempts]).sort()).toEqual(
      [
        [room.activities.preTest, true, 0],
        [room.activities.final, true, 1],
      ].sort(),
    );
    expect((await test.get(QuestionBankService).read(ctx, questionId)).papers).toBe(2);
    await test.get(QuestionBankService).update(ctx, { id: questionId, revision: 1, ...QUESTIONS.single });
    const plan = { questionId, method: 'new-key' as const, neverLower: false };
    const { impact } = await test.get(RegradesService).preview(room.trainer.ctx, plan);
    expect(impact.attempts).toBe(1);
  });

  it('refuses to publish a pool that is too small, and warns of forms that share questions', async () => {
    await write(room.activities.preTest, { pools: [pool('O1', 5)] });
    await write(room.activities.final, { parallelTo: room.activities.preTest });
    expect(await publish()).toContainEqual(
      expect.objectContaining({ code: 'paper.pool-too-small', details: { position: 1, needed: 5, there: 4 } }),
    );
    await write(room.activities.preTest, { pools: [pool('O1', 3)] });
    expect(await publish()).toEqual([
      expect.objectContaining({ code: 'publication.forms-share-questions', blocking: false }),
    ]);
  });

  it('refuses to publish when a question that could be drawn is not complete in a language', async () => {
    const texts = { fr: QUESTIONS.single.texts.fr! };
    const { body } = QUESTIONS.single;
    await test
      .get(QuestionBankService)
      .create(ctx, { courseId: room.courseId, key: 'FR', objective: 'O1', body, texts });
    await write(room.activities.preTest, { pools: [pool('O1', 2)] });
    await write(room.activities.final, { pools: [pool('O2', 2)] });
    expect(await publish()).toEqual([
      expect.objectContaining({ code: 'publication.question-incomplete', language: 'ar', details: { key: 'FR' } }),
    ]);
  });

  it('begins nothing when questions of a pool were archived since, and keeps running attempts as they are', async () => {
    await write(room.activities.preTest, { pools: [pool('O1', 4)] });
    await write(room.activities.final, { pools: [pool('O2', 2)] });
    await publish();
    const running = await startAs(room.learner, room.activities.preTest);
    const archive = { courseId: room.courseId, questionIds: bankIds.slice(0, 1), archived: true };
    await test.get(QuestionBatchesService).change(ctx, archive);
    const late = await addLearner(test, room);
    await expect(startAs(late, room.activities.preTest)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'paper.pool-too-small',
      details: { position: 1, needed: 4, there: 3 },
    });
    expect(await test.sql('select 1 from attempts where enrolment_id = $1', [late.enrolmentId])).toEqual([]);
    expect(idsOf(await startAs(room.learner, room.activities.preTest))).toEqual(idsOf(running));
  });

  it('draws in the wording of the day of publication, and nothing that was written later', async () => {
    await write(room.activities.preTest, { pools: [pool('O1', 4)] });
    await write(room.activities.final, { pools: [pool('O2', 2)] });
    await publish();
    const later = { courseId: room.courseId, key: 'LATER', objective: 'O1', ...QUESTIONS.single };
    await test.get(QuestionBankService).create(ctx, later);
    const edited = { ...QUESTIONS.single, texts: { fr: { ...QUESTIONS.single.texts.fr!, text: 'Autre ?' } } };
    await test.get(QuestionBankService).update(ctx, { id: bankIds[0]!, revision: 1, ...edited });
    const view = await startAs(room.learner, room.activities.preTest);
    expect(idsOf(view).sort()).toEqual(bankIds.slice(0, 4).sort());
    expect(view.questions.every(({ text }) => text === 'Question ?')).toBe(true);
  });

  it('draws from the bank of another course only what it shares', async () => {
    const lender = await buildClassroom(test);
    const lent = await questions(lender.courseId, ['X1', 'X2', 'X3']);
    const foreign = { ...pool(null, 2), courseId: lender.courseId };
    const tags = { topic: null, objective: null, difficulty: null };
    const size = () => papers.poolSize(ctx, { forCourseId: room.courseId, courseId: lender.courseId, ...tags });
    await expect(write(room.activities.preTest, { pools: [foreign] })).rejects.toMatchObject({
      fields: [{ field: 'pools.0', code: 'course.not-found' }],
    });
    const share = { courseId: lender.courseId, questionIds: lent.slice(0, 2), shared: true };
    await test.get(QuestionBatchesService).change(ctx, share);
    expect(await size()).toBe(2);
    await write(room.activities.preTest, { pools: [foreign] });
    await write(room.activities.final, { pools: [pool('O2', 2)] });
    expect(await publish()).toEqual([]);
    expect(idsOf(await startAs(room.learner, room.activities.preTest)).sort()).toEqual(lent.slice(0, 2).sort());
  });

  it('keeps sections together whatever is shuffled, with their words in the reader’s language', async () => {
    const sections = ['s1', 's2'].map((key) => ({
      key,
      title: { fr: `Partie ${key}`, ar: `جزء ${key}` },
      instructions: { fr: 'Lisez.', ar: 'اقرأوا.' },
    }));
    await write(room.activities.preTest, { sections, pools: [pool('O1', 3, 's2'), pool('O2', 3, 's1')] });
    await write(room.activities.final, { pools: [pool('O2', 2)] });
    await publish();
    const view = await startAs(
      { ...room.learner, ctx: { ...room.learner.ctx, language: 'ar' } },
      room.activities.preTest,
    );
    expect(view.questions.map(({ section }) => section)).toEqual(['s1', 's1', 's1', 's2', 's2', 's2']);
    expect(view.sections[0]).toEqual({ key: 's1', title: 'جزء s1', instructions: 'اقرأوا.' });
  });

  it('refuses settings that contradict each other, field by field', async () => {
    const activityId = room.activities.final;
    const refusedFor = async (given: Partial<PaperToWrite>): Promise<string[]> => {
      const error: unknown = await write(activityId, given).catch((reason: unknown) => reason);
      return (error as { fields: { code: string }[] }).fields.map(({ code }) => code);
    };
    expect(await refusedFor({ feedbackAt: 'settled', keyAt: 'hand-in' })).toEqual(['paper.key-before-feedback']);
    expect(await refusedFor({ attemptsAllowed: 1, coolDownHours: 2 })).toEqual(['paper.cool-down-of-one']);
    expect(await refusedFor({ pools: [pool('O1', 1, 'nowhere')] })).toEqual(['paper.unknown-section']);
    expect(await refusedFor({ parallelTo: room.activities.preTest })).toEqual(['paper.no-such-twin']);
    expect(await refusedFor({ parallelTo: newId(), pools: [pool('O1', 1)] })).toEqual([
      'paper.parallel-has-pools',
      'paper.no-such-twin',
    ]);
    const untitled = { key: 's1', title: {}, instructions: {} };
    expect(await refusedFor({ sections: [untitled, untitled] })).toContain('item.key-twice');
    expect(await refusedFor({ pools: [pool('O1', 0)] })).toEqual(['field.not-valid']);
  });

  it('takes pools, sections and the parallel form along to a new draft', async () => {
    await write(room.activities.preTest, { pools: [pool('O1', 2)] });
    await write(room.activities.final, { parallelTo: room.activities.preTest });
    await publish();
    const copies = new Map([room.activities.preTest, room.activities.final].map((id) => [id, newId()]));
    for (const [from, to] of copies) {
      await test.sql(
        `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
         select $1, version_id, module_id, lineage_id, position + 50, kind, purpose, mandatory, minutes, title from activities where id = $2`,
        [to, from],
      );
    }
    await test.get(AssessmentPublication).onDraftMade(ctx, { activityIds: copies });
    const { paper } = await papers.read(ctx, copies.get(room.activities.final)!);
    expect(paper).toMatchObject({ parallelTo: copies.get(room.activities.preTest), pools: [{ objective: 'O1' }] });
  });
});
