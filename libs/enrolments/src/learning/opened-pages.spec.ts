import type { OperationContext } from '@tamkin/kernel';
import {
  buildPerson,
  contextOf,
  countStatements,
  createServiceTest,
  focalPointGrant,
  learnerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { buildCohort, type BuiltCohort } from '../../test/cohort.builder';
import { EnrolmentsService } from '../enrolment/enrolments.service';
import { EnrolmentsModule } from '../enrolments.module';
import { NominationsService } from '../nomination/nominations.service';
import { LearningService } from './learning.service';
import { OpenedPages } from './opened-pages';

interface Learner {
  readonly ctx: OperationContext;
  readonly enrolmentId: string;
}

describe('OpenedPages', () => {
  let test: ServiceTest;
  let learning: LearningService;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    test = await createServiceTest([EnrolmentsModule]);
    learning = test.get(LearningService);
    test.clock.set('2026-11-10T09:00:00Z');
    cohort = await buildCohort(test.sql);
  });
  afterAll(() => test.close());

  const enrolled = async (): Promise<Learner> => {
    const person = await buildPerson(test.sql, { providerId: cohort.providerId });
    const focal = contextOf(cohort.focalPoint.id, [focalPointGrant(cohort.providerId)]);
    const enrolmentId = await test
      .get(NominationsService)
      .nominate(focal, { cohortId: cohort.id, personId: person.id });
    return { ctx: contextOf(person.id, [learnerGrant]), enrolmentId };
  };
  const open = ({ ctx, enrolmentId }: Learner, key: string) =>
    learning.openActivity(ctx, { enrolmentId, activityId: cohort.course.activities[key]!.id, language: 'fr' });
  const current = async ({ ctx }: Learner): Promise<string | undefined> =>
    (await learning.myCourses(ctx))[0]?.current?.id;
  const begun = async ({ enrolmentId }: Learner): Promise<number> =>
    (await test.sql('select 1 from activity_progress where enrolment_id = $1', [enrolmentId])).length;

  it('shows a person at once where they have just been', async () => {
    const learner = await enrolled();
    await open(learner, 'l1');
    await open(learner, 'l2');
    expect(await current(learner)).toBe(cohort.course.activities['l2']!.id);
    expect(await begun(learner)).toBe(2);
  });

  it('writes down many people at once', async () => {
    const learners = await Promise.all([enrolled(), enrolled(), enrolled()]);
    for (const learner of learners) await open(learner, 'l1');
    const { statements } = await countStatements(() => test.get(OpenedPages).write());
    expect(statements).toHaveLength(1);
    expect(await Promise.all(learners.map(begun))).toEqual([1, 1, 1]);
  });

  it('leads on to what is next when the page was finished before it was written down', async () => {
    const learner = await enrolled();
    await open(learner, 'l1');
    const activityId = cohort.course.activities['l1']!.id;
    await test.get(EnrolmentsService).markDone(learner.ctx, { ...learner, activityId, language: 'fr' });
    await test.get(OpenedPages).write();
    expect(await current(learner)).toBe(cohort.course.activities['l2']!.id);
  });

  it('remembers nothing of who only reads ahead', async () => {
    const learner = await enrolled();
    const activityId = cohort.course.activities['l3']!.id;
    await learning.openActivity(learner.ctx, { ...learner, activityId, language: 'fr', ahead: true });
    await test.get(OpenedPages).write();
    expect(await begun(learner)).toBe(0);
  });

  it('writes what waits before the process ends', async () => {
    const learner = await enrolled();
    await open(learner, 'l1');
    await test.get(OpenedPages).beforeApplicationShutdown();
    expect(await begun(learner)).toBe(1);
  });
});
