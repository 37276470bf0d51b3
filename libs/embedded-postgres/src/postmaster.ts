import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from './process-identity';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** 'starting', 'ready', 'standby' or 'stopping', as PostgreSQL writes it. */
  readonly status: string;
}

const PID_FILE = 'postmaster.pid';
const BEING_WRITTEN_MS = 1_000;

/** The server that serves this cluster, if one is alive. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = contentOf(join(cluster, PID_FILE))?.split('\n');
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (!isServerOf(cluster, commandLineOf(pid))) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() };
}

/** Windows shows the name of the program only; elsewhere the folder is part of the command line we start it with. */
function isServerOf(cluster: string, commandLine: string | undefined): boolean {
  if (!commandLine?.includes('postgres')) return false;
  return process.platform === 'win32' || commandLine.includes(cluster);
}

/**
 * A pid file left by a killed server whose number now belongs to someone else would keep PostgreSQL from starting. One that a
 * server has just made is empty for a moment, and one that changes while we look is somebody's: both are left alone.
 */
export function removeStalePidFile(cluster: string): void {
  const path = join(cluster, PID_FILE);
  const seen = contentOf(path);
  if (seen === undefined || (seen === '' && isYoung(path)) || findPostmaster(cluster)) return;
  if (contentOf(path) === seen) rmSync(path, { force: true });
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isYoung(path: string): boolean {
  const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return changedAt === undefined || Date.now() - changedAt < BEING_WRITTEN_MS;
}

/** Polls until the condition holds; false when `timeoutMs` passed first. */
export async function waitUntil(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
