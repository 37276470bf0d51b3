import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { systemContext } from '@tamkin/kernel';
import {
  addLearner,
  buildClassroom,
  buildPaper,
  publishVersion,
  QUESTIONS,
  type Classroom,
} from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { QuestionBankService } from '../question/question-bank.service';
import { AttemptMarker } from './attempt-marker';
import type { AttemptView, ShownQuestion } from './attempt-view';
import { AttemptsService } from './attempts.service';

/** The shown key of the option whose text ends with the author's key. */
function keyOf(question: ShownQuestion, authorKey: string): string {
  return question.options.find(({ text }) => text.endsWith(` ${authorKey}`))!.key;
}

describe('AttemptsService', () => {
  let test: ServiceTest;
  let attempts: AttemptsService;
  let room: Classroom;
  let ids: Record<keyof typeof QUESTIONS, string>;
  const system = systemContext('spec', 'spec');

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    attempts = test.get(AttemptsService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
    ids = await buildPaper(test, room, room.activities.final);
    await buildPaper(test, room, room.activities.quiz, {
      passPercent: null,
      attemptsAllowed: null,
      coolDownHours: null,
      timeLimitMinutes: null,
    });
    await buildPaper(test, room, room.activities.preTest, {
      passPercent: null,
      attemptsAllowed: 1,
      timeLimitMinutes: null,
    });
    await publishVersion(test, room);
  });

  const place = (activityId: string) => ({ enrolmentId: room.learner.enrolmentId, activityId });
  const start = (activityId = room.activities.final) => attempts.start(room.learner.ctx, place(activityId));
  const shown = (view: AttemptView, questionId: string) =>
    view.questions.find((question) => question.questionId === questionId)!;
  const save = (view: AttemptView, questionId: string, answer: object) =>
    attempts.saveAnswer(room.learner.ctx, { attemptId: view.id, questionId, answer });
  const answerAll = async (view: AttemptView, names = ids): Promise<void> => {
    const right = { single: ['b'], multiple: ['a', 'c', 'e'], trueFalse: ['b'], ordering: ['a', 'b', 'c'] };
    for (const [name, keys] of Object.entries(right)) {
      const question = shown(view, names[name as keyof typeof right]);
      await save(view, question.questionId, { keys: keys.map((key) => keyOf(question, key)) });
    }
    await save(view, names.numeric, { value: 1250 });
  };
  const recorded = async (activityId: string) => {
    const [row] = await test.sql<{ score: string; done_at: Date }>(
      'select score, done_at from activity_progress where enrolment_id = $1 and activity_id = $2',
      [room.learner.enrolmentId, activityId],
    );
    return row;
  };

  it('begins one attempt however often and from wherever it is asked', async () => {
    const views = await Promise.all([start(), start(), start()]);
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(views[0]).toMatchObject({ number: 1, status: 'in-progress', remainingSeconds: 1500, passPercent: 70 });
    expect(await test.sql('select 1 from attempts where enrolment_id = $1', [room.learner.enrolmentId])).toHaveLength(
      1,
    );
  });

  it('marks a full paper, keeps the best score and tells the enrolment in the same transaction', async () => {
    const view = await start();
    await answerAll(view);
    const result = await attempts.handIn(room.learner.ctx, view.id);
    expect(result).toMatchObject({
      scorePercent: 100,
      passed: true,
      attemptsLeft: 2,
      answeredCount: 5,
      status: 'handed-in',
    });
    expect(Number((await recorded(room.activities.final))?.score)).toBe(100);
    test.clock.advance({ hours: 24 });
    const second = await start();
    expect(await attempts.handIn(room.learner.ctx, second.id)).toMatchObject({
      scorePercent: 0,
      bestScorePercent: 100,
      everPassed: true,
    });
    expect(Number((await recorded(room.activities.final))?.score)).toBe(100);
  });

  it('gives partial credit', async () => {
    const view = await start();
    const [multiple, ordering] = [shown(view, ids.multiple), shown(view, ids.ordering)];
    await save(view, ids.multiple, { keys: [keyOf(multiple, 'a'), keyOf(multiple, 'c')] });
    await save(view, ids.ordering, { keys: ['b', 'a', 'c'].map((key) => keyOf(ordering, key)) });
    const { scorePercent, passed } = await attempts.handIn(room.learner.ctx, view.id);
    expect(scorePercent).toBe(20);
    expect(passed).toBe(false);
  });

  it('goes on where it was, on another device, in another language', async () => {
    const view = await start();
    await save(view, ids.numeric, { value: 7 });
    const again = await attempts.read({ ...room.learner.ctx, language: 'ar' }, view.id);
    expect(again.questions.map(({ questionId }) => questionId)).toEqual(
      view.questions.map(({ questionId }) => questionId),
    );
    expect(shown(again, ids.numeric)).toMatchObject({
      text: 'سؤال؟',
      unit: 'درهم',
      textLanguage: 'ar',
      answer: { value: 7 },
    });
    expect(shown(again, ids.single).options.map(({ letter }) => letter)).toEqual(['أ', 'ب', 'ج', 'د']);
    const english = await attempts.read({ ...room.learner.ctx, language: 'en' }, view.id);
    expect(shown(english, ids.single)).toMatchObject({ textLanguage: 'fr', text: 'Question ?' });
  });

  it('keeps the last acknowledged answer and takes one back', async () => {
    const view = await start();
    await save(view, ids.numeric, { value: 1 });
    await save(view, ids.numeric, { value: 2 });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.numeric).answer).toEqual({ value: 2 });
    await save(view, ids.numeric, { value: null });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.numeric).answer).toBeNull();
  });

  it('refuses answers that do not fit and keeps what stood there', async () => {
    const view = await start();
    await save(view, ids.single, { keys: ['o1'] });
    const refused = { kind: 'not-valid', code: 'answer.not-fitting' };
    const hundred = Array.from({ length: 100 }, (_, place) => `o${place + 1}`);
    for (const keys of [['o1', 'o2'], ['o9'], ['b'], ['o1', 'o1'], hundred, ['__proto__']]) {
      await expect(save(view, ids.single, { keys })).rejects.toMatchObject(refused);
    }
    await expect(save(view, ids.single, { value: 4 })).rejects.toMatchObject(refused);
    await expect(save(view, ids.multiple, { keys: hundred })).rejects.toMatchObject(refused);
    await expect(save(view, ids.ordering, { keys: ['o1', 'o2'] })).rejects.toMatchObject(refused);
    await expect(save(view, ids.numeric, { value: Number.NaN })).rejects.toMatchObject(refused);
    await expect(save(view, ids.numeric, { keys: ['o1'] })).rejects.toMatchObject(refused);
    await expect(save(view, view.id, { value: 4 })).rejects.toMatchObject({ code: 'question.not-found' });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.single).answer).toEqual({ keys: ['o1'] });
  });

  it('takes answers until the deadline and not after it', async () => {
    const view = await start();
    test.clock.advance({ minutes: 25 });
    await save(view, ids.numeric, { value: 1250 });
    test.clock.advance({ seconds: 1 });
    await expect(save(view, ids.numeric, { value: 1 })).rejects.toMatchObject({ code: 'attempt.deadline-passed' });
    const result = await attempts.handIn(room.learner.ctx, view.id);
    expect(result).toMatchObject({ status: 'expired', scorePercent: 20, handedInAt: new Date('2026-11-10T09:25:00Z') });
  });

  it('hands in by itself after the deadline, once, when run twice or together', async () => {
    const view = await start();
    await save(view, ids.numeric, { value: 1250 });
    const marker = test.get(AttemptMarker);
    const jobs = await test.sql<{ delay: number }>(`select 1 from bullmq.job where name = 'attempt.expire'`);
    expect(jobs.length).toBeGreaterThan(0);
    await marker.expire(system, view.id);
    expect((await attempts.read(room.learner.ctx, view.id)).status).toBe('in-progress');
    test.clock.advance({ minutes: 25, seconds: 5 });
    await Promise.all([marker.expire(system, view.id), marker.expire(system, view.id), marker.expireDue(system)]);
    await marker.expire(system, view.id);
    expect(await attempts.result(room.learner.ctx, view.id)).toMatchObject({ status: 'expired', scorePercent: 20 });
    const events = await test.sql(`select 1 from bullmq.job where name = 'attempt.graded' and data::text like $1`, [
      `%${view.id}%`,
    ]);
    expect(events).toHaveLength(1);
  });

  it('hands in once from two browsers and refuses answers afterwards', async () => {
    const view = await start();
    await answerAll(view);
    const results = await Promise.all([1, 2, 3].map(() => attempts.handIn(room.learner.ctx, view.id)));
    expect(results.map(({ scorePercent }) => scorePercent)).toEqual([100, 100, 100]);
    await expect(save(view, ids.numeric, { value: 1 })).rejects.toMatchObject({ code: 'attempt.already-handed-in' });
    expect((await attempts.result(room.learner.ctx, view.id)).scorePercent).toBe(100);
  });

  it('either marks or refuses an answer that races with the hand-in', async () => {
    const view = await start();
    const [, saved] = await Promise.allSettled([
      attempts.handIn(room.learner.ctx, view.id),
      save(view, ids.numeric, { value: 1250 }),
    ]);
    const { scorePercent } = await attempts.result(room.learner.ctx, view.id);
    expect(scorePercent).toBe(saved.status === 'fulfilled' ? 20 : 0);
  });

  it('asks for patience between attempts and ends with the last one', async () => {
    for (const left of [2, 1, 0]) {
      const view = await start();
      expect(await attempts.handIn(room.learner.ctx, view.id)).toMatchObject({ attemptsLeft: left });
      if (left > 0) {
        await expect(start()).rejects.toMatchObject({
          code: 'attempt.cool-down',
          details: { nextAttemptAt: expect.any(String) as string },
        });
      }
      test.clock.advance({ hours: 24 });
    }
    await expect(start()).rejects.toMatchObject({ kind: 'conflict', code: 'attempt.none-left' });
    expect(await attempts.overview(room.learner.ctx, place(room.activities.final))).toMatchObject({
      attemptsLeft: 0,
      canStart: false,
      bestScorePercent: 0,
    });
  });

  it('shows the right answers of a final test only when they cannot help any more', async () => {
    const first = await start();
    await save(first, ids.numeric, { value: 3 });
    const failed = await attempts.handIn(room.learner.ctx, first.id);
    expect(failed.questions.every(({ rightAnswer }) => rightAnswer === null)).toBe(true);
    expect(failed.questions.find(({ questionId }) => questionId === ids.numeric)).toMatchObject({
      feedback: 'Retour.',
      fraction: 0,
    });
    expect(failed.questions.find(({ questionId }) => questionId === ids.single)).toMatchObject({
      feedback: '',
      answer: null,
    });
    test.clock.advance({ hours: 24 });
    const second = await start();
    expect((await attempts.result(room.learner.ctx, first.id)).questions[0]?.rightAnswer).toBeNull();
    await answerAll(second);
    const passed = await attempts.handIn(room.learner.ctx, second.id);
    expect(passed.questions.find(({ questionId }) => questionId === ids.numeric)?.rightAnswer).toEqual({ value: 1250 });
    test.clock.advance({ hours: 24 });
    await start();
    expect((await attempts.result(room.learner.ctx, second.id)).questions[0]?.rightAnswer).toBeNull();
  });

  it('tells of a pre-test the score alone, and of a formative quiz everything', async () => {
    const preTest = await start(room.activities.preTest);
    expect((await attempts.handIn(room.learner.ctx, preTest.id)).questions).toEqual([]);
    const quiz = await start(room.activities.quiz);
    expect(quiz.remainingSeconds).toBeNull();
    const result = await attempts.handIn(room.learner.ctx, quiz.id);
    expect(result.questions).toHaveLength(5);
    expect(result.questions.every(({ rightAnswer, feedback }) => rightAnswer && feedback)).toBe(true);
    expect(result).toMatchObject({ attemptsLeft: null, nextAttemptAt: null, passed: null });
  });

  it('never tells a learner anything of the key while the attempt is open', async () => {
    const view = await start();
    const told = JSON.stringify([
      view,
      await attempts.read(room.learner.ctx, view.id),
      await attempts.overview(room.learner.ctx, place(room.activities.final)),
    ]);
    expect(told).not.toMatch(/correct|order"|tolerance|1250|feedback|Retour|rightAnswer|revisionId/);
    await expect(attempts.result(room.learner.ctx, view.id)).rejects.toMatchObject({ code: 'attempt.not-handed-in' });
  });

  it('is not moved by edits of its questions', async () => {
    const view = await start();
    await test.get(QuestionBankService).update(system, {
      id: ids.numeric,
      revision: 1,
      body: { type: 'numeric', value: 9, tolerance: 0 },
      texts: { fr: { text: 'Autre', options: {}, unit: '', feedback: '' } },
    });
    await save(view, ids.numeric, { value: 1250 });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.numeric).text).toBe('Question ?');
    expect((await attempts.handIn(room.learner.ctx, view.id)).scorePercent).toBe(20);
    test.clock.advance({ days: 1 });
    expect(shown(await start(), ids.numeric).text).toBe('Question ?');
  });

  it("does not know other people's attempts and enrolments", async () => {
    const view = await start();
    const other = await addLearner(test, room);
    const missing = { kind: 'not-found', code: 'attempt.not-found' };
    await expect(attempts.read(other.ctx, view.id)).rejects.toMatchObject(missing);
    await expect(attempts.result(other.ctx, view.id)).rejects.toMatchObject(missing);
    await expect(attempts.handIn(other.ctx, view.id)).rejects.toMatchObject(missing);
    await expect(
      attempts.saveAnswer(other.ctx, { attemptId: view.id, questionId: ids.numeric, answer: { value: 1 } }),
    ).rejects.toMatchObject(missing);
    await expect(attempts.start(other.ctx, place(room.activities.final))).rejects.toMatchObject({
      code: 'enrolment.not-found',
    });
  });

  it('begins nothing in a closed cohort', async () => {
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    await expect(start()).rejects.toMatchObject({ code: 'cohort.closed' });
  });
});
