import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLineOf } from '@tamkin/embedded-postgres';

export interface RunLock {
  readonly pid: number;
  readonly url: string;
  /** Tells our process from a later one that was given the same number. */
  readonly commandLine: string;
}

export type LockOutcome =
  { readonly holder: RunLock } | { readonly holder?: undefined; readonly previousDied: boolean };

/** Takes the lock unless a live process holds it. `previousDied`: the last holder did not let go, it was killed. */
export function takeRunLock(path: string, url: string): LockOutcome {
  mkdirSync(dirname(path), { recursive: true });
  const mine: RunLock = { pid: process.pid, url, commandLine: commandLineOf(process.pid) ?? '' };
  for (let previousDied = false; ; previousDied = true) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      return { previousDied };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = findRunLockHolder(path);
    if (holder) return { holder };
    rmSync(path, { force: true });
  }
}

/** The live process that holds the lock, if any; never the calling one. */
export function findRunLockHolder(path: string): RunLock | undefined {
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as RunLock;
    return lock.pid !== process.pid && commandLineOf(lock.pid) === lock.commandLine ? lock : undefined;
  } catch {
    return undefined;
  }
}

export function releaseRunLock(path: string): void {
  rmSync(path, { force: true });
}
