import { newId, type OperationContext } from '@tamkin/kernel';
import {
  buildPerson,
  buildProvider,
  contextOf,
  createServiceTest,
  learnerGrant,
  reviewerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import {
  buildAttendance,
  buildCertificate,
  buildCheck,
  buildCohort,
  buildCourse,
  buildEnrolment,
  buildPlan,
  buildSession,
} from '../../test/learning.builder';
import { ReportingModule } from '../reporting.module';
import { CompletionReportService } from './completion-report.service';
import type { ReportFilters } from './report-filters';

const YEAR: ReportFilters = { from: '2026-01-01', to: '2026-12-31' };

let test: ServiceTest;
let report: CompletionReportService;
let reviewer: OperationContext;
const sql: ServiceTest['sql'] = (...given) => test.sql(...given);
const counts = async (filters: ReportFilters = YEAR, ctx = reviewer) =>
  (await report.headline(ctx, filters)).figures.counts;

async function begin(): Promise<void> {
  test = await createServiceTest([ReportingModule]);
  report = test.get(CompletionReportService);
  reviewer = contextOf((await buildPerson(sql)).id, [reviewerGrant]);
}

describe('the completion report', () => {
  beforeEach(begin);
  afterEach(() => test.close());

  it('counts a person once who took one course in French and in Arabic', async () => {
    const course = await buildCourse(sql);
    const providerId = await buildProvider(sql);
    const { id: personId } = await buildPerson(sql, { providerId });
    const first = await buildEnrolment(sql, { personId, providerId, cohort: await buildCohort(sql, { course }) });
    const second = await buildEnrolment(sql, {
      personId,
      providerId,
      cohort: await buildCohort(sql, { course, endsOn: '2026-06-30' }),
      language: 'ar',
      enrolledAt: '2026-06-01T10:00:00Z',
    });
    await buildCertificate(sql, first);
    await buildCertificate(sql, second, { releasedAt: '2026-07-02T10:00:00Z' });
    expect(await counts()).toMatchObject({ enrolled: 1, participations: 1, trained: 1, ended: 2, achievement: 2 });
    const lines = await report.breakdown(reviewer, YEAR, 'language');
    expect(lines.map(({ key, figures }) => [key, figures.counts.trained])).toEqual([
      ['ar', 1],
      ['fr', 1],
    ]);
  });

  it('keeps a person who moved with the provider stamped on the day', async () => {
    const [before, now] = [await buildProvider(sql), await buildProvider(sql)];
    const { id: personId } = await buildPerson(sql, { providerId: now });
    const cohort = await buildCohort(sql);
    const enrolment = await buildEnrolment(sql, {
      personId,
      providerId: before,
      cohort,
      startedAt: '2026-03-02T10:00:00Z',
    });
    await buildCertificate(sql, enrolment);
    expect(await counts({ ...YEAR, provider: before })).toMatchObject({ enrolled: 1, trained: 1, providersReached: 1 });
    expect(await counts({ ...YEAR, provider: now })).toMatchObject({ enrolled: 0, trained: 0, providersReached: 0 });
  });

  it('counts a corrected certificate once, at its first release, and a revoked one never', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql);
    const enrol = async () => buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort });
    const corrected = await enrol();
    await buildCertificate(sql, corrected, { status: 'superseded', releasedAt: '2026-04-05T10:00:00Z' });
    await buildCertificate(sql, corrected, { cycle: 2, kind: 'participation', releasedAt: '2026-08-01T10:00:00Z' });
    await buildCertificate(sql, await enrol(), { status: 'revoked' });
    const correctedThenRevoked = await enrol();
    await buildCertificate(sql, correctedThenRevoked, { status: 'superseded' });
    await buildCertificate(sql, correctedThenRevoked, { cycle: 2, status: 'revoked' });
    await buildCertificate(sql, await enrol(), { status: 'issuing' });

    expect(await counts()).toMatchObject({ trained: 1, achievement: 0, participation: 1 });
    expect(await counts({ from: '2026-04-01', to: '2026-06-30' })).toMatchObject({ trained: 1 });
    expect(await counts({ from: '2026-07-01', to: '2026-09-30' })).toMatchObject({ trained: 0 });
  });

  it('takes a day as Morocco lives it, the first and the last included', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql);
    const enrolAt = async (enrolledAt: string) =>
      buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort, enrolledAt });
    await enrolAt('2026-03-31T22:30:00Z'); // 23:30 on the 31st at UTC+1
    await enrolAt('2026-03-31T23:30:00Z'); // 00:30 on the 1st of April
    expect(await counts({ from: '2026-03-01', to: '2026-03-31' })).toMatchObject({ enrolled: 1 });
    expect(await counts({ from: '2026-04-01', to: '2026-04-30' })).toMatchObject({ enrolled: 1 });
  });

  it('keeps those who withdrew in the denominator and leaves running cohorts out', async () => {
    const providerId = await buildProvider(sql);
    const ended = await buildCohort(sql);
    const running = await buildCohort(sql, { status: 'open', endsOn: '2026-12-20' });
    const enrol = async (cohort: typeof ended, given: object = {}) =>
      buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort, ...given });
    await enrol(ended, { completedAt: '2026-03-30T10:00:00Z' });
    await enrol(ended, { withdrawnAt: '2026-03-10T10:00:00Z' });
    await enrol(running);
    const { figures } = await report.headline(reviewer, YEAR);
    expect(figures.counts).toMatchObject({ ended: 2, completed: 1, enrolled: 3 });
    expect(figures.rates.completionRate).toBe(0.5);
  });

  it('counts the hours of sessions held in the period, of whoever was enrolled that day, once a sheet was filled in', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql);
    const enrol = async (given: object = {}) =>
      buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort, ...given });
    const [present, forgotten] = [await enrol(), await enrol()];
    await enrol({ enrolledAt: '2026-03-11T10:00:00Z' });
    await enrol({ withdrawnAt: '2026-03-05T10:00:00Z' });
    const walkedIn = await enrol({ enrolledAt: '2026-03-12T10:00:00Z' });
    const first = await buildSession(sql, cohort, { on: '2026-03-10', minutes: [180, 60] });
    await buildAttendance(sql, first.halfDayIds[0]!, present, 120);
    await buildAttendance(sql, first.halfDayIds[0]!, walkedIn, 180);
    expect((await report.headline(reviewer, YEAR)).figures).toMatchObject({
      counts: { expected: 3 },
      minutes: { planned: 540, attended: 300 },
    });
    const april = await buildSession(sql, cohort, { on: '2026-04-02' });
    await buildAttendance(sql, april.halfDayIds[0]!, forgotten, 180);
    const { figures } = await report.headline(reviewer, { from: '2026-04-01', to: '2026-04-30' });
    expect(figures).toMatchObject({ counts: { expected: 4 }, minutes: { planned: 720, attended: 180 } });
    expect(figures.rates.attendanceRate).toBe(0.25);
  });

  it('measures knowledge gain of pairs only, and pass rate of those who sat', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql);
    const enrol = async (given: object) =>
      buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort, ...given });
    const finalSatAt = '2026-03-28T10:00:00Z';
    await enrol({ preScore: 40, finalScore: 80, finalSatAt, finalPassedAt: finalSatAt });
    await enrol({ preScore: 60, finalScore: 50, finalSatAt });
    await enrol({ finalScore: 90, finalSatAt, finalPassedAt: finalSatAt });
    await enrol({ preScore: 10 });
    const untested = await buildCohort(sql, { course: await buildCourse(sql, { finalTestPercent: null }) });
    await enrol({ cohort: untested });
    const { counts: counted, rates } = (await report.headline(reviewer, YEAR)).figures;
    expect(counted).toMatchObject({ sat: 3, passed: 2, paired: 2, ended: 5, endedTested: 4, endedPassed: 2 });
    expect(rates).toMatchObject({ knowledgeGain: 15, normalisedGain: 0.3, passRateOfEnrolled: 0.5 });
    expect(rates.passRate).toBeCloseTo(2 / 3);
  });

  it('counts a plan as submitted when it was first handed in, and as validated on the day of the trainer', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql);
    const enrol = async () => buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort });
    await buildPlan(sql, await enrol(), {
      status: 'validated',
      submittedAt: '2026-03-30T10:00:00Z',
      handedInAgainAt: '2026-04-02T10:00:00Z',
      decidedAt: '2026-04-03T10:00:00Z',
    });
    await buildPlan(sql, await enrol(), { status: 'sent-back', decidedAt: '2026-04-03T10:00:00Z' });
    const spring = { from: '2026-04-01', to: '2026-06-30' };
    expect(await counts()).toMatchObject({ plansSubmitted: 2, plansSubmittedValidated: 1, plansValidated: 1 });
    expect(await counts(spring)).toMatchObject({ plansSubmitted: 0, plansValidated: 1 });
    expect((await report.headline(reviewer, YEAR)).figures.rates.validatedPlanShare).toBe(0.5);
  });

  it('counts a plan as implemented when a file or the manager shows that an action is done, never by words alone', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql); // until 31 March: six months are over on 30 September
    const plan = async (status = 'validated') => {
      const enrolment = await buildEnrolment(sql, { personId: (await buildPerson(sql)).id, providerId, cohort });
      return buildPlan(sql, enrolment, { status, decidedAt: '2026-03-25T10:00:00Z' });
    };
    const confirmedAt = '2026-10-02T10:00:00Z';
    await buildCheck(sql, await plan(), { files: 1 });
    await buildCheck(sql, await plan(), { confirmed: true, confirmedAt });
    await buildCheck(sql, await plan());
    await buildCheck(sql, await plan(), { files: 1, confirmed: false, confirmedAt });
    await buildCheck(sql, await plan(), { state: 'partly', files: 2, confirmed: true, confirmedAt });
    await buildCheck(sql, await plan('awaits-validation'), { files: 1 });
    await plan();
    const { counts: counted, rates } = (await report.headline(reviewer, YEAR)).figures;
    expect(counted).toMatchObject({ plansSubmitted: 7, plansImplemented: 2, plansDue: 6, plansDueImplemented: 2 });
    expect(rates.implementedPlanShare).toBeCloseTo(1 / 3);
    expect(await counts({ from: '2026-05-01', to: '2026-05-31' })).toMatchObject({ plansImplemented: 1, plansDue: 0 });
    expect(await counts({ from: '2026-09-01', to: '2026-09-30' })).toMatchObject({ plansImplemented: 0, plansDue: 6 });
  });

  it('tells women, men and those who did not say apart', async () => {
    const providerId = await buildProvider(sql);
    const cohort = await buildCohort(sql);
    for (const sex of ['F', 'F', 'M', 'not-stated']) {
      const { id: personId } = await buildPerson(sql, { sex });
      await buildCertificate(sql, await buildEnrolment(sql, { personId, providerId, cohort }));
    }
    const { counts: counted, rates } = (await report.headline(reviewer, YEAR)).figures;
    expect(counted).toMatchObject({ trained: 4, trainedWomen: 2, trainedMen: 1, trainedNotStated: 1 });
    expect(rates.womenShare).toBeCloseTo(2 / 3);
  });

  it('counts a provider as trained from three certified staff, or three in ten of a small staff', async () => {
    const [small, large] = [await buildProvider(sql), await buildProvider(sql)];
    const cohort = await buildCohort(sql);
    const certify = async (providerId: string) => {
      const { id: personId } = await buildPerson(sql, { providerId });
      await buildCertificate(sql, await buildEnrolment(sql, { personId, providerId, cohort }));
    };
    await certify(small); // one of one
    for (let staff = 0; staff < 12; staff++) await buildPerson(sql, { providerId: large });
    await certify(large);
    await certify(large);
    expect(await counts()).toMatchObject({ providersTrained: 1 });
    await certify(large);
    expect(await counts()).toMatchObject({ providersTrained: 2 });
  });

  it('counts a merged duplicate as the person it was merged into', async () => {
    const providerId = await buildProvider(sql);
    const [kept, duplicate] = [await buildPerson(sql), await buildPerson(sql)];
    await test.sql('update persons set merged_into_id = $1 where id = $2', [kept.id, duplicate.id]);
    for (const { id: personId } of [kept, duplicate]) {
      await buildEnrolment(sql, { personId, providerId, cohort: await buildCohort(sql) });
    }
    expect(await counts()).toMatchObject({ enrolled: 1, participations: 2 });
  });

  it('is refused to a learner, and a period that ends before it begins to everybody', async () => {
    const learner = contextOf(newId(), [learnerGrant]);
    await expect(report.headline(learner, YEAR)).rejects.toMatchObject({ code: 'access.forbidden' });
    const turned = report.headline(reviewer, { from: '2026-02-01', to: '2026-01-01' });
    await expect(turned).rejects.toMatchObject({ code: 'completion-report.period-turned' });
  });
});
