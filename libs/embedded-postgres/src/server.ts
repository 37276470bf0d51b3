import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres.errors';
import { findPostmaster, removeStalePidFile, waitUntil } from './postmaster';
import { runProgram, serverEnvironment } from './run-program';
import type { ServerAccount } from './server-account';

const LOG_FILE = 'server.log';
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
/** Replaying the journal after a power cut can take this long on a slow disk. */
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_SECONDS = 15;
/** After a kill -9 of the server its last backends hold the shared memory for a moment. */
const ATTEMPTS = 5;
/** What it says then, or when another start has just made the pid file. */
const PASSING = ['still in use', 'already exists', 'is empty'];
const PAUSE_MS = 500;

/** Resolves when the server accepts connections. Another server of the same cluster that was faster is as good. */
export async function startServer(native: string, cluster: string, account: ServerAccount | undefined): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    removeStalePidFile(cluster);
    rotateLog(cluster);
    const exited =
      process.platform === 'win32' ? await launchOnWindows(native, cluster) : launch(native, cluster, account);
    await waitUntil(() => isReady(cluster) || exited(), START_TIMEOUT_MS);
    if (isReady(cluster) || (await isReadySoon(cluster))) return;
    const log = readFileSync(join(cluster, LOG_FILE), 'utf8').slice(-1200);
    const passing = PASSING.some((sign) => log.includes(sign));
    if (!passing || attempt === ATTEMPTS) throw new EmbeddedPostgresError('start-failed', { log });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Waits for a live server that is still starting; false when there is none. */
export async function isReadySoon(cluster: string): Promise<boolean> {
  await waitUntil(() => isReady(cluster) || findPostmaster(cluster) === undefined, START_TIMEOUT_MS);
  return isReady(cluster);
}

export async function stopServer(native: string, cluster: string, account: ServerAccount | undefined): Promise<void> {
  const running = findPostmaster(cluster);
  if (!running) return;
  for (const mode of ['fast', 'immediate']) {
    const args = ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(STOP_TIMEOUT_SECONDS)];
    await runProgram(programPath(native, 'pg_ctl'), args, account);
    if (await waitUntil(() => findPostmaster(cluster)?.pid !== running.pid, 2_000)) return;
  }
  throw new EmbeddedPostgresError('stop-failed', { pid: running.pid });
}

function isReady(cluster: string): boolean {
  return findPostmaster(cluster)?.status === 'ready';
}

/** A session of its own: Ctrl-C in the terminal reaches us, and we stop the server when its clients are gone. */
function launch(native: string, cluster: string, account: ServerAccount | undefined): () => boolean {
  const log = openSync(join(cluster, LOG_FILE), 'a', 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  const child = spawn(programPath(native, 'postgres'), ['-D', cluster], {
    ...account,
    env: serverEnvironment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let gone = false;
  child.once('exit', () => (gone = true));
  child.once('error', () => (gone = true));
  return () => gone;
}

/** pg_ctl gives up administrator rights for the server, which refuses to run with them. */
async function launchOnWindows(native: string, cluster: string): Promise<() => boolean> {
  const args = ['start', '-D', cluster, '-l', join(cluster, LOG_FILE), '-w', '-t', String(START_TIMEOUT_MS / 1000)];
  const { status } = await runProgram(programPath(native, 'pg_ctl'), args, undefined, false);
  return () => status !== 0;
}

function rotateLog(cluster: string): void {
  const log = join(cluster, LOG_FILE);
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
}
