import { newId, systemContext } from '@tamkin/kernel';
import {
  buildPerson,
  contextOf,
  createServiceTest,
  reviewerGrant,
  trainerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { addLearner, buildClassroom, buildPaper, publishVersion, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import type { ShownQuestion } from '../attempt/attempt-view';
import { ItemStatisticsService, type QuestionStatistics } from './item-statistics.service';
import { ItemTallies } from './item-tallies.service';
import { KnowledgeGainService } from './knowledge-gain.service';

const SYSTEM = systemContext('spec', 'spec');

describe('ItemStatisticsService', () => {
  let test: ServiceTest;
  let room: Classroom;
  let ids: Awaited<ReturnType<typeof buildPaper>>;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    ids = await buildPaper(test, room, room.activities.quiz, { attemptsAllowed: null, coolDownHours: null });
    await publishVersion(test, room);
  });

  /** Takes the quiz; right or wrong at the question with four options, in French order `fr option a` … */
  const take = async (option: string, learner: Classroom['learner'] = room.learner): Promise<string> => {
    const attempts = test.get(AttemptsService);
    const place = { enrolmentId: learner.enrolmentId, activityId: room.activities.quiz };
    const attempt = await attempts.start(learner.ctx, place);
    const question = attempt.questions.find(({ questionId }) => questionId === ids.single)!;
    const answer = { keys: [keyOf(question, option)] };
    await test.get(AttemptsService).saveAnswer(learner.ctx, { attemptId: attempt.id, questionId: ids.single, answer });
    await attempts.handIn(learner.ctx, attempt.id);
    await test.get(ItemTallies).count(SYSTEM, attempt.id);
    return attempt.id;
  };
  const keyOf = ({ options }: ShownQuestion, option: string): string =>
    options.find(({ text }) => text.endsWith(`option ${option}`))!.key;
  const read = async (cohortId?: string): Promise<QuestionStatistics> => {
    const given = { activityId: room.activities.quiz, ...(cohortId ? { cohortId } : {}) };
    const { questions } = await test.get(ItemStatisticsService).ofQuiz(room.trainer.ctx, given);
    return questions.find(({ questionId }) => questionId === ids.single)!;
  };

  it('counts options taken, right and wrong, and what was left open', async () => {
    await take('b');
    await take('c', await addLearner(test, room));
    const arabic = await addLearner(test, room, { language: 'ar' });
    await take('b', arabic);
    const { figures, byLanguage, chosen } = await read();
    expect(figures).toMatchObject({ shown: 3, answered: 3, facility: 0.6667 });
    expect(byLanguage.ar).toMatchObject({ shown: 1, facility: 1 });
    expect(chosen.map(({ key, correct, count = 0 }) => [key, correct, count])).toEqual([
      ['a', false, 0],
      ['b', true, 2],
      ['c', false, 1],
      ['d', false, 0],
    ]);
    expect(chosen[1]!.text).toEqual({ fr: 'fr option b', ar: 'ar option b' });
  });

  it('counts an attempt once, however often its job runs, and first attempts only', async () => {
    const first = await take('b');
    await take('c');
    await test.get(ItemTallies).count(SYSTEM, first);
    await test.get(ItemTallies).countLeft(SYSTEM);
    expect((await read()).figures).toMatchObject({ shown: 1, facility: 1 });
  });

  it('counts afresh what was forgotten', async () => {
    await take('b');
    await test.get(ItemTallies).forget(SYSTEM, room.activities.quiz);
    expect(await read()).toBeUndefined();
    await test.get(ItemTallies).countLeft(SYSTEM);
    expect((await read()).figures.shown).toBe(1);
  });

  it('shows a trainer one of own cohorts and hides those of others', async () => {
    await take('b');
    expect((await read(room.cohortId)).figures.shown).toBe(1);
    const { id } = await buildPerson(test.sql, { grants: [trainerGrant] });
    const other = contextOf(id, [trainerGrant]);
    const given = { activityId: room.activities.quiz, cohortId: room.cohortId };
    const statistics = test.get(ItemStatisticsService);
    await expect(statistics.ofQuiz(other, given)).rejects.toMatchObject({ code: 'cohort.not-found' });
    await expect(statistics.ofQuiz(room.learner.ctx, given)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('KnowledgeGainService', () => {
  let test: ServiceTest;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    room = await buildClassroom(test);
    for (let n = 0; n < 5; n++) {
      const { enrolmentId } = await addLearner(test, room);
      await test.sql('update enrolments set pre_score = 40, final_score = $2 where id = $1', [
        enrolmentId,
        50 + n * 10,
      ]);
    }
    await test.sql('update enrolments set final_score = 90 where id = $1', [room.learner.enrolmentId]);
  });
  afterAll(() => test.close());

  it('pairs people who sat both tests, for the course and each cohort', async () => {
    const [course, cohort] = await test.get(KnowledgeGainService).ofCourse(room.trainer.ctx, room.courseId);
    expect(course).toMatchObject({ by: 'course', id: null, pairs: 5, gain: 30, low: 10.4, high: 49.6 });
    expect(cohort).toMatchObject({ by: 'cohort', id: room.cohortId, name: 'Cohorte', pairs: 5 });
  });

  it('shows a trainer own cohorts only, a reviewer all', async () => {
    const { id } = await buildPerson(test.sql, { grants: [trainerGrant] });
    const gains = test.get(KnowledgeGainService);
    expect(await gains.ofCourse(contextOf(id, [trainerGrant]), room.courseId)).toEqual([]);
    expect(await gains.ofCourse(contextOf(newId(), [reviewerGrant]), room.courseId)).not.toEqual([]);
  });
});
