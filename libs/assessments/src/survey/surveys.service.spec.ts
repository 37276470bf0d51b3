import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { SurveySummary } from './survey-summary';
import { SurveysService } from './surveys.service';

const QUESTIONS = [
  { key: 's1', type: 'scale' as const, mandatory: true, text: { fr: 'Utile ?', ar: 'مفيد؟' } },
  { key: 's2', type: 'text' as const, mandatory: false, text: { fr: 'Autre', ar: 'آخر' } },
];

describe('SurveysService', () => {
  let test: ServiceTest;
  let surveys: SurveysService;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    surveys = test.get(SurveysService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    await surveys.write(systemContext('spec', 'spec'), {
      activityId: room.activities.survey,
      revision: 0,
      questions: QUESTIONS,
    });
    await publishVersion(test, room);
  });

  const answer = (answers: Record<string, unknown>, learner = room.learner): Promise<void> =>
    surveys.answer(learner.ctx, { enrolmentId: learner.enrolmentId, activityId: room.activities.survey, answers });
  const rows = () =>
    test.sql<Record<string, unknown>>('select * from survey_responses where cohort_id = $1', [room.cohortId]);

  it('keeps one response per person, without the person, their enrolment or the instant', async () => {
    await answer({ s1: 5, s2: '  Merci  ' });
    await answer({ s1: 1 });
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row?.['answers']).toEqual({ s1: 5, s2: 'Merci' });
    expect(String(row?.['id'])[14]).toBe('4');
    const kept = JSON.stringify(row);
    expect(kept).not.toContain(room.learner.personId);
    expect(kept).not.toContain(room.learner.enrolmentId);
    const place = { enrolmentId: room.learner.enrolmentId, activityId: room.activities.survey };
    expect(await surveys.toAnswer(room.learner.ctx, place)).toMatchObject({ answered: true });
  });

  it('keeps one response when sent twice at once', async () => {
    await Promise.all([answer({ s1: 4 }), answer({ s1: 4 })]);
    expect(await rows()).toHaveLength(1);
  });

  it('refuses what does not fit, field by field, and keeps nothing', async () => {
    for (const wrong of [{}, { s1: 6 }, { s1: '5' }, { s1: 2.5 }, { s1: 5, s9: 1 }, { s1: 5, s2: 3 }]) {
      await expect(answer(wrong)).rejects.toMatchObject({ kind: 'not-valid', code: 'request.not-valid' });
    }
    await expect(answer({ s1: 5, s2: 'a\u202eb' })).rejects.toMatchObject({
      fields: [{ field: 'answers.s2', code: 'text.direction-override' }],
    });
    expect(await rows()).toEqual([]);
  });

  it('tells nothing but the number with fewer than five answers, and the mean from five on', async () => {
    const summary = test.get(SurveySummary);
    await answer({ s1: 5 });
    for (const s1 of [4, 4, 3]) await answer({ s1 }, await addLearner(test, room));
    expect(await summary.forCohort(room.trainer.ctx, room.cohortId)).toEqual({ mean: null, answers: 4 });
    const [few] = await summary.results(room.trainer.ctx, room.cohortId);
    expect(few).toMatchObject({ answers: 4, suppressed: true, questions: [] });
    await answer({ s1: 2, s2: 'Plus de cas' }, await addLearner(test, room));
    expect(await summary.forCohort(room.trainer.ctx, room.cohortId)).toEqual({ mean: 3.6, answers: 5 });
    const [enough] = await summary.results(room.trainer.ctx, room.cohortId);
    expect(enough?.questions[0]).toMatchObject({ mean: 3.6, counts: [0, 1, 1, 2, 1] });
    expect(enough?.questions[1]).toMatchObject({ comments: ['Plus de cas'], mean: null });
  });

  it("does not open another trainer's cohort", async () => {
    const other = await buildClassroom(test);
    await expect(test.get(SurveySummary).results(other.trainer.ctx, room.cohortId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
