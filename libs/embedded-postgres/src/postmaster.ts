import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf } from './process-identity';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** 'starting', 'ready', 'standby' or 'stopping', as PostgreSQL writes it. */
  readonly status: string;
}

const PID_FILE = 'postmaster.pid';

/** The server that serves this cluster, if one is alive. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, PID_FILE), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!isServerOf(cluster, commandLineOf(pid))) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() };
}

/** Windows shows the name of the program only; elsewhere the folder is part of the command line we start it with. */
function isServerOf(cluster: string, commandLine: string | undefined): boolean {
  if (!commandLine?.includes('postgres')) return false;
  return process.platform === 'win32' || commandLine.includes(cluster);
}

/** A pid file left by a killed server whose number now belongs to someone else would keep PostgreSQL from starting. */
export function removeStalePidFile(cluster: string): void {
  if (!findPostmaster(cluster)) rmSync(join(cluster, PID_FILE), { force: true });
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
