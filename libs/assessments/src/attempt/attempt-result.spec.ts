import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { ExamRoom, keyOf, shown } from '../../test/exam-room';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from './attempts.service';

describe('the result of an attempt', () => {
  let test: ServiceTest;
  let attempts: AttemptsService;
  let exam: ExamRoom;
  let room: ExamRoom['room'];
  let ids: ExamRoom['ids'];

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    attempts = test.get(AttemptsService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    exam = await ExamRoom.build(test);
    ({ room, ids } = exam);
  });

  const recorded = async (activityId: string) => {
    const [row] = await test.sql<{ score: string; done_at: Date }>(
      'select score, done_at from activity_progress where enrolment_id = $1 and activity_id = $2',
      [room.learner.enrolmentId, activityId],
    );
    return row;
  };

  it('marks a full paper, keeps the best score and tells the enrolment in the same transaction', async () => {
    const view = await exam.start();
    await exam.answerAll(view);
    const result = await exam.handIn(view);
    expect(result).toMatchObject({
      scorePercent: 100,
      passed: true,
      attemptsLeft: 2,
      answeredCount: 5,
      status: 'handed-in',
    });
    expect(Number((await recorded(room.activities.final))?.score)).toBe(100);
    test.clock.advance({ hours: 24 });
    const second = await exam.start();
    expect(await exam.handIn(second)).toMatchObject({
      scorePercent: 0,
      keptScorePercent: 100,
      everPassed: true,
    });
    expect(Number((await recorded(room.activities.final))?.score)).toBe(100);
  });

  it('gives partial credit', async () => {
    const view = await exam.start();
    const [multiple, ordering] = [shown(view, ids.multiple), shown(view, ids.ordering)];
    await exam.save(view, ids.multiple, { keys: [keyOf(multiple, 'a'), keyOf(multiple, 'c')] });
    await exam.save(view, ids.ordering, { keys: ['b', 'a', 'c'].map((key) => keyOf(ordering, key)) });
    const { scorePercent, passed } = await exam.handIn(view);
    expect(scorePercent).toBe(20);
    expect(passed).toBe(false);
  });

  it('shows the right answers of a final test only when they cannot help any more', async () => {
    const first = await exam.start();
    await exam.save(first, ids.numeric, { value: 3 });
    const failed = await exam.handIn(first);
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
    const second = await exam.start();
    expect((await attempts.result(room.learner.ctx, first.id)).questions[0]?.rightAnswer).toBeNull();
    await exam.answerAll(second);
    const passed = await exam.handIn(second);
    expect(passed.questions.find(({ questionId }) => questionId === ids.numeric)?.rightAnswer).toEqual({ value: 1250 });
    test.clock.advance({ hours: 24 });
    await exam.start();
    expect((await attempts.result(room.learner.ctx, second.id)).questions[0]?.rightAnswer).toBeNull();
  });

  it('tells of a pre-test the score alone, and of a formative quiz everything', async () => {
    const preTest = await exam.start(room.activities.preTest);
    expect((await exam.handIn(preTest)).questions).toEqual([]);
    const quiz = await exam.start(room.activities.quiz);
    expect(quiz.remainingSeconds).toBeNull();
    const result = await exam.handIn(quiz);
    expect(result.questions).toHaveLength(5);
    expect(result.questions.every(({ rightAnswer, feedback }) => rightAnswer && feedback)).toBe(true);
    expect(result).toMatchObject({ attemptsLeft: null, nextAttemptAt: null, passed: null });
  });
});
