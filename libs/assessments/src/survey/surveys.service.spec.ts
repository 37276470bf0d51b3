import { newId, systemContext } from '@tamkin/kernel';
import { contextOf, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { SurveySummary } from './survey-summary';
import { SurveyTemplates } from './survey-templates';
import { SurveysService } from './surveys.service';
import { ToldAnswers } from './told-answers';

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

  const summary = () => test.get(SurveySummary);
  const results = async () => (await summary().results(room.trainer.ctx, room.cohortId))[0]!;
  const meanOf = () => summary().forCohort(room.trainer.ctx, room.cohortId);
  const close = async (): Promise<void> => {
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    await test.get(ToldAnswers).tellClosed(systemContext('spec', 'spec'), room.cohortId);
  };
  const answerMore = async (marks: readonly number[]): Promise<void> => {
    for (const s1 of marks) await answer({ s1 }, await addLearner(test, room));
  };

  it('tells nothing but the number with fewer than five answers, and the mean from five on, once the cohort is closed', async () => {
    await answerMore([5, 4, 4, 3]);
    await close();
    expect(await meanOf()).toEqual({ mean: null, answers: 4 });
    expect(await results()).toMatchObject({ answers: 4, told: 0, suppressed: true, questions: [] });
    await answer({ s1: 2, s2: 'Plus de cas' });
    expect(await meanOf()).toEqual({ mean: 3.6, answers: 5 });
    expect(await results()).toMatchObject({
      told: 5,
      suppressed: false,
      questions: [
        { mean: 3.6, counts: [0, 1, 1, 2, 1] },
        { comments: ['Plus de cas'], mean: null },
      ],
    });
  });

  it('tells fives that leave five behind while the cohort is open, and all the others when it closes', async () => {
    await answerMore(Array<number>(9).fill(4));
    expect(await results()).toMatchObject({ answers: 9, told: 0, suppressed: true });
    await answer({ s1: 1, s2: 'Le dernier' });
    const ten = await results();
    expect(ten).toMatchObject({ answers: 10, told: 5, suppressed: false });
    await answerMore([4, 4, 4, 4]);
    expect(await results()).toEqual({ ...ten, answers: 14 });
    await close();
    expect(await results()).toMatchObject({ answers: 14, told: 14, questions: [{ counts: [1, 0, 0, 13, 0] }, {}] });
    await test.get(ToldAnswers).tellClosed(systemContext('spec', 'spec'), room.cohortId);
    expect(await results()).toMatchObject({ told: 14 });
  });

  it('never lets one answer be told by reading before and after it', async () => {
    await answerMore([4, 4, 4, 4, 4]);
    await close();
    const before = await results();
    await answer({ s1: 1 });
    expect(await results()).toEqual({ ...before, answers: 6 });
    expect(await meanOf()).toEqual({ mean: 4, answers: 5 });
    await answerMore([2, 2, 2, 2]);
    expect(await results()).toMatchObject({ answers: 10, told: 10, questions: [{ counts: [1, 4, 0, 5, 0] }, {}] });
  });

  it('tells five at once when ten people answer at once', async () => {
    const people: Classroom['learner'][] = [];
    while (people.length < 10) people.push(await addLearner(test, room));
    await Promise.all(people.map((person) => answer({ s1: 3 }, person)));
    expect(await results()).toMatchObject({ answers: 10, told: 5 });
  });

  it('compares with other cohorts of the course once two of them have five answers', async () => {
    const elsewhere = async () => (await results()).questions[0]?.elsewhere;
    const cohortOf = async (marks: readonly number[]): Promise<void> => {
      const cohortId = newId();
      await test.sql(
        `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
         select $2, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, '' from cohorts where id = $1`,
        [room.cohortId, cohortId],
      );
      for (const s1 of marks) await answer({ s1 }, await addLearner(test, { ...room, cohortId }));
      await test.get(ToldAnswers).tellClosed(systemContext('spec', 'spec'), cohortId);
    };
    await cohortOf([1, 1, 1, 1, 1]);
    await answerMore([4, 4, 4, 4, 4]);
    await close();
    expect(await elsewhere()).toBeNull();
    await cohortOf([5, 5, 5, 5]);
    expect(await elsewhere()).toBeNull();
    await cohortOf([3, 3, 3, 3, 4]);
    expect(await elsewhere()).toEqual({ mean: 2.1, cohorts: 2 });
  });

  it('counts late answers of several cohorts in the benchmark of others, five together, and never apart', async () => {
    const cohortOf = async (marks: readonly number[]): Promise<string> => {
      const cohortId = newId();
      await test.sql(
        `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
         select $2, course_id, version_id, name, starts_on, ends_on, time_zone, 'closed', created_at, '' from cohorts where id = $1`,
        [room.cohortId, cohortId],
      );
      await test.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [
        cohortId,
        room.trainer.personId,
      ]);
      for (const s1 of marks) await answer({ s1 }, await addLearner(test, { ...room, cohortId }));
      return cohortId;
    };
    const validate = async (cohortId: string): Promise<void> => {
      const reportId = newId();
      await test.sql(
        `insert into cohort_reports (id, cohort_id, status, figures, texts, revision) values ($1, $2, 'validated', '{}', '{}', 0)`,
        [reportId, cohortId],
      );
      for (let time = 0; time < 2; time++) {
        await test.get(ToldAnswers).tellReported(systemContext('spec', 'spec'), reportId);
      }
    };
    const elsewhere = async (cohortId: string) =>
      (await summary().results(room.trainer.ctx, cohortId)).flatMap(({ questions }) => questions)[0]?.elsewhere;
    await answerMore([4, 4, 4, 4, 4]);
    await close();
    const [one, other] = [await cohortOf([2, 2, 2, 2, 2, 5, 5]), await cohortOf([2, 2, 2, 2, 2, 5, 5])];
    expect(await elsewhere(room.cohortId)).toEqual({ mean: 2, cohorts: 2 });
    for (const cohortId of [one, other]) await validate(cohortId);
    const seen = async () => ({ room: await elsewhere(room.cohortId), one: await elsewhere(one) });
    const before = await seen();
    expect(before.room).toEqual({ mean: 2, cohorts: 2 });
    await answer({ s1: 5 }, await addLearner(test, { ...room, cohortId: one }));
    expect(await seen()).toEqual({ room: { mean: 3, cohorts: 2 }, one: before.one });
    const [own] = await summary().results(room.trainer.ctx, one);
    expect(own).toMatchObject({ answers: 8, told: 5 });
    await answer({ s1: 1 }, await addLearner(test, { ...room, cohortId: one }));
    expect(await elsewhere(room.cohortId)).toEqual({ mean: 3, cohorts: 2 });
  });

  it('offers our questions in three languages and the surveys of published courses to start from', async () => {
    await test.sql('update courses set current_version_id = $2 where id = $1', [room.courseId, room.versionId]);
    const templates = await test.get(SurveyTemplates).list(room.trainer.ctx);
    expect(templates.slice(0, 2).map(({ id }) => id)).toEqual(['satisfaction', 'application']);
    expect(templates[0]?.questions.every(({ text }) => text.fr && text.ar && text.en)).toBe(true);
    expect(templates).toContainEqual(expect.objectContaining({ id: room.activities.survey, questions: QUESTIONS }));
    await expect(test.get(SurveyTemplates).list(room.learner.ctx)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('opens the results to the reviewer, to no focal point, and never for a cohort that is not there', async () => {
    const as = (role: 'reviewer' | 'focal-point', providerId: string | null) =>
      contextOf(newId(), [{ role, providerId }]);
    expect(await summary().results(as('reviewer', null), room.cohortId)).toMatchObject([{ answers: 0 }]);
    await expect(summary().results(as('reviewer', null), newId())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(summary().results(as('focal-point', newId()), room.cohortId)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it("does not open another trainer's cohort", async () => {
    const other = await buildClassroom(test);
    await expect(test.get(SurveySummary).results(other.trainer.ctx, room.cohortId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
