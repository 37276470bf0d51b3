import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '@tamkin/config';

export interface ProcessOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Both output streams go to the end of this file. */
  readonly log: string;
  /** V8's ceiling for long-lived objects, MB: without one it lets garbage pile up. */
  readonly heapMegabytes?: number;
}

const EXIT_WITH_PARENT = projectPath('apps', 'cli', 'bin', 'exit-with-parent.cjs');
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
/** Requests and jobs under way may end within this time. */
const STOP_MS = 5_000;

/**
 * Runs a compiled file with Node, in a process group of its own: Ctrl-C in the terminal reaches the supervisor alone,
 * which then stops everything in order. Ends by itself when the supervisor is killed.
 */
export function spawnSupervised(entry: string, args: readonly string[], options: ProcessOptions): ChildProcess {
  const log = openLog(options.log);
  const ceiling = options.heapMegabytes ? [`--max-old-space-size=${options.heapMegabytes}`] : [];
  const child = spawn(process.execPath, [...ceiling, '--require', EXIT_WITH_PARENT, entry, ...args], {
    env: options.environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log, 'ipc'],
    windowsHide: true,
  });
  closeSync(log);
  return child;
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(lastResort);
}

/** Runs a process to its end. Resolves to its exit code, `null` when it was stopped through `signal` or killed. */
export async function runSupervised(
  entry: string,
  args: readonly string[],
  options: ProcessOptions & { readonly signal: AbortSignal },
): Promise<number | null> {
  options.signal.throwIfAborted();
  const child = spawnSupervised(entry, args, options);
  const stop = (): void => void endProcess(child);
  options.signal.addEventListener('abort', stop, { once: true });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  options.signal.removeEventListener('abort', stop);
  return code;
}

export function lastLines(log: string, count: number): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
