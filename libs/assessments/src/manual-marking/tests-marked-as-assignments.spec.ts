import { newId, systemContext } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, buildPaper, publishVersion, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import { MarkRelease } from '../markers/mark-release';
import { MarkingOverview } from '../markers/marking-overview';
import type { MarkingRules } from '../markers/marking-rules';
import { MarkingQueue } from '../marking-queue/marking-queue';
import { QuestionBankService } from '../question/question-bank.service';
import { ManualMarkingService } from './manual-marking.service';

type Marker = Classroom['trainer']['ctx'];

describe('tests that are marked as assignments are', () => {
  let test: ServiceTest;
  let room: Classroom;
  let questionIds: string[];

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());
  beforeEach(() => test.clock.set('2026-11-10T09:00:00Z'));

  /** A final test of two essays of ten points each. */
  const prepare = async (rules: Partial<MarkingRules>) => {
    room = await buildClassroom(test);
    const texts = { fr: { text: 'Expliquez.', options: {}, unit: '', feedback: '' } };
    const body = { type: 'essay' as const, minWords: null, maxWords: null };
    const essay = () =>
      test.get(QuestionBankService).create(systemContext('spec', 'spec'), { courseId: room.courseId, body, texts });
    questionIds = [await essay(), await essay()];
    await buildPaper(test, room, room.activities.final, {
      questions: questionIds.map((questionId) => ({ questionId, points: 10, objective: null, section: null })),
      shuffleQuestions: false,
      keyAt: 'hand-in',
      ...rules,
    });
    await publishVersion(test, room);
  };
  const handIn = async ({ ctx, enrolmentId }: Classroom['learner'] = room.learner) => {
    const attempts = test.get(AttemptsService);
    const { id } = await attempts.start(ctx, { enrolmentId, activityId: room.activities.final });
    for (const questionId of questionIds) {
      await attempts.saveAnswer(ctx, { attemptId: id, questionId, answer: { text: 'Parce que.' } });
    }
    await attempts.handIn(ctx, id);
    return id;
  };
  const anotherTrainer = async () => {
    const { id } = await buildPerson(test.sql, { grants: [trainerGrant] });
    await test.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [room.cohortId, id]);
    return contextOf(id, [trainerGrant]);
  };
  const mark = async (attemptId: string, points: (number | null)[], as: Marker = room.trainer.ctx, comment = '') => {
    for (const [place, given] of points.entries()) {
      const questionId = questionIds[place]!;
      if (given === null) continue;
      await test.get(ManualMarkingService).mark(as, { attemptId, questionId, points: given, comment });
    }
  };
  const read = (attemptId: string, as: Marker = room.trainer.ctx) => test.get(ManualMarkingService).read(as, attemptId);
  const result = (attemptId: string) => test.get(AttemptsService).result(room.learner.ctx, attemptId);
  const release = (as: Marker = room.trainer.ctx) =>
    test.get(MarkRelease).releaseAll(as, { cohortId: room.cohortId, activityId: room.activities.final });
  const queued = async (as: Marker) => (await test.get(MarkingQueue).list(as, {}, {})).items;
  const onFile = async () => {
    const [row] = await test.sql<{ score: number | null; final: number | null }>(
      `select p.score::float8 as score, e.final_score::float8 as final
         from activity_progress p join enrolments e on e.id = p.enrolment_id
        where e.id = $1 and p.activity_id = $2`,
      [room.learner.enrolmentId, room.activities.final],
    );
    return row;
  };

  it('hold the result, the answers and the key back until all are released, once', async () => {
    await prepare({ releaseTogether: true });
    const attemptId = await handIn();
    expect(await result(attemptId)).toMatchObject({ marking: 'being-marked', releaseTogether: true, questions: [] });
    await mark(attemptId, [9, 8], room.trainer.ctx, 'Très clair');
    const held = await result(attemptId);
    expect(held).toMatchObject({ marking: 'awaits-release', scorePercent: null, passed: null, questions: [] });
    expect(JSON.stringify(held)).not.toContain('Très clair');
    expect(await onFile()).toEqual({ score: null, final: null });
    const overview = await test.get(AttemptsService).overview(room.learner.ctx, {
      enrolmentId: room.learner.enrolmentId,
      activityId: room.activities.final,
    });
    expect(overview).toMatchObject({ keptScorePercent: null, passed: null, attempts: [{ scorePercent: null }] });
    await expect(release((await buildClassroom(test)).trainer.ctx)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await release()).toBe(1);
    expect(await release()).toBe(0);
    expect(await result(attemptId)).toMatchObject({ marking: null, scorePercent: 85, passed: true });
    expect((await result(attemptId)).questions).toMatchObject([{ comment: 'Très clair', fraction: 0.9 }, {}]);
    expect(await onFile()).toEqual({ score: 85, final: 85 });
  });

  it('hold back a test that was handed in blank, too', async () => {
    await prepare({ releaseTogether: true });
    const { ctx, enrolmentId } = room.learner;
    const { id } = await test.get(AttemptsService).start(ctx, { enrolmentId, activityId: room.activities.final });
    expect(await test.get(AttemptsService).handIn(ctx, id)).toMatchObject({
      marking: 'awaits-release',
      scorePercent: null,
    });
    await release();
    expect(await result(id)).toMatchObject({ scorePercent: 0, passed: false });
  });

  it('have a second marker who is somebody else and sees nothing of the first', async () => {
    await prepare({ secondMarkerPercent: 100, moderationGap: 20 });
    const second = await anotherTrainer();
    const attemptId = await handIn();
    await mark(attemptId, [8, 6], room.trainer.ctx, 'Bien');
    expect(await queued(room.trainer.ctx)).toEqual([]);
    expect(await queued(second)).toMatchObject([{ id: attemptId, stage: 'second' }]);
    await expect(mark(attemptId, [8])).rejects.toMatchObject({ code: 'mark.second-marker-must-differ' });
    expect((await read(attemptId, second)).answers).toMatchObject([{ role: 'second', mark: null, marks: [] }, {}]);
    expect(await result(attemptId)).toMatchObject({ marking: 'being-marked', scorePercent: null });
    await mark(attemptId, [6, 8], second, 'Assez bien');
    expect(await result(attemptId)).toMatchObject({
      marking: null,
      scorePercent: 70,
      questions: [{ fraction: 0.7, comment: 'Bien\n\nAssez bien' }, { fraction: 0.7 }],
    });
  });

  it('leave the answers on which two differ to a third trainer, and only those', async () => {
    await prepare({ secondMarkerPercent: 100, moderationGap: 20, releaseTogether: true });
    const [second, third] = [await anotherTrainer(), await anotherTrainer()];
    const attemptId = await handIn();
    await mark(attemptId, [10, 8]);
    await mark(attemptId, [3, 8], second);
    expect(await queued(second)).toEqual([]);
    expect(await queued(third)).toMatchObject([{ stage: 'moderation' }]);
    expect((await read(attemptId, third)).answers).toMatchObject([
      { role: 'moderator', marks: [{ fraction: 1 }, { fraction: 0.3 }] },
      { role: null },
    ]);
    await expect(mark(attemptId, [9], second)).rejects.toMatchObject({ code: 'mark.moderator-must-differ' });
    await mark(attemptId, [8], third);
    await release();
    expect(await result(attemptId)).toMatchObject({ scorePercent: 80 });
    const [noted] = await test.sql<{ count: number }>(
      `select count(*)::int as count from audit_entries where action = 'mark.decided-by-moderator' and subject_id = $1`,
      [attemptId],
    );
    expect(noted?.count).toBe(1);
  });

  it('name nobody to a marker until the mark is released, and keep one number for all tries of a person', async () => {
    await prepare({ anonymous: true, releaseTogether: true });
    const other = await addLearner(test, room);
    const first = await handIn();
    const theirs = await handIn(other);
    test.clock.advance({ hours: 24 });
    const again = await handIn();
    const items = await queued(room.trainer.ctx);
    expect(items.map(({ id, learnerNumber, familyLatin }) => [id, learnerNumber, familyLatin])).toEqual([
      [first, 1, null],
      [theirs, 2, null],
      [again, 1, null],
    ]);
    expect(await read(first)).toMatchObject({ anonymous: true, learnerNumber: 1 });
    const place = { cohortId: room.cohortId, activityId: room.activities.final };
    const overview = test.get(MarkingOverview);
    expect(await overview.ofCohort(room.trainer.ctx, room.cohortId)).toMatchObject([
      { kind: 'submission' },
      { kind: 'test', versionNumber: 1, people: 2, missing: 0, toMark: 3, anonymous: true },
    ]);
    expect(await overview.people(room.trainer.ctx, place)).toMatchObject([
      { handedIn: true, workId: null, handedInAt: null },
      { handedIn: true, workId: null },
    ]);
    for (const id of [first, theirs, again]) await mark(id, [5, 5]);
    expect(await release()).toBe(3);
    expect(await read(first)).toMatchObject({ anonymous: false });
    expect(await overview.people(room.trainer.ctx, place)).toMatchObject([{ stage: 'over', percent: 50 }, {}]);
  });

  it('follow a mark that is changed after it was known, up and down, until the report of the cohort is with the reviewer', async () => {
    await prepare({});
    const attemptId = await handIn();
    await mark(attemptId, [9, 9]);
    expect(await onFile()).toEqual({ score: 90, final: 90 });
    await mark(attemptId, [5, null]);
    expect(await result(attemptId)).toMatchObject({ scorePercent: 70 });
    expect(await onFile()).toEqual({ score: 70, final: 70 });
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    await mark(attemptId, [6, null]);
    expect(await onFile()).toEqual({ score: 75, final: 75 });
    await test.sql(
      `insert into cohort_reports (id, cohort_id, status, figures, texts) values (gen_random_uuid(), $1, 'submitted', '{}', '{}')`,
      [room.cohortId],
    );
    await expect(mark(attemptId, [1, null])).rejects.toMatchObject({ code: 'cohort.report-submitted' });
    await expect(read(newId())).rejects.toMatchObject({ kind: 'not-found' });
  });
});
