import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLineOf } from '@tamkin/embedded-postgres';

export interface RunLock {
  readonly pid: number;
  readonly url: string;
  /** Tells our process from a later one that was given the same number. */
  readonly commandLine: string;
  /** Set when the holder has begun to stop. */
  readonly stopping?: boolean;
}

export type LockOutcome =
  { readonly holder: RunLock } | { readonly holder?: undefined; readonly previousDied: boolean };

/** A holder whose npm was killed notices within this time; one that has noticed may take longer to stop. */
const NOTICE_MS = 1_000;
const STOP_MS = 30_000;
const PAUSE_MS = 50;

/**
 * Takes the lock unless a live process holds it and goes on holding it. `previousDied`: the last holder did not let
 * go, it was killed.
 */
export async function takeRunLock(path: string, url: string): Promise<LockOutcome> {
  const begun = Date.now();

  mkdirSync(dirname(path), { recursive: true });
  const mine: RunLock = { pid: process.pid, url, commandLine: commandLineOf(process.pid) ?? '' };
  for (let previousDied = false; ; previousDied = true) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      return { previousDied };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    for (let holder = findRunLockHolder(path); holder; holder = findRunLockHolder(path)) {
      if (Date.now() - begun > (holder.stopping ? STOP_MS : NOTICE_MS)) return { holder };
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
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

/** Tells whoever waits for the lock that it will soon be free. */
export function announceRelease(path: string): void {
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as RunLock;
    if (lock.pid !== process.pid) return;
    const renewed = `${path}.${process.pid}`;
    writeFileSync(renewed, JSON.stringify({ ...lock, stopping: true } satisfies RunLock));
    renameSync(renewed, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

export function releaseRunLock(path: string): void {
  rmSync(path, { force: true });
}
