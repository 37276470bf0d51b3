import { systemContext } from '@tamkin/kernel';
import { countStatements, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { ExamRoom } from '../../test/exam-room';
import { AssessmentsModule } from '../assessments.module';
import { AttemptMarker } from './attempt-marker';
import { AttemptsService } from './attempts.service';

describe('the end of an attempt', () => {
  let test: ServiceTest;
  let attempts: AttemptsService;
  let exam: ExamRoom;
  let room: ExamRoom['room'];
  let ids: ExamRoom['ids'];
  const system = systemContext('spec', 'spec');

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    attempts = test.get(AttemptsService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    exam = await ExamRoom.build(test);
    ({ room, ids } = exam);
  });

  it('takes answers until the deadline, and those under way for ten seconds more', async () => {
    const view = await exam.start();
    test.clock.advance({ minutes: 25 });
    await exam.save(view, ids.numeric, { value: 1250 });
    test.clock.advance({ seconds: 10 });
    await exam.save(view, ids.numeric, { value: 1250 });
    test.clock.advance({ seconds: 1 });
    await expect(exam.save(view, ids.numeric, { value: 1 })).rejects.toMatchObject({ code: 'attempt.deadline-passed' });
    const result = await exam.handIn(view);
    expect(result).toMatchObject({ status: 'expired', scorePercent: 20, handedInAt: new Date('2026-11-10T09:25:00Z') });
  });

  it('hands in by itself after the deadline, once, when run twice or together', async () => {
    const view = await exam.start();
    await exam.save(view, ids.numeric, { value: 1250 });
    const marker = test.get(AttemptMarker);
    const jobs = await test.sql<{ delay: number }>(`select 1 from bullmq.job where name = 'attempt.expire'`);
    expect(jobs.length).toBeGreaterThan(0);
    await marker.expire(system, view.id);
    expect((await attempts.read(room.learner.ctx, view.id)).status).toBe('in-progress');
    test.clock.advance({ minutes: 25, seconds: 16 });
    await Promise.all([marker.expire(system, view.id), marker.expire(system, view.id), marker.expireDue(system)]);
    await marker.expire(system, view.id);
    expect(await attempts.result(room.learner.ctx, view.id)).toMatchObject({ status: 'expired', scorePercent: 20 });
    const events = await test.sql(`select 1 from bullmq.job where name = 'attempt.graded' and data::text like $1`, [
      `%${view.id}%`,
    ]);
    expect(events).toHaveLength(1);
  });

  it('hands in once from two browsers and refuses answers afterwards', async () => {
    const view = await exam.start();
    await exam.answerAll(view);
    const results = await Promise.all([1, 2, 3].map(() => exam.handIn(view)));
    expect(results.map(({ scorePercent }) => scorePercent)).toEqual([100, 100, 100]);
    await expect(exam.save(view, ids.numeric, { value: 1 })).rejects.toMatchObject({
      code: 'attempt.already-handed-in',
    });
    expect((await attempts.result(room.learner.ctx, view.id)).scorePercent).toBe(100);
  });

  it('says at once what it says when asked again, and reads nothing twice for it', async () => {
    const view = await exam.start();
    await exam.answerAll(view);
    const stranger = (await ExamRoom.build(test)).room.learner.ctx;
    await expect(attempts.handIn(stranger, view.id)).rejects.toMatchObject({ code: 'attempt.not-found' });
    const { result, statements } = await countStatements(() => exam.handIn(view));
    expect(result).toEqual(await attempts.result(room.learner.ctx, view.id));
    expect(result).toMatchObject({ status: 'handed-in', scorePercent: 100 });
    const own = statements.filter((text) => !/search_path|add_job/.test(text));
    expect(own).toHaveLength(13);
  });

  it('either marks or refuses an answer that races with the hand-in', async () => {
    const view = await exam.start();
    const [, saved] = await Promise.allSettled([exam.handIn(view), exam.save(view, ids.numeric, { value: 1250 })]);
    const { scorePercent } = await attempts.result(room.learner.ctx, view.id);
    expect(scorePercent).toBe(saved.status === 'fulfilled' ? 20 : 0);
  });

  it('asks for patience between attempts and ends with the last one', async () => {
    for (const left of [2, 1, 0]) {
      const view = await exam.start();
      expect(await exam.handIn(view)).toMatchObject({ attemptsLeft: left });
      if (left > 0) {
        await expect(exam.start()).rejects.toMatchObject({
          code: 'attempt.cool-down',
          details: { nextAttemptAt: expect.any(String) as string },
        });
      }
      test.clock.advance({ hours: 24 });
    }
    await expect(exam.start()).rejects.toMatchObject({ kind: 'conflict', code: 'attempt.none-left' });
    expect(await attempts.overview(room.learner.ctx, exam.place())).toMatchObject({
      attemptsLeft: 0,
      canStart: false,
      keptScorePercent: 0,
    });
  });

  it('counts as activity of the learner who hands in, not of the job at the deadline', async () => {
    const seen = async (): Promise<Date | null> => {
      const [row] = await test.sql<{ at: Date | null }>('select last_activity_at as at from enrolments where id = $1', [
        room.learner.enrolmentId,
      ]);
      return row!.at;
    };
    await exam.handIn(await exam.start());
    expect(await seen()).toEqual(test.clock.now());
    test.clock.advance({ hours: 24 });
    await exam.handIn(await exam.start());
    const last = test.clock.now();
    expect(await seen()).toEqual(last);
    test.clock.advance({ hours: 24 });
    const forgotten = await exam.start();
    test.clock.advance({ hours: 1 });
    await test.get(AttemptMarker).expire(system, forgotten.id);
    expect(await seen()).toEqual(last);
  });
});
