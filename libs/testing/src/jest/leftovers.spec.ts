import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { sweepLeftovers } from './leftovers';

describe('what a killed run of the tests left', () => {
  it('is stopped and removed at the next start; a run that lives keeps its own', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'runs-'));
    chmodSync(parent, 0o755);
    const { pid: dead } = spawnSync(process.execPath, ['--version']);
    const [left, living] = [dead, process.pid].map((pid) => join(parent, `tamkin-test-${pid}`)) as [string, string];
    for (const folder of [left, living]) mkdirSync(join(folder, 'spec'), { recursive: true, mode: 0o755 });
    const server = await startEmbeddedPostgres({ dataDir: join(left, 'spec', 'postgres') });
    try {
      expect(await sweepLeftovers(parent)).toBe(1);
      expect([server.isRunning(), existsSync(left), existsSync(living)]).toEqual([false, false, true]);
      expect(await sweepLeftovers(parent)).toBe(0);
    } finally {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    }
  });
});
