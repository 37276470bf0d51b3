import { EnrolmentsService } from '@tamkin/enrolments';
import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner } from '../../test/classroom.builder';
import { ExamRoom, shown } from '../../test/exam-room';
import { AssessmentsModule } from '../assessments.module';
import { PaperRepository } from '../paper/paper.repository';
import { QuestionBankService } from '../question/question-bank.service';
import { AttemptStarter } from './attempt-starter';
import { AttemptsService } from './attempts.service';

describe('an attempt under way', () => {
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

  it('begins one attempt however often and from wherever it is asked', async () => {
    const views = await Promise.all([exam.start(), exam.start(), exam.start()]);
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(views[0]).toMatchObject({ number: 1, status: 'in-progress', remainingSeconds: 1500, passPercent: 70 });
    expect(await test.sql('select 1 from attempts where enrolment_id = $1', [room.learner.enrolmentId])).toHaveLength(
      1,
    );
  });

  it('goes on where it was, on another device, in another language', async () => {
    const view = await exam.start();
    await exam.save(view, ids.numeric, { value: 7 });
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
    const view = await exam.start();
    await exam.save(view, ids.numeric, { value: 1 });
    await exam.save(view, ids.numeric, { value: 2 });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.numeric).answer).toEqual({ value: 2 });
    await exam.save(view, ids.numeric, { value: null });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.numeric).answer).toBeNull();
  });

  it('refuses answers that do not fit and keeps what stood there', async () => {
    const view = await exam.start();
    await exam.save(view, ids.single, { keys: ['o1'] });
    const refused = { kind: 'not-valid', code: 'answer.not-fitting' };
    const hundred = Array.from({ length: 100 }, (_, place) => `o${place + 1}`);
    for (const keys of [['o1', 'o2'], ['o9'], ['b'], ['o1', 'o1'], hundred, ['__proto__']]) {
      await expect(exam.save(view, ids.single, { keys })).rejects.toMatchObject(refused);
    }
    await expect(exam.save(view, ids.single, { value: 4 })).rejects.toMatchObject(refused);
    await expect(exam.save(view, ids.multiple, { keys: hundred })).rejects.toMatchObject(refused);
    await expect(exam.save(view, ids.ordering, { keys: ['o1', 'o2'] })).rejects.toMatchObject(refused);
    await expect(exam.save(view, ids.numeric, { value: Number.NaN })).rejects.toMatchObject(refused);
    await expect(exam.save(view, ids.numeric, { keys: ['o1'] })).rejects.toMatchObject(refused);
    await expect(exam.save(view, view.id, { value: 4 })).rejects.toMatchObject({ code: 'question.not-found' });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.single).answer).toEqual({ keys: ['o1'] });
  });

  it('never tells a learner anything of the key while the attempt is open', async () => {
    const view = await exam.start();
    const told = JSON.stringify([
      view,
      await attempts.read(room.learner.ctx, view.id),
      await attempts.overview(room.learner.ctx, exam.place()),
    ]);
    expect(told).not.toMatch(/correct|order"|tolerance|1250|feedback|Retour|rightAnswer|revisionId/);
    await expect(attempts.result(room.learner.ctx, view.id)).rejects.toMatchObject({ code: 'attempt.not-handed-in' });
  });

  it('is not moved by edits of its questions', async () => {
    const view = await exam.start();
    await test.get(QuestionBankService).update(system, {
      id: ids.numeric,
      revision: 1,
      body: { type: 'numeric', value: 9, tolerance: 0 },
      texts: { fr: { text: 'Autre', options: {}, unit: '', feedback: '' } },
    });
    await exam.save(view, ids.numeric, { value: 1250 });
    expect(shown(await attempts.read(room.learner.ctx, view.id), ids.numeric).text).toBe('Question ?');
    expect((await exam.handIn(view)).scorePercent).toBe(20);
    test.clock.advance({ days: 1 });
    expect(shown(await exam.start(), ids.numeric).text).toBe('Question ?');
  });

  it("does not know other people's attempts and enrolments", async () => {
    const view = await exam.start();
    const other = await addLearner(test, room);
    const missing = { kind: 'not-found', code: 'attempt.not-found' };
    await expect(attempts.read(other.ctx, view.id)).rejects.toMatchObject(missing);
    await expect(attempts.result(other.ctx, view.id)).rejects.toMatchObject(missing);
    await expect(attempts.handIn(other.ctx, view.id)).rejects.toMatchObject(missing);
    await expect(
      test
        .get(AttemptsService)
        .saveAnswer(other.ctx, { attemptId: view.id, questionId: ids.numeric, answer: { value: 1 } }),
    ).rejects.toMatchObject(missing);
    await expect(attempts.start(other.ctx, exam.place())).rejects.toMatchObject({
      code: 'enrolment.not-found',
    });
  });

  it('begins nothing in a closed cohort', async () => {
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    await expect(exam.start()).rejects.toMatchObject({ code: 'cohort.closed' });
  });

  it('is not begun by somebody who was moved to another version in that moment', async () => {
    const { learner, activities } = exam.room;
    const enrolment = await test.get(EnrolmentsService).mine(learner.ctx, learner.enrolmentId);
    const paper = await test.get(PaperRepository).find(learner.ctx, activities.final);
    const begin = () =>
      test
        .get(AttemptStarter)
        .start(learner.ctx, { enrolment, activityId: activities.final, paper: paper!, number: 1 });
    const other = newId();
    await test.sql(
      `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
         online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at)
       select $1, course_id, 99, status, title, summary, objectives, audience, languages, online_minutes,
         face_to_face_minutes, rules, search_text, now(), now() from course_versions where id = $2`,
      [other, enrolment.versionId],
    );
    const follow = (versionId: string) =>
      test.sql('update enrolments set version_id = $2 where id = $1', [enrolment.id, versionId]);
    await follow(other);
    expect(await begin()).toBeNull();
    await follow(enrolment.versionId);
    expect(await begin()).not.toBeNull();
  });
});
