import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  chmodSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { Client } from 'pg';
import { eraseLocalData } from '../erase-local-data';
import { LocalData } from '../local-data';
import { run } from '../main';

jest.setTimeout(120_000);

describe('tamkin backup and restore', () => {
  let parent: string;
  let data: LocalData;
  let archive: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'tamkin-backup-'));
    chmodSync(parent, 0o755);
    data = new LocalData(join(parent, 'data'));
    archive = join(parent, 'kept.tar.gz');
  });
  afterEach(async () => {
    await eraseLocalData(data);
    rmSync(parent, { recursive: true, force: true });
  });

  const tamkin = (...args: string[]): Promise<number> => run(args, { TAMKIN_DATA: data.folder });

  async function ask<T>(sql: string): Promise<T[]> {
    const server = await startEmbeddedPostgres({ dataDir: data.postgres });
    const client = new Client({ connectionString: server.url });
    try {
      await client.connect();
      const { rows } = await client.query<{ answer: T }>(sql);
      return rows.map(({ answer }) => answer);
    } finally {
      await client.end();
      await server.stop();
    }
  }

  async function furnish(): Promise<void> {
    mkdirSync(join(data.files, 'ab'), { recursive: true });
    writeFileSync(join(data.files, 'ab', 'photo'), Buffer.from([0, 255, 1]));
    writeFileSync(data.secrets, '{"SECRET":"drawn once"}', { mode: 0o600 });
    await ask(`create table kept as select 'كل شيء' as answer`);
  }

  it('bring database, files and secrets to an empty installation', async () => {
    await furnish();

    expect(await tamkin('backup', archive)).toBe(0);
    await eraseLocalData(data);
    expect(await tamkin('restore', archive)).toBe(0);

    expect(await ask('select answer from kept')).toEqual(['كل شيء']);
    expect(readFileSync(join(data.files, 'ab', 'photo'))).toEqual(Buffer.from([0, 255, 1]));
    expect(readFileSync(data.secrets, 'utf8')).toContain('drawn once');
    expect([archive, data.secrets].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0]);
    expect(readdirSync(data.folder).sort()).toEqual(['files', 'postgres', 'secrets.json']);
  });

  it('remember when the last one succeeded, for the health page', async () => {
    await furnish();
    const before = Date.now();

    expect(await tamkin('backup', archive)).toBe(0);
    const at = Date.parse(readFileSync(data.backupRecord, 'utf8'));
    expect(at).toBeGreaterThanOrEqual(before);

    expect(await tamkin('backup', archive)).toBe(1);
    expect(Date.parse(readFileSync(data.backupRecord, 'utf8'))).toBe(at);
  });

  it('overwrite nothing: neither an archive nor an installation', async () => {
    await furnish();
    expect(await tamkin('backup', archive)).toBe(0);
    const size = statSync(archive).size;

    expect(await tamkin('backup', archive)).toBe(1);
    expect(statSync(archive).size).toBe(size);

    await ask(`update kept set answer = 'newer'`);
    expect(await tamkin('restore', archive)).toBe(1);
    expect(await ask('select answer from kept')).toEqual(['newer']);
  });

  it('refuse what is no backup, and leave nothing behind', async () => {
    writeFileSync(archive, 'not an archive');

    expect(await tamkin('restore', archive)).toBe(1);
    expect(await tamkin('restore', join(parent, 'absent.tar.gz'))).toBe(1);

    expect(readdirSync(data.folder)).toEqual([]);
  });

  it('refuse when there is nothing to keep, and a database that is not their own', async () => {
    expect(await tamkin('backup', archive)).toBe(1);
    expect(await run(['backup', archive], { TAMKIN_DATA: data.folder, DATABASE_URL: 'postgres://a:b@h/c' })).toBe(1);
    expect(await run(['backup', archive], { TAMKIN_DATA: data.folder, FILES_URL: 's3://elsewhere' })).toBe(1);
    expect(existsSync(archive)).toBe(false);
  });
});
