import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { ExamRoom, keyOf } from '../../test/exam-room';
import { AssessmentsModule } from '../assessments.module';
import { AttemptGrants } from '../attempt-grant/attempt-grants.service';
import { AttemptsService } from '../attempt/attempts.service';
import { PaperKeying, type SheetToKey } from './paper-keying.service';
import { PrintedTests } from './printed-tests.service';

const RIGHT = { single: ['b'], multiple: ['a', 'c', 'e'], trueFalse: ['b'], ordering: ['a', 'b', 'c'] };

describe('keying a test on paper', () => {
  let test: ServiceTest;
  let exam: ExamRoom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    exam = await ExamRoom.build(test);
  });

  const keying = () => test.get(PaperKeying);
  const trainer = () => exam.room.trainer.ctx;
  const cohortPlace = () => ({ cohortId: exam.room.cohortId, activityId: exam.room.activities.final });
  const rightAnswers = async (): Promise<SheetToKey['answers']> => {
    const { questions } = await keying().sheet(trainer(), exam.place());
    const choices = Object.entries(RIGHT).map(([name, keys]) => {
      const questionId = exam.ids[name as keyof typeof RIGHT];
      const question = questions.find((each) => each.questionId === questionId)!;
      return { questionId, answer: { keys: keys.map((key) => keyOf(question, key)) } };
    });
    return [...choices, { questionId: exam.ids.numeric, answer: { value: 1250 } }];
  };
  const key = (answers: SheetToKey['answers'], reason = '') =>
    keying().key(trainer(), { ...exam.place(), answers, reason });
  const attemptRows = () =>
    test.sql<{ entry_mode: string; keyed_by: string; score: number; status: string }>(
      'select entry_mode, keyed_by, score_percent::float8 as score, status from attempts where enrolment_id = $1',
      [exam.room.learner.enrolmentId],
    );
  const finalScore = async () => {
    const [row] = await test.sql<{ score: number | null }>(
      'select final_score::float8 as score from enrolments where id = $1',
      [exam.room.learner.enrolmentId],
    );
    return row?.score;
  };
  const audited = () =>
    test.sql<{ action: string; details: object }>(
      'select action, details from audit_entries where subject_id = $1 order by id',
      [exam.room.learner.enrolmentId],
    );

  it('makes one attempt on paper, marked as any, and the progress follows', async () => {
    const sheet = await key(await rightAnswers());
    expect(sheet.scorePercent).toBe(100);
    expect(await attemptRows()).toEqual([
      { entry_mode: 'paper', keyed_by: exam.room.trainer.personId, score: 100, status: 'handed-in' },
    ]);
    expect(await finalScore()).toBe(100);
    const overview = await test.get(AttemptsService).overview(exam.room.learner.ctx, exam.place());
    expect(overview.attempts).toMatchObject([{ entryMode: 'paper', scorePercent: 100 }]);
    expect(overview.attemptsLeft).toBe(2);
    expect(await audited()).toMatchObject([{ action: 'paper-test.keyed' }]);
  });

  it('changes nothing when the same sheet comes again, also twice at once', async () => {
    const answers = await rightAnswers();
    await Promise.all([key(answers), key(answers)]);
    await key(answers);
    expect(await attemptRows()).toHaveLength(1);
    expect(await audited()).toHaveLength(1);
  });

  it('replaces a sheet with a reason only, and the score may fall', async () => {
    const answers = await rightAnswers();
    await key(answers);
    const fewer = answers.slice(0, 4);
    await expect(key(fewer, ' ')).rejects.toMatchObject({ code: 'paper-test.reason-missing' });
    const sheet = await key(fewer, 'Mal lu');
    expect(sheet.scorePercent).toBe(80);
    expect(await finalScore()).toBe(80);
    expect(await attemptRows()).toHaveLength(1);
    expect((await audited())[1]).toMatchObject({
      action: 'paper-test.corrected',
      details: { reason: 'Mal lu', changed: 1 },
    });
  });

  it('keeps the order of everybody’s sheet the same', async () => {
    const printed = test.get(PrintedTests);
    const [first, again] = await Promise.all([
      printed.open(trainer(), cohortPlace()),
      printed.open(trainer(), cohortPlace()),
    ]);
    expect(again.forms).toEqual(first.forms);
    const { form, questions } = await keying().sheet(trainer(), exam.place());
    const order = first.forms.map(({ paper }) => paper.questions.map(({ questionId }) => questionId));
    expect([questions.map(({ questionId }) => questionId)]).toEqual(order);
    expect(form).toBeNull();
  });

  it('refuses while the person takes the test online, and when no attempt is left', async () => {
    const answers = await rightAnswers();
    const view = await exam.start();
    await expect(key(answers)).rejects.toMatchObject({ code: 'paper-test.attempt-running' });
    await exam.handIn(view);
    await test.sql('update papers set attempts_allowed = 1 where activity_id = $1', [exam.room.activities.final]);
    await expect(key(answers)).rejects.toMatchObject({ code: 'attempt.none-left' });
    expect(await attemptRows()).toHaveLength(1);
  });

  it('takes a sheet for one more attempt that the trainer gave', async () => {
    const answers = await rightAnswers();
    await exam.handIn(await exam.start());
    await test.sql('update papers set attempts_allowed = 1 where activity_id = $1', [exam.room.activities.final]);
    const { enrolmentId } = exam.room.learner;
    await test.get(AttemptGrants).grant(trainer(), { enrolmentId, reason: 'Coupure de courant' });
    expect(await key(answers)).toMatchObject({ scorePercent: 100 });
    expect(await attemptRows()).toHaveLength(2);
  });

  it('refuses answers that do not fit, a question named twice, and another paper’s question', async () => {
    const [single] = await rightAnswers();
    const { questionId } = single!;
    await expect(key([{ questionId, answer: { keys: ['o9'] } }])).rejects.toMatchObject({ code: 'answer.not-fitting' });
    await expect(key([single!, single!])).rejects.toMatchObject({ code: 'request.not-valid' });
    await expect(key([{ ...single!, questionId: exam.room.courseId }])).rejects.toMatchObject({
      code: 'question.not-found',
    });
    expect(await attemptRows()).toEqual([]);
  });

  it('goes on after the cohort has closed, until its report is with the reviewer', async () => {
    const answers = await rightAnswers();
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [exam.room.cohortId]);
    await key(answers);
    expect(await attemptRows()).toHaveLength(1);
    await test.sql(
      `insert into cohort_reports (id, cohort_id, status, figures, texts) values (gen_random_uuid(), $1, 'submitted', '{}', '{}')`,
      [exam.room.cohortId],
    );
    await expect(key([], 'Erreur de saisie')).rejects.toMatchObject({ code: 'cohort.report-submitted' });
  });
});
