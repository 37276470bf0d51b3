import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';

/**
 * How far the first run got with a database. `due`: it was empty, the demo is still to be loaded. `loading`: begun; if
 * found at a start, it was interrupted. `none`: nothing to do, the database was in use before or the demo is unwanted.
 */
export type DemoState = 'none' | 'due' | 'loading' | 'loaded';

interface StoredProgress {
  readonly database: string;
  readonly state: DemoState;
}

interface DatabaseFacts {
  readonly identity: string;
  readonly empty: boolean;
}

/** Remembers the state per database, so that other data behind the same folder is not taken for ours. */
export class DemoProgress {
  private constructor(
    private readonly file: string,
    private readonly identity: string,
    public state: DemoState,
  ) {}

  /** To be called before migrations: an empty database is what makes the demo due. */
  static async of(file: string, databaseUrl: string): Promise<DemoProgress> {
    const { identity, empty } = await examine(databaseUrl);
    const stored = readStored(file);
    const progress = new DemoProgress(file, identity, stored?.database === identity ? stored.state : 'none');
    if (empty) progress.advance('due');
    return progress;
  }

  advance(state: DemoState): void {
    this.state = state;
    writeFileSync(this.file, JSON.stringify({ database: this.identity, state } satisfies StoredProgress));
  }
}

function readStored(file: string): StoredProgress | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredProgress;
  } catch {
    return undefined;
  }
}

async function examine(databaseUrl: string): Promise<DatabaseFacts> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<DatabaseFacts>(`
      SELECT (SELECT system_identifier::text FROM pg_control_system()) || '/' || oid::text AS identity,
             NOT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')) AS empty
      FROM pg_database WHERE datname = current_database()`);
    return rows[0] ?? { identity: '', empty: false };
  } finally {
    await client.end();
  }
}
