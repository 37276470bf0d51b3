import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  buildPaper,
  publishVersion,
  QUESTIONS,
  type Classroom,
} from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import { QuestionBankService } from '../question/question-bank.service';
import type { QuestionContent } from '../question/question-content';
import { ItemStatisticsService } from '../statistics/item-statistics.service';
import { ItemTallies } from '../statistics/item-tallies.service';
import { RegradeWork } from './regrade-work';
import { RegradesService } from './regrades.service';

const SYSTEM = systemContext('spec', 'spec');
type Learner = Classroom['learner'];

/** The single choice of the classroom with `right` as its key. */
function keyed(right: string, options = ['a', 'b', 'c', 'd']): QuestionContent {
  const body = {
    type: 'single' as const,
    pinOptions: false,
    options: options.map((key) => ({ key, correct: key === right })),
  };
  const texts = Object.fromEntries(
    Object.entries(QUESTIONS.single.texts).map(([language, text]) => [
      language,
      { ...text, options: Object.fromEntries(options.map((key) => [key, `${language} option ${key}`])) },
    ]),
  );
  return { body, texts };
}

describe('RegradesService', () => {
  let test: ServiceTest;
  let room: Classroom;
  let regrades: RegradesService;
  let questionId: string;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    regrades = test.get(RegradesService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    const ids = await buildPaper(test, room, room.activities.final, { coolDownHours: null, passPercent: 20 });
    questionId = ids.single;
    await publishVersion(test, room);
  });

  const start = async (learner: Learner, option: string): Promise<string> => {
    const attempts = test.get(AttemptsService);
    const place = { enrolmentId: learner.enrolmentId, activityId: room.activities.final };
    const attempt = await attempts.start(learner.ctx, place);
    const question = attempt.questions.find((shown) => shown.questionId === questionId)!;
    const { key } = question.options.find(({ text }) => text.endsWith(`option ${option}`))!;
    await test
      .get(AttemptsService)
      .saveAnswer(learner.ctx, { attemptId: attempt.id, questionId, answer: { keys: [key] } });
    return attempt.id;
  };
  const take = async (learner: Learner, option: string): Promise<string> => {
    const id = await start(learner, option);
    await test.get(AttemptsService).handIn(learner.ctx, id);
    await test.get(ItemTallies).count(SYSTEM, id);
    return id;
  };
  const correctKey = async (content = keyed('c')): Promise<void> => {
    await test.get(QuestionBankService).update(SYSTEM, { id: questionId, revision: 1, ...content });
  };
  const plan = { method: 'new-key' as const, neverLower: false };
  const run = async (given: Partial<Parameters<RegradesService['ask']>[1]> = {}): Promise<string> => {
    const asked = { ...plan, questionId, revision: 2, reason: 'La clé était fausse.', ...given };
    const id = await regrades.ask(room.trainer.ctx, asked);
    await test.get(RegradeWork).run(SYSTEM, id);
    return id;
  };
  const scoreOf = async (attemptId: string) =>
    (
      await test.sql<{ score: number; passed: boolean }>(
        'select score_percent::float8 as score, passed from attempts where id = $1',
        [attemptId],
      )
    )[0];
  const finalScore = async ({ enrolmentId }: Learner) =>
    (
      await test.sql<{ score: number; passedAt: Date | null }>(
        'select final_score::float8 as score, final_passed_at as "passedAt" from enrolments where id = $1',
        [enrolmentId],
      )
    )[0];

  it('shows who would change before anything does', async () => {
    const attemptId = await take(room.learner, 'c');
    await take(await addLearner(test, room), 'b');
    await correctKey();
    const preview = await regrades.preview(room.trainer.ctx, { questionId, ...plan });
    expect(preview.impact).toEqual({ attempts: 2, raised: 1, lowered: 1, newlyPassed: 1, newlyFailed: 1 });
    expect(preview.people.map(({ scoreBefore, scoreAfter }) => [scoreBefore, scoreAfter]).sort()).toEqual([
      [0, 20],
      [20, 0],
    ]);
    expect(await scoreOf(attemptId)).toEqual({ score: 0, passed: false });
    const kind = await regrades.preview(room.trainer.ctx, { questionId, ...plan, neverLower: true });
    expect(kind.impact).toMatchObject({ raised: 1, lowered: 0, newlyFailed: 0 });
  });

  it('corrects marks, results and what counts for completion, once', async () => {
    const loser = await addLearner(test, room);
    const [raised, lowered] = [await take(room.learner, 'c'), await take(loser, 'b')];
    await correctKey();
    const id = await run();
    expect([await scoreOf(raised), await scoreOf(lowered)]).toEqual([
      { score: 20, passed: true },
      { score: 0, passed: false },
    ]);
    expect((await finalScore(room.learner))?.score).toBe(20);
    expect(await finalScore(loser)).toMatchObject({ score: 0 });
    await test.get(RegradeWork).run(SYSTEM, id);
    expect(await regrades.read(room.trainer.ctx, id)).toMatchObject({ status: 'done', done: 2, total: 2, changed: 2 });
    const trail = await test.sql(`select 1 from audit_entries where action = 'question.regraded' and subject_id = $1`, [
      questionId,
    ]);
    expect(trail).toHaveLength(1);
  });

  it('takes nothing from anybody when asked not to', async () => {
    const attemptId = await take(room.learner, 'b');
    await correctKey();
    await run({ neverLower: true });
    expect(await scoreOf(attemptId)).toEqual({ score: 20, passed: true });
    expect((await finalScore(room.learner))?.score).toBe(20);
  });

  it('tells statistics of everybody by the corrected key, also of those who keep their points', async () => {
    await take(room.learner, 'b');
    await take(await addLearner(test, room), 'c');
    await correctKey();
    await run({ neverLower: true });
    await test.get(ItemTallies).countLeft(SYSTEM);
    const given = { activityId: room.activities.final };
    const { questions } = await test.get(ItemStatisticsService).ofQuiz(room.trainer.ctx, given);
    const { figures, revision, chosen } = questions.find((question) => question.questionId === questionId)!;
    expect([revision, figures.shown]).toEqual([2, 2]);
    expect(chosen.filter(({ count }) => count).map(({ key, correct }) => [key, correct])).toEqual([
      ['b', false],
      ['c', true],
    ]);
  });

  it('marks attempts under way and new ones by the corrected key', async () => {
    await take(await addLearner(test, room), 'c');
    const open = await start(room.learner, 'c');
    await correctKey();
    await run();
    await test.get(AttemptsService).handIn(room.learner.ctx, open);
    expect(await scoreOf(open)).toEqual({ score: 20, passed: true });
    expect(await scoreOf(await take(await addLearner(test, room), 'c'))).toEqual({ score: 20, passed: true });
  });

  it('corrects the forms that cohorts have on paper, for sheets keyed later', async () => {
    const taken = await take(room.learner, 'c');
    await test.sql(
      `insert into printed_tests (cohort_id, activity_id, paper, left_out, drawn_at)
       select $1, activity_id, paper, '[]', now() from attempts where id = $2`,
      [room.cohortId, taken],
    );
    await correctKey();
    await run();
    const [form] = await test.sql<{ right: string }>(
      `select o->>'key' as right from printed_tests p, jsonb_array_elements(p.paper->'questions') q,
              jsonb_array_elements(q->'body'->'options') o
        where p.cohort_id = $1 and q->>'questionId' = $2 and (o->>'correct')::boolean`,
      [room.cohortId, questionId],
    );
    expect(form?.right).toBe('c');
  });

  it('gives the points to everybody, those who left the question open too', async () => {
    const [wrong, right] = [await take(room.learner, 'a'), await take(await addLearner(test, room), 'b')];
    await run({ method: 'award-all', revision: 1 });
    expect([await scoreOf(wrong), await scoreOf(right)]).toEqual([
      { score: 20, passed: true },
      { score: 20, passed: true },
    ]);
  });

  it('follows a question through every test that asks it: marks, results and what completion waits for', async () => {
    const two = await buildClassroom(test);
    const shared = await test.get(QuestionBankService).create(SYSTEM, { courseId: two.courseId, ...keyed('b') });
    const { final, quiz } = two.activities;
    for (const activityId of [final, quiz]) {
      await buildPaper(test, two, activityId, {
        ...{ passPercent: 70, coolDownHours: null },
        questions: [{ questionId: shared, points: 1, objective: null, section: null }],
      });
    }
    await publishVersion(test, two);
    const sit = async ({ ctx, enrolmentId }: Learner, activityId: string, option: string): Promise<string> => {
      const attempts = test.get(AttemptsService);
      const { id, questions } = await attempts.start(ctx, { enrolmentId, activityId });
      const { key } = questions[0]!.options.find(({ text }) => text.endsWith(`option ${option}`))!;
      await attempts.saveAnswer(ctx, { attemptId: id, questionId: shared, answer: { keys: [key] } });
      await attempts.handIn(ctx, id);
      return id;
    };
    const other = await addLearner(test, two);
    const raised = [await sit(two.learner, final, 'c'), await sit(two.learner, quiz, 'c')];
    const lowered = await sit(other, final, 'b');
    await test.get(QuestionBankService).update(SYSTEM, { id: shared, revision: 1, ...keyed('c') });

    const preview = await regrades.preview(two.trainer.ctx, { questionId: shared, ...plan });
    expect(preview.impact).toEqual({ attempts: 3, raised: 2, lowered: 1, newlyPassed: 2, newlyFailed: 1 });
    expect(preview.people).toHaveLength(3);
    const waitingFor = async ({ enrolmentId }: Learner) =>
      (await test.sql<{ blockers: string[] }>('select blockers from enrolments where id = $1', [enrolmentId]))[0]
        ?.blockers;
    const quizScore = async () =>
      (
        await test.sql<{ score: number }>(
          'select score::float8 as score from activity_progress where enrolment_id = $1 and activity_id = $2',
          [two.learner.enrolmentId, quiz],
        )
      )[0]?.score;
    expect(await waitingFor(two.learner)).toContain('final-test-not-passed');
    expect(await waitingFor(other)).not.toContain('final-test-not-passed');
    expect(await quizScore()).toBe(0);

    await run({ questionId: shared });
    for (const id of raised) expect(await scoreOf(id)).toEqual({ score: 100, passed: true });
    expect(await scoreOf(lowered)).toEqual({ score: 0, passed: false });
    expect(await waitingFor(two.learner)).not.toContain('final-test-not-passed');
    expect(await waitingFor(other)).toContain('final-test-not-passed');
    expect(await quizScore()).toBe(100);
    const [done] = await regrades.ofQuestion(two.trainer.ctx, shared);
    expect(done).toMatchObject({ status: 'done', total: 3, changed: 3, reason: 'La clé était fausse.' });
  });

  it('refuses what it cannot do, and changes nothing', async () => {
    const attemptId = await take(room.learner, 'c');
    await expect(run({ revision: 1 })).rejects.toMatchObject({ code: 'regrade.nothing-to-do' });
    await correctKey(keyed('c', ['a', 'b', 'c']));
    await expect(run()).rejects.toMatchObject({ code: 'regrade.not-comparable' });
    await expect(run({ revision: 1 })).rejects.toMatchObject({ code: 'question.changed-meanwhile' });
    await expect(run({ reason: '  ' })).rejects.toMatchObject({
      fields: [{ field: 'reason', code: 'field.required' }],
    });
    await expect(run({ questionId: newId() })).rejects.toMatchObject({ code: 'question.not-found' });
    await expect(regrades.preview(room.learner.ctx, { questionId, ...plan })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await scoreOf(attemptId)).toEqual({ score: 0, passed: false });
  });

  it('is one run however often it is sent, and one at a time', async () => {
    await take(room.learner, 'c');
    await correctKey();
    const id = newId();
    const asked = { ...plan, id, questionId, revision: 2, reason: 'La clé était fausse.' };
    expect(await regrades.ask(room.trainer.ctx, asked)).toBe(id);
    expect(await regrades.ask(room.trainer.ctx, asked)).toBe(id);
    await expect(regrades.ask(room.trainer.ctx, { ...asked, id: newId() })).rejects.toMatchObject({
      code: 'regrade.under-way',
    });
    expect(await regrades.ofQuestion(room.trainer.ctx, questionId)).toHaveLength(1);
  });
});
