import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import {
  buildClassroom,
  buildPaper,
  publishVersion,
  type Classroom,
  type QUESTIONS,
} from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import type { PaperToWrite } from '../paper/papers.service';
import { TimeAllowancesService } from '../time/time-allowances.service';
import { AttemptMarker } from './attempt-marker';
import { standing } from './attempt-rules';
import { AttemptRepository } from './attempt.repository';
import { AttemptsService } from './attempts.service';

describe('settings of a paper while it is taken', () => {
  const system = systemContext('spec', 'spec');
  let test: ServiceTest;
  let attempts: AttemptsService;
  let room: Classroom;
  let ids: Record<keyof typeof QUESTIONS, string>;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    attempts = test.get(AttemptsService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
  });

  const prepare = async (settings: Partial<PaperToWrite>) => {
    ids = await buildPaper(test, room, room.activities.final, { coolDownHours: null, ...settings });
    await publishVersion(test, room);
  };
  const place = () => ({ enrolmentId: room.learner.enrolmentId, activityId: room.activities.final });
  const start = () => attempts.start(room.learner.ctx, place());
  const saveNumber = (attemptId: string, value: number | null, questionId = ids.numeric) =>
    test.get(AttemptsService).saveAnswer(room.learner.ctx, { attemptId, questionId, answer: { value } });
  const sit = async (right: boolean) => {
    const { id } = await start();
    await saveNumber(id, right ? 1250 : 1);
    return attempts.handIn(room.learner.ctx, id);
  };
  const finalScore = async () => {
    const [row] = await test.sql<{ score: string }>('select final_score as score from enrolments where id = $1', [
      room.learner.enrolmentId,
    ]);
    return Number(row?.score);
  };

  it('counts the best, the last or the mean of several attempts, down to the enrolment', async () => {
    await prepare({ scoreKept: 'last' });
    await sit(true);
    expect(await finalScore()).toBe(20);
    expect(await sit(false)).toMatchObject({ scorePercent: 0, keptScorePercent: 0, scoreKept: 'last' });
    expect(await finalScore()).toBe(0);
    room = await buildClassroom(test);
    await prepare({ scoreKept: 'average' });
    await sit(true);
    expect(await sit(false)).toMatchObject({ scorePercent: 0, keptScorePercent: 10 });
    expect(await finalScore()).toBe(10);
  });

  it('holds a mean against the pass mark, and forgets open attempts', () => {
    const tries = [60, 90, null].map((scorePercent) => ({ scorePercent, passed: scorePercent === 90 }));
    expect(standing(tries, { scoreKept: 'average', passPercent: 76 })).toEqual({ scorePercent: 75, passed: false });
    expect(standing(tries, { scoreKept: 'average', passPercent: null }).passed).toBeNull();
    expect(standing(tries, { scoreKept: 'last', passPercent: 70 }).scorePercent).toBe(90);
    expect(standing([], { scoreKept: 'best', passPercent: 70 })).toEqual({ scorePercent: null, passed: null });
  });

  it('closes a question behind the one that was answered when there is no way back', async () => {
    await prepare({ backAllowed: false, shuffleQuestions: false });
    const view = await start();
    expect(view.backAllowed).toBe(false);
    const order = view.questions.map(({ questionId }) => questionId);
    expect(order.indexOf(ids.single)).toBeLessThan(order.indexOf(ids.numeric));
    const saveSingle = () =>
      test.get(AttemptsService).saveAnswer(room.learner.ctx, {
        attemptId: view.id,
        questionId: ids.single,
        answer: { keys: [view.questions[order.indexOf(ids.single)]!.options[0]!.key] },
      });
    await saveSingle();
    await saveNumber(view.id, 7);
    await saveNumber(view.id, 8);
    await expect(saveSingle()).rejects.toMatchObject({ kind: 'conflict', code: 'attempt.no-way-back' });
    const log = await test.get(AttemptRepository).log(system, view.id);
    expect(log.map(({ questionId }) => questionId)).toEqual([ids.single, ids.numeric, ids.numeric]);
  });

  it('logs every answer that was acknowledged, with the time of the server, and none that was refused', async () => {
    await prepare({});
    const { id } = await start();
    await saveNumber(id, 1);
    test.clock.advance({ seconds: 30 });
    await saveNumber(id, null);
    await saveNumber(id, 2);
    await attempts.handIn(room.learner.ctx, id);
    await expect(saveNumber(id, 3)).rejects.toMatchObject({ code: 'attempt.already-handed-in' });
    expect(await test.get(AttemptRepository).log(system, id)).toEqual([
      { questionId: ids.numeric, answer: { type: 'number', value: 1 }, savedAt: new Date('2026-11-10T09:00:00Z') },
      { questionId: ids.numeric, answer: null, savedAt: new Date('2026-11-10T09:00:30Z') },
      { questionId: ids.numeric, answer: { type: 'number', value: 2 }, savedAt: new Date('2026-11-10T09:00:30Z') },
    ]);
  });

  it('gives extra minutes at the start and to an attempt that is running, and takes none away from it', async () => {
    await prepare({ timeLimitMinutes: 20, attemptsAllowed: null });
    const allowances = test.get(TimeAllowancesService);
    const give = (extraMinutes: number, ctx = room.trainer.ctx) =>
      allowances.give(ctx, { enrolmentId: room.learner.enrolmentId, extraMinutes });
    const { id } = await start();
    await give(10);
    expect((await attempts.read(room.learner.ctx, id)).deadlineAt).toEqual(new Date('2026-11-10T09:30:00Z'));
    await give(0);
    expect((await attempts.read(room.learner.ctx, id)).deadlineAt).toEqual(new Date('2026-11-10T09:30:00Z'));
    test.clock.advance({ minutes: 21 });
    await test.get(AttemptMarker).expire(system, id);
    expect((await attempts.read(room.learner.ctx, id)).status).toBe('in-progress');
    await attempts.handIn(room.learner.ctx, id);
    await give(15);
    expect(await attempts.overview(room.learner.ctx, place())).toMatchObject({
      timeLimitMinutes: 35,
      extraMinutes: 15,
    });
    expect((await start()).remainingSeconds).toBe(35 * 60);
    expect(await allowances.ofCohort(room.trainer.ctx, room.cohortId)).toEqual([
      { enrolmentId: room.learner.enrolmentId, extraMinutes: 15 },
    ]);
  });

  it('lets only the trainer of the cohort give minutes, within reason', async () => {
    const allowances = test.get(TimeAllowancesService);
    const given = { enrolmentId: room.learner.enrolmentId, extraMinutes: 10 };
    const stranger = (await buildClassroom(test)).trainer.ctx;
    await expect(allowances.give(stranger, given)).rejects.toMatchObject({ code: 'enrolment.not-found' });
    await expect(allowances.ofCohort(stranger, room.cohortId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(allowances.give(room.learner.ctx, given)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const extraMinutes of [-1, 241, 1.5]) {
      await expect(allowances.give(room.trainer.ctx, { ...given, extraMinutes })).rejects.toMatchObject({
        kind: 'not-valid',
      });
    }
  });

  it('shows feedback and key when the settings say so, and no key while another try is open', async () => {
    await prepare({ feedbackAt: 'hand-in', keyAt: 'cohort-closed' });
    const first = await sit(false);
    expect(first.questions.every(({ rightAnswer }) => rightAnswer === null)).toBe(true);
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    const later = await attempts.result(room.learner.ctx, first.id);
    expect(later.questions.every(({ rightAnswer }) => rightAnswer !== null)).toBe(true);
    room = await buildClassroom(test);
    await prepare({ feedbackAt: 'settled', keyAt: 'never', attemptsAllowed: 2 });
    expect((await sit(false)).questions).toEqual([]);
    const last = await sit(false);
    expect(last.questions).toHaveLength(5);
    expect(last.questions.every(({ rightAnswer }) => rightAnswer === null)).toBe(true);
    room = await buildClassroom(test);
    await prepare({ keyAt: 'hand-in' });
    const open = await sit(false);
    expect(open.questions[0]?.rightAnswer).not.toBeNull();
    await start();
    expect((await attempts.result(room.learner.ctx, open.id)).questions[0]?.rightAnswer).toBeNull();
  });

  it('keeps the rules of the start for an attempt that is running', async () => {
    await prepare({ timeLimitMinutes: 20, pageMode: 'all-together' });
    const view = await start();
    await test.sql(
      `update papers set time_limit_minutes = 1, page_mode = 'one-by-one', back_allowed = false, pass_percent = 1,
              feedback_at = 'never', key_at = 'never' where activity_id = $1`,
      [room.activities.final],
    );
    const again = await attempts.read(room.learner.ctx, view.id);
    expect(again).toMatchObject({
      pageMode: 'all-together',
      backAllowed: true,
      remainingSeconds: 1200,
      passPercent: 70,
    });
    await saveNumber(view.id, 1250);
    const result = await attempts.handIn(room.learner.ctx, view.id);
    expect(result).toMatchObject({ passed: false, passPercent: 70, feedbackAt: 'hand-in' });
    expect(result.questions).toHaveLength(5);
  });
});
