import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { databaseOf, TEMPLATE } from './jest/template-database';
import { filesFolderOf } from './test-files';

export interface TestDatabase {
  readonly url: string;
  /** Takes the stored files of the test with it. */
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own, cloned from the template in some 30 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TAMKIN_TEST_POSTGRES'];
  if (!serverUrl) throw new Error('PostgreSQL for tests is not up: run the specs with jest');
  const name = `tamkin_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const url = databaseOf(serverUrl, name);
  return {
    url,
    drop: async () => {
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
      rmSync(filesFolderOf(url), { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
