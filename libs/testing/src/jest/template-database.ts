import { Client } from 'pg';
import { runMigrations } from '@tamkin/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tamkin/embedded-postgres';
import { projectPath } from '@tamkin/config';

export const TEMPLATE = 'tamkin_template';

/** Settings that trade safety for speed: a test database may be lost. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // A database lives for a second or two: nobody tidies it up, and what it writes is never read back.
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 300,
  shared_buffers: '256MB',
};

/** The PostgreSQL of the tests, kept in the git-ignored data folder between runs. */
export function startTestPostgres(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: projectPath('.data', 'test-postgres'),
    settings: FAST,
    database: 'postgres',
  });
}

/** Makes the migrated database anew that every test database is cloned from, and drops clones a killed run left behind. */
export async function prepareTemplate(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'tamkin\\_test\\_%' or datname = $1`,
      [TEMPLATE],
    );
    for (const { datname } of rows) {
      await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
    }
    await client.query(`create database ${TEMPLATE}`);
  } finally {
    await client.end();
  }
  await runMigrations(databaseOf(serverUrl, TEMPLATE));
}

export function databaseOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
