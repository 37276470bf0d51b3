import { newId, type OperationContext } from '@tamkin/kernel';
import {
  buildPerson,
  buildProvider,
  contextOf,
  countStatements,
  createServiceTest,
  focalPointGrant,
  learnerGrant,
  reviewerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import {
  buildCertificate,
  buildCheck,
  buildCohort,
  buildCourse,
  buildEnrolment,
  buildPlan,
} from '../../test/learning.builder';
import { buildRandomWorld, type World } from '../../test/random-world';
import { ReportingModule } from '../reporting.module';
import { CompletionReportService } from './completion-report.service';
import { PEOPLE_MEASURES, PROVIDER_MEASURES } from './measure';
import { DIMENSIONS, FILTER_OF, type ReportFilters } from './report-filters';

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

describe('the completion report over a mixed world', () => {
  let world: World;

  beforeAll(async () => {
    await begin();
    world = await buildRandomWorld(sql, 7);
  });
  afterAll(() => test.close());

  const filterSets = (): ReportFilters[] => [
    {},
    YEAR,
    { from: '2026-04-01', to: '2026-06-30' },
    { ...YEAR, provider: world.providerIds[0]! },
    { ...YEAR, sex: 'F', region: 'MA-02' },
    { ...YEAR, ageBand: '25-34' },
    { ...YEAR, course: world.courseIds[0]!, language: 'ar' },
    { ...YEAR, providerType: 'bank' },
  ];

  it('opens every number on a list of that many lines', async () => {
    for (const filters of filterSets()) {
      const counted = await counts(filters);
      for (const measure of PEOPLE_MEASURES) {
        const { total, keys } = await walk((cursor) =>
          report.people(reviewer, { filters, measure, limit: 7, ...cursor }),
        );
        if (measure !== 'involved') expect([measure, total]).toEqual([measure, counted[measure]]);
        expect(new Set(keys).size).toBe(total);
      }
      for (const measure of PROVIDER_MEASURES) {
        const { total, keys } = await walk((cursor) =>
          report.providers(reviewer, { filters, measure, limit: 3, ...cursor }),
        );
        expect([measure, total]).toEqual([measure, counted[measure]]);
        expect(new Set(keys).size).toBe(total);
      }
    }
  }, 60_000);

  it('gives each line of a breakdown the figures that its filter gives', async () => {
    for (const dimension of DIMENSIONS) {
      for (const { key, figures } of await report.breakdown(reviewer, YEAR, dimension)) {
        const alone = await report.headline(reviewer, { ...YEAR, [FILTER_OF[dimension]]: key });
        expect({ dimension, key, ...figures }).toEqual({ dimension, key, ...alone.figures });
      }
    }
  }, 60_000);

  it('shows a focal point their own provider and nothing of another', async () => {
    const [own, other] = world.providerIds;
    const focalPoint = contextOf(newId(), [focalPointGrant(own!)]);
    expect(await counts(YEAR, focalPoint)).toEqual(await counts({ ...YEAR, provider: own! }));
    expect(await counts({ ...YEAR, provider: other! }, focalPoint)).toMatchObject({
      enrolled: 0,
      trained: 0,
      sat: 0,
    });
    for (const measure of PEOPLE_MEASURES) {
      const { items } = await report.people(focalPoint, { filters: {}, measure, limit: 200 });
      expect(items.every(({ providerId }) => providerId === own)).toBe(true);
      expect(Object.keys(items[0] ?? {}).filter((name) => /score|answer|phone|email/i.test(name))).toEqual([]);
    }
    const lines = await report.breakdown(focalPoint, {}, 'provider');
    expect(lines.map(({ key }) => key)).toEqual([own]);
    expect((await report.choices(focalPoint)).providers.map(({ key }) => key)).toEqual([own]);
  });

  it('asks the database as often for much as for little', async () => {
    const ask = () => Promise.all([report.headline(reviewer, YEAR), report.breakdown(reviewer, YEAR, 'provider')]);
    const much = (await countStatements(ask)).statements.length;
    const little = (
      await countStatements(() =>
        Promise.all([
          report.headline(reviewer, { from: '1999-01-01', to: '1999-12-31' }),
          report.breakdown(reviewer, { from: '1999-01-01', to: '1999-12-31' }, 'provider'),
        ]),
      )
    ).statements.length;
    expect([much, little]).toEqual([4, 4]);
  });
});

interface Walked {
  readonly items: readonly object[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** Follows the cursors to the end of a list. */
async function walk(
  page: (cursor: { cursor?: string }) => Promise<Walked>,
): Promise<{ total: number; keys: string[] }> {
  const keys: string[] = [];
  const first = await page({});
  for (let { items, nextCursor } = first; ; { items, nextCursor } = await page({ cursor: nextCursor })) {
    keys.push(...items.map((item) => JSON.stringify('key' in item ? item.key : item)));
    if (nextCursor === null) return { total: first.total, keys };
  }
}
