import { systemContext } from '@tamkin/kernel';
import {
  CompletionReportService,
  DIMENSIONS,
  ReportingModule,
  type Dimension,
  type ReportFilters,
} from '@tamkin/reporting';
import { countStatements } from '@tamkin/testing';
import { Client } from 'pg';
import { fillReportDataset } from './report-dataset';
import { SCALE } from './scale';
import { startServices } from './services';
import type { Figure } from './table';

const WANTED_MS = 300;
const ROUNDS = 25;
const ctx = systemContext('bench', 'bench');

const REPORTS: readonly (readonly [string, ReportFilters])[] = [
  ['all', {}],
  ['a year', { from: '2025-01-01', to: '2025-12-31' }],
  ['a quarter', { from: '2026-01-01', to: '2026-03-31' }],
  ['women of a region in a year', { from: '2025-01-01', to: '2025-12-31', sex: 'F', region: 'MA-02' }],
];

/** Headline and one breakdown, as the page asks for them, over 100,000 enrolments in 500 providers. */
export async function benchReport(databaseUrl: string): Promise<Figure[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const app = await startServices(databaseUrl, [ReportingModule]);
  try {
    const report = app.get(CompletionReportService);
    await fillReportDataset(client, { enrolments: 100, providers: 5 });
    const statementsOfFew = await statements(report);
    await empty(client);
    await fillReportDataset(client, { enrolments: SCALE.enrolments, providers: SCALE.providers });
    const statementsOfMany = await statements(report);
    const figures: Figure[] = [];
    for (const [name, filters] of REPORTS) figures.push(await timed(report, name, filters));
    return [...figures, sameStatements(statementsOfFew, statementsOfMany)];
  } finally {
    await app.close();
    await client.end();
  }
}

async function timed(report: CompletionReportService, name: string, filters: ReportFilters): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const dimension = DIMENSIONS[round % DIMENSIONS.length]!;
    const started = performance.now();
    await ask(report, filters, dimension);
    if (round >= 4) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const p95 = Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN);
  const p50 = Math.round(times[Math.ceil(times.length * 0.5) - 1] ?? Number.NaN);
  return {
    name: `completion report, ${name}: headline and one breakdown, p95`,
    value: `${p95} ms (p50 ${p50} ms)`,
    wanted: `≤ ${WANTED_MS} ms`,
    met: p95 <= WANTED_MS,
    measured: { p95, p50, enrolments: SCALE.enrolments, providers: SCALE.providers, times: times.map(Math.round) },
  };
}

function ask(report: CompletionReportService, filters: ReportFilters, dimension: Dimension): Promise<unknown> {
  return Promise.all([report.headline(ctx, filters), report.breakdown(ctx, filters, dimension)]);
}

async function statements(report: CompletionReportService): Promise<number> {
  return (await countStatements(() => ask(report, {}, 'provider'))).statements.length;
}

function sameStatements(few: number, many: number): Figure {
  return {
    name: 'completion report: statements for 100 and for 100,000 enrolments',
    value: `${few} and ${many}`,
    wanted: 'the same',
    met: few === many,
    measured: { few, many },
  };
}

async function empty(client: Client): Promise<void> {
  await client.query(
    'truncate certificates, enrolments, cohorts, courses, persons, providers, provinces, regions cascade',
  );
}
