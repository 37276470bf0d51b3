import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildClassroom, buildPaper, publishVersion, type Classroom } from '../../test/classroom.builder';
import { RUBRIC } from '../../test/rubric.fixture';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import { MarkingQueue } from '../marking-queue/marking-queue';
import { QuestionBankService } from '../question/question-bank.service';
import { ManualMarkingService } from './manual-marking.service';

describe('answers of tests that people mark', () => {
  let test: ServiceTest;
  let room: Classroom;
  let questionId: string;
  let attemptId: string;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());

  /** A quiz of one essay of five points with a rubric, handed in. */
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
    const texts = { fr: { text: 'Expliquez.', options: {}, unit: '', feedback: '' } };
    const body = { type: 'essay' as const, minWords: null, maxWords: null, rubric: RUBRIC };
    questionId = await test
      .get(QuestionBankService)
      .create(systemContext('spec', 'spec'), { courseId: room.courseId, body, texts });
    await buildPaper(test, room, room.activities.quiz, {
      questions: [{ questionId, points: 5, objective: null, section: null }],
      passPercent: null,
      keyAt: 'hand-in',
    });
    await publishVersion(test, room);
    const attempts = test.get(AttemptsService);
    const place = { enrolmentId: room.learner.enrolmentId, activityId: room.activities.quiz };
    attemptId = (await attempts.start(room.learner.ctx, place)).id;
    await test
      .get(AttemptsService)
      .saveAnswer(room.learner.ctx, { attemptId, questionId, answer: { text: 'Parce que.' } });
    await attempts.handIn(room.learner.ctx, attemptId);
  });

  const mark = (given: object) =>
    test.get(ManualMarkingService).mark(room.trainer.ctx, { attemptId, questionId, comment: 'Bien', ...given });
  const queue = (filter: object = {}) =>
    test.get(MarkingQueue).list(room.trainer.ctx, { cohortId: room.cohortId, ...filter }, {});

  it('stand in the one queue, counted by kind, until the last is marked', async () => {
    expect(await queue()).toMatchObject({ waiting: 1, counts: { test: 1, submission: 0 }, items: [{ kind: 'test' }] });
    expect(await queue({ kind: 'submission' })).toMatchObject({ waiting: 0, items: [], counts: { test: 1 } });
    expect(await queue({ courseId: (await buildClassroom(test)).courseId })).toMatchObject({ waiting: 0 });
    await mark({ scores: { r1: 'l2', r2: 'l2' } });
    expect(await queue()).toMatchObject({ waiting: 0, items: [] });
  });

  it('are marked by the rubric: its levels give the points, and the learner reads them', async () => {
    const read = await test.get(ManualMarkingService).read(room.trainer.ctx, attemptId);
    expect(read.answers).toMatchObject([{ points: 5, rubric: RUBRIC, mark: null }]);
    await expect(mark({ points: 5 })).rejects.toMatchObject({ code: 'rubric.not-complete' });
    await expect(mark({ scores: { r1: 'l9', r2: 'l1' } })).rejects.toMatchObject({ code: 'rubric.not-complete' });
    await mark({ scores: { r1: 'l1', r2: 'l2' } });
    const result = await test.get(AttemptsService).result(room.learner.ctx, attemptId);
    expect(result).toMatchObject({
      scorePercent: 60,
      questions: [{ comment: 'Bien', scores: { r1: 'l1', r2: 'l2' } }],
    });
    const other = await buildClassroom(test);
    await expect(test.get(ManualMarkingService).read(other.trainer.ctx, attemptId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('carry no rubric that does not fit', async () => {
    const bad = [{ ...RUBRIC[0]!, levels: RUBRIC[0]!.levels.slice(0, 1) }];
    const body = { type: 'essay' as const, minWords: null, maxWords: null, rubric: bad };
    const texts = { fr: { text: 'Expliquez.', options: {}, unit: '', feedback: '' } };
    const made = test
      .get(QuestionBankService)
      .create(systemContext('spec', 'spec'), { courseId: room.courseId, body, texts });
    await expect(made).rejects.toMatchObject({ fields: [{ code: 'rubric.two-levels' }] });
  });
});
