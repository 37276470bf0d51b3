import { DomainError, systemContext, type OperationContext } from '@tamkin/kernel';
import {
  buildPerson,
  contextOf,
  createServiceTest,
  focalPointGrant,
  learnerGrant,
  trainerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { buildCohort, type BuiltCohort } from '../../test/cohort.builder';
import { buildCourse } from '../../test/course.builder';
import { EnrolmentsModule } from '../enrolments.module';
import { NominationsService } from '../nomination/nominations.service';
import { EnrolmentsService } from './enrolments.service';

const system = systemContext('spec', 'spec');

interface Row {
  done_count: number;
  progress: string;
  blockers: string[];
  current_activity_id: string;
  completed_at: Date | null;
  pre_score: string | null;
  final_score: string | null;
  final_passed_at: Date | null;
}

describe('EnrolmentsService', () => {
  let test: ServiceTest;
  let service: EnrolmentsService;
  let nominations: NominationsService;

  beforeAll(async () => {
    test = await createServiceTest([EnrolmentsModule]);
    service = test.get(EnrolmentsService);
    nominations = test.get(NominationsService);
  });
  afterAll(() => test.close());
  beforeEach(() => test.clock.set('2026-11-10T09:00:00Z'));

  async function enrolled(cohort: BuiltCohort): Promise<{ ctx: OperationContext; enrolmentId: string }> {
    const person = await buildPerson(test.sql, { providerId: cohort.providerId });
    const focal = contextOf(cohort.focalPoint.id, [focalPointGrant(cohort.providerId)]);
    const enrolmentId = await nominations.nominate(focal, { cohortId: cohort.id, personId: person.id });
    return { ctx: contextOf(person.id, [learnerGrant]), enrolmentId };
  }
  const row = async (id: string): Promise<Row> =>
    (await test.sql<Row>('select * from enrolments where id = $1', [id]))[0]!;
  const events = async (name: string): Promise<number> =>
    (await test.sql(`select 1 from bullmq.job where name = $1`, [name])).length;
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'no refusal',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  it('counts a lesson once, moves on, and says the same when told again', async () => {
    const cohort = await buildCohort(test.sql);
    const { ctx, enrolmentId } = await enrolled(cohort);
    const { l1, l2 } = cohort.course.activities;
    const done = { enrolmentId, activityId: l1!.id, language: 'ar' as const };
    const first = await service.markDone(ctx, done);
    expect(first).toMatchObject({ doneCount: 1, mandatoryCount: 7, progress: 0.1428, nextActivityId: l2!.id });
    test.clock.advance({ hours: 2 });
    expect(await service.markDone(ctx, done)).toMatchObject({ doneCount: 1, progress: 0.1428 });
    expect(await row(enrolmentId)).toMatchObject({ done_count: 1, progress: '0.1428', current_activity_id: l2!.id });
  });

  it('loses nothing when two browsers finish different lessons at the same time', async () => {
    const cohort = await buildCohort(test.sql);
    const { ctx, enrolmentId } = await enrolled(cohort);
    const { l1, l2, l3 } = cohort.course.activities;
    await Promise.all(
      [l1!, l2!, l3!, l1!].map(({ id }) => service.markDone(ctx, { enrolmentId, activityId: id, language: 'fr' })),
    );
    expect(await row(enrolmentId)).toMatchObject({ done_count: 3 });
  });

  it('refuses what is not a lesson, not of the course, not one’s own, too early or too late', async () => {
    const cohort = await buildCohort(test.sql, { startsOn: '2026-11-10' });
    const { ctx, enrolmentId } = await enrolled(cohort);
    const other = await buildCourse(test.sql);
    const { l1, q1 } = cohort.course.activities;
    const mark = (activityId: string, who = ctx): Promise<string> =>
      codeOf(service.markDone(who, { enrolmentId, activityId, language: 'fr' }));
    const stranger = await buildPerson(test.sql);
    expect(await mark(q1!.id)).toBe('enrolment.done-by-result');
    expect(await mark(other.activities['l1']!.id)).toBe('activity.not-found');
    expect(await mark(l1!.id, contextOf(stranger.id, [learnerGrant]))).toBe('enrolment.not-found');
    test.clock.set('2026-11-09T22:00:00Z');
    expect(await mark(l1!.id)).toBe('cohort.not-started');
    await test.sql(`update cohorts set status = 'closed' where id = $1`, [cohort.id]);
    expect(await mark(l1!.id)).toBe('cohort.closed');
    expect(await row(enrolmentId)).toMatchObject({
      done_count: 0,
      current_activity_id: cohort.course.activities['pre']!.id,
    });
  });

  it('keeps the best score, of a pre-test the first, and remembers when the final test was passed', async () => {
    const cohort = await buildCohort(test.sql);
    const { enrolmentId } = await enrolled(cohort);
    const { pre, final } = cohort.course.activities;
    const result = (activityId: string, score: number, done: boolean): Promise<unknown> =>
      service.recordResult(system, { enrolmentId, activityId, score, passed: null, done });
    await result(pre!.id, 40, true);
    await result(pre!.id, 90, true);
    await result(final!.id, 60, false);
    expect(await row(enrolmentId)).toMatchObject({ pre_score: '40.00', final_score: '60.00', final_passed_at: null });
    await result(final!.id, 85, true);
    const passedAt = test.clock.now();
    test.clock.advance({ days: 1 });
    await result(final!.id, 75, true);
    expect(await row(enrolmentId)).toMatchObject({ final_score: '85.00', final_passed_at: passedAt, done_count: 1 });
  });

  it('is complete when nothing blocks, says so once, and not any more when attendance is corrected', async () => {
    const cohort = await buildCohort(test.sql);
    const { ctx, enrolmentId } = await enrolled(cohort);
    const { l1, l2, l3, q1, session, plan, final } = cohort.course.activities;
    for (const { id } of [l1!, l2!, l3!]) await service.markDone(ctx, { enrolmentId, activityId: id, language: 'fr' });
    for (const { id } of [q1!, session!, plan!, final!]) {
      await service.recordResult(system, {
        enrolmentId,
        activityId: id,
        score: id === final!.id ? 70 : null,
        passed: null,
        done: true,
      });
    }
    expect((await row(enrolmentId)).blockers).toEqual(['attendance-low', 'observation-missing', 'action-plan-missing']);
    await service.recordAttendance(system, { enrolmentId, percent: 100 });
    await service.recordObservation(system, { enrolmentId, percent: 61 });
    const before = await events('enrolment.completed');
    await service.recordActionPlan(system, { enrolmentId, acceptedAt: test.clock.now() });
    expect(await row(enrolmentId)).toMatchObject({ blockers: [], completed_at: test.clock.now() });
    expect(await events('enrolment.completed')).toBe(before + 1);
    await service.recordAttendance(system, { enrolmentId, percent: 79 });
    expect(await row(enrolmentId)).toMatchObject({ blockers: ['attendance-low'], completed_at: null });
  });

  it('records nothing of a withdrawn person', async () => {
    const cohort = await buildCohort(test.sql);
    const { enrolmentId } = await enrolled(cohort);
    await nominations.withdraw(contextOf(cohort.trainer.id, [trainerGrant]), { enrolmentId, reason: 'Autre poste' });
    const { q1 } = cohort.course.activities;
    await service.recordResult(system, { enrolmentId, activityId: q1!.id, score: 80, passed: true, done: true });
    expect(await row(enrolmentId)).toMatchObject({ done_count: 0 });
  });

  it('rebuilds a roll-up that was broken from the facts, and only that one', async () => {
    const cohort = await buildCohort(test.sql);
    const [a, b] = [await enrolled(cohort), await enrolled(cohort)];
    const { l1 } = cohort.course.activities;
    for (const { ctx, enrolmentId } of [a, b]) {
      await service.markDone(ctx, { enrolmentId, activityId: l1!.id, language: 'fr' });
    }
    const sound = await row(a.enrolmentId);
    await test.sql(`update enrolments set done_count = 6, progress = 0.9, blockers = '{}' where id = $1`, [
      a.enrolmentId,
    ]);
    expect(await service.rebuildProgress(system, cohort.id)).toBe(1);
    expect(await row(a.enrolmentId)).toEqual(sound);
    expect(await service.rebuildProgress(system, cohort.id)).toBe(0);
  });

  it('lets only a trainer of the cohort reach somebody’s enrolment', async () => {
    const cohort = await buildCohort(test.sql);
    const { enrolmentId, ctx } = await enrolled(cohort);
    const elsewhere = await buildCohort(test.sql);
    expect(await service.forTrainer(contextOf(cohort.trainer.id, [trainerGrant]), enrolmentId)).toMatchObject({
      id: enrolmentId,
    });
    expect(await codeOf(service.forTrainer(contextOf(elsewhere.trainer.id, [trainerGrant]), enrolmentId))).toBe(
      'enrolment.not-found',
    );
    expect(await codeOf(service.forTrainer(ctx, enrolmentId))).toBe('access.forbidden');
  });
});
