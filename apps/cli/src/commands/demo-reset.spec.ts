import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineOf, startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { LocalData } from '../local-data';
import { run } from '../main';
import type { RunLock } from '../start/run-lock';

describe('tamkin demo:reset', () => {
  let parent: string;
  let data: LocalData;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'tamkin-reset-'));
    chmodSync(parent, 0o755);
    data = new LocalData(join(parent, 'data'));
    mkdirSync(data.files, { recursive: true });
    writeFileSync(data.demoAccounts, '[]');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const reset = (environment: NodeJS.ProcessEnv = {}): Promise<number> =>
    run(['demo:reset'], { TAMKIN_DATA: data.folder, ...environment });

  it('stops a server left running and erases what the product keeps, nothing else', async () => {
    const server = await startEmbeddedPostgres({ dataDir: data.postgres });
    writeFileSync(join(data.folder, 'mine.txt'), '');

    expect(await reset()).toBe(0);

    expect(server.isRunning()).toBe(false);
    expect(readdirSync(data.folder)).toEqual(['mine.txt']);
  });

  it('has nothing against there being nothing', async () => {
    expect(await reset()).toBe(0);
    expect(await reset()).toBe(0);
  });

  it('does not touch a database that is not its own', async () => {
    expect(await reset({ DATABASE_URL: 'postgres://a:b@example.org/c' })).toBe(1);
    expect(existsSync(data.files)).toBe(true);
  });

  it('refuses while the product runs from this folder', async () => {
    const running = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    await once(running, 'spawn');
    const pid = running.pid ?? 0;
    const lock: RunLock = { pid, url: '', commandLine: commandLineOf(pid) ?? '' };
    writeFileSync(data.lock, JSON.stringify(lock));
    try {
      expect(await reset()).toBe(1);
      expect(existsSync(data.files)).toBe(true);
    } finally {
      running.kill('SIGKILL');
    }
  });
});
