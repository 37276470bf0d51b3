import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { eraseEmbeddedPostgres } from './erase-embedded-postgres';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres';

jest.setTimeout(60_000);

const asRoot = process.getuid?.() === 0;
const describeAsRoot = asRoot ? describe : describe.skip;

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, T>>(sql)).rows[0] ?? {})[0] as T;
  } finally {
    await client.end();
  }
}

function pidFileOf(dataDir: string): string {
  return join(dataDir, 'cluster', 'postmaster.pid');
}

describe('the embedded PostgreSQL', () => {
  let parent: string;
  let dataDir: string;
  let server: EmbeddedPostgres | undefined;

  async function start(options: { port?: number; settings?: Record<string, string> } = {}): Promise<EmbeddedPostgres> {
    server = await startEmbeddedPostgres({ dataDir, ...options });
    return server;
  }

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "tamkin pg'é-"));
    chmodSync(parent, 0o755);
    dataDir = join(parent, 'data', 'postgres');
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    const link = statSync(dataDir, { throwIfNoEntry: false }) ? realpathSync(dataDir) : dataDir;
    rmSync(link, { recursive: true, force: true });
    rmSync(parent, { recursive: true, force: true });
  });

  it('makes a UTF-8 PostgreSQL 18 in a folder closed to others, on a free port, for this machine only', async () => {
    const { url, port, reused } = await start({ settings: { application_name: "l'appli" } });

    expect(reused).toBe(false);
    expect(await ask<string>(url, 'SHOW server_version')).toMatch(/^18\./);
    expect(await ask<string>(url, 'SHOW server_encoding')).toBe('UTF8');
    expect(await ask<string>(url, 'SHOW TimeZone')).toBe('UTC');
    expect(await ask<string>(url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask<string>(url, 'SHOW application_name')).toBe("l'appli");
    expect(await ask<string>(url, `SELECT lower('ÉCOLE') || ' ' || uuidv7()::text`)).toMatch(/^école /);
    expect(port).toBeGreaterThan(1023);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
  });

  it('refuses a client without the password', async () => {
    const { port } = await start();

    const client = new Client({ connectionString: `postgres://tamkin:guess@127.0.0.1:${port}/tamkin` });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('keeps the data and the port from one start to the next', async () => {
    const first = await start();
    await ask(first.url, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    await first.stop();
    expect(existsSync(pidFileOf(dataDir))).toBe(false);

    const second = await start();

    expect(second.reused).toBe(false);
    expect(second.port).toBe(first.port);
    expect(await ask<string>(second.url, 'SELECT answer FROM kept')).toBe('yes');
  });

  it('reuses the server that outlived a killed parent', async () => {
    const fixture = resolve(__dirname, '../test/start-and-wait.cjs');
    const owner = spawn(process.execPath, [fixture, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const started = JSON.parse(line.toString('utf8')) as { port: number };
    owner.kill('SIGKILL');
    await once(owner, 'exit');

    const found = await start();

    expect(found).toMatchObject({ reused: true, port: started.port });
    expect(await ask<number>(found.url, 'SELECT 1')).toBe(1);
  });

  it('starts again after the server itself was killed, with what was committed', async () => {
    const first = await start();
    await ask(first.url, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    process.kill(Number(readFileSync(pidFileOf(dataDir), 'utf8').split('\n')[0]), 'SIGKILL');

    const second = await start();

    expect(await ask<string>(second.url, 'SELECT answer FROM kept')).toBe('yes');
  });

  it('is not misled by a stale pid file that names a live process of someone else', async () => {
    const first = await start();
    const lines = readFileSync(pidFileOf(dataDir), 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFileOf(dataDir), [String(process.pid), ...lines.slice(1)].join('\n'));

    const second = await start();

    expect(second.reused).toBe(false);
    expect(await ask<number>(second.url, 'SELECT 1')).toBe(1);
  });

  it('waits for a pid file that may be being written, and clears it when it stays empty', async () => {
    await (await start()).stop();
    writeFileSync(pidFileOf(dataDir), '');

    const again = await start();

    expect(again.reused).toBe(false);
    expect(await ask<number>(again.url, 'SELECT 1')).toBe(1);
  });

  it('takes another port when the one of last time is taken, but insists on a port it was given', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const taken = (squatter.address() as AddressInfo).port;
      await expect(startEmbeddedPostgres({ dataDir, port: taken })).rejects.toMatchObject({ code: 'port-taken' });
      expect((await start()).port).not.toBe(taken);
    } finally {
      squatter.close();
    }
  });

  it('two starts at the same time end on the same server', async () => {
    await (await start()).stop();

    const [one, two] = await Promise.all([startEmbeddedPostgres({ dataDir }), start()]);

    expect(one.port).toBe(two.port);
  });

  it('clears what an interrupted first start left behind', async () => {
    await (await start()).stop();
    const leftover = join(dataDir, 'new-abandoned');
    rmSync(join(dataDir, 'cluster'), { recursive: true });
    writeFileSync(leftover, '');

    const again = await start();

    expect(await ask<number>(again.url, 'SELECT 1')).toBe(1);
    expect(existsSync(leftover)).toBe(false);
  });

  it('refuses a cluster of another major version', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '16\n');

    await expect(start()).rejects.toMatchObject({ code: 'version-mismatch', details: { found: '16' } });
  });

  describeAsRoot('as root', () => {
    it('runs the server under an account without privileges', async () => {
      await start();

      const pid = readFileSync(pidFileOf(dataDir), 'utf8').split('\n')[0] ?? '';
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    });

    it('keeps the data within the reach of that account when the project folder is closed', async () => {
      chmodSync(parent, 0o700);

      const first = await start();
      await ask(first.url, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
      await first.stop();

      expect(realpathSync(dataDir)).toMatch(/^\/var\/lib\/tamkin\/data-/);
      expect(await ask<string>((await start()).url, 'SELECT answer FROM kept')).toBe('yes');
    });

    it('erases the data behind the link as well', async () => {
      chmodSync(parent, 0o700);
      const first = await start();
      const real = realpathSync(dataDir);

      await eraseEmbeddedPostgres(dataDir);

      expect([first.isRunning(), existsSync(real), lstatSync(dataDir, { throwIfNoEntry: false })]).toEqual([
        false,
        false,
        undefined,
      ]);
    });

    it('serves data made by a plain user, and leaves it theirs', async () => {
      chmodSync(parent, 0o777);
      const fixture = resolve(__dirname, '../test/start-and-wait.cjs');
      const made = spawnSync(process.execPath, [fixture, dataDir, 'stop'], {
        uid: 65534,
        gid: 65534,
        encoding: 'utf8',
      });
      expect(made.stderr).toBe('');

      const found = await start();

      expect(await ask<number>(found.url, 'SELECT 1')).toBe(1);
      expect(statSync(dataDir).uid).toBe(65534);
    });
  });
});
