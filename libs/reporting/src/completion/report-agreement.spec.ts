import { newId, type OperationContext } from '@tamkin/kernel';
import {
  buildPerson,
  contextOf,
  countStatements,
  createServiceTest,
  focalPointGrant,
  reviewerGrant,
  type ServiceTest,
} from '@tamkin/testing';
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

describe('the completion report over a mixed world', () => {
  let world: World;

  beforeAll(async () => {
    test = await createServiceTest([ReportingModule]);
    report = test.get(CompletionReportService);
    reviewer = contextOf((await buildPerson(sql)).id, [reviewerGrant]);
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
        if (measure === 'expected') await expectHours(filters);
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

  /** The hours of the lines together are those of the figure. */
  async function expectHours(filters: ReportFilters): Promise<void> {
    const { items } = await report.people(reviewer, { filters, measure: 'expected', limit: 200 });
    const sum = (name: 'planned' | 'attended') => items.reduce((total, line) => total + (line.minutes?.[name] ?? 0), 0);
    const { minutes } = (await report.headline(reviewer, filters)).figures;
    expect({ planned: sum('planned'), attended: sum('attended') }).toEqual(minutes);
  }

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
