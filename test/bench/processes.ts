import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findFreePort } from '@tamkin/embedded-postgres';

export interface Running {
  readonly origin: string;
  /** Resident memory now, in megabytes. */
  residentMegabytes(): number;
  stop(): Promise<void>;
}

/** Starts a server of ours or of the comparison, and waits until it answers at `path`. */
export async function startServer(
  command: readonly string[],
  environment: Record<string, string>,
  path: string,
): Promise<Running> {
  const port = await findFreePort();
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      ...environment,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(`${origin}${path}`, child);
  return { origin, residentMegabytes: () => residentMegabytes(child), stop: () => stopChild(child) };
}

export function startWorker(environment: Record<string, string>): Pick<Running, 'stop'> & { readonly pid: number } {
  const child = spawn(process.execPath, ['--max-old-space-size=256', 'dist/apps/worker/src/main.js'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { pid: child.pid ?? 0, stop: () => stopChild(child) };
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    const answered = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within 30 s`);
}

/** Linux only; elsewhere NaN, which meets nothing. */
function residentMegabytes(child: ChildProcess): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return Number.NaN;
  }
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
