import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from '@tamkin/database';
import { startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { benchAttempts } from './attempts.bench';
import { benchCertificates } from './certificates.bench';
import { benchHttp } from './http.bench';
import { benchImport } from './import.bench';
import { benchReport } from './report.bench';
import { benchStatistics } from './statistics.bench';
import { report, type Figure } from './table';

const SUITES: Record<string, (databaseUrl: string) => Promise<Figure[]>> = {
  http: benchHttp,
  attempts: benchAttempts,
  certificates: benchCertificates,
  report: benchReport,
  statistics: benchStatistics,
  import: benchImport,
};

/** `npm run bench [-- http … --smoke]`: each suite on a PostgreSQL of its own with production settings, then one table. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((name) => name in SUITES);
  const figures: Figure[] = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(SUITES)) figures.push(...(await run(name)));
  report(figures);
}

async function run(name: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tamkin-bench-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { shared_buffers: '512MB' },
  });
  try {
    await runMigrations(server.url);
    return (await SUITES[name]?.(server.url)) ?? [];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
