import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** A process and those it started, as `/proc` tells of them; Linux only. */
export class Family {
  constructor(private readonly pid: number) {}

  /** The server that a client is connected to, on this machine. */
  static async ofDatabase(client: Client): Promise<Family> {
    const { rows } = await client.query<{ place: string }>(`select current_setting('data_directory') as place`);
    return new Family(Number(read(join(rows[0]?.place ?? '', 'postmaster.pid')).split('\n')[0]));
  }

  /** Resident memory of all of them now. */
  megabytes(): number {
    const kilobytes = this.members().map((pid) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0));
    return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
  }

  /** Processor time since they started, of members that have ended included. */
  processorMs(): number {
    return this.members().reduce((sum, pid) => sum + ticksOf(pid), 0) * TICK_MS;
  }

  private members(): number[] {
    const parents = new Map(pids().map((pid) => [pid, Number(statOf(pid)[1] ?? 0)]));
    const family = [this.pid];
    for (const member of family) for (const [pid, parent] of parents) if (parent === member) family.push(pid);
    return family;
  }
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
}

/** Fields of `/proc/<pid>/stat` from the state on: the name before it may hold anything. */
function statOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
}

/** Own time in the product and in the kernel, and that of children that were waited for. */
function ticksOf(pid: number): number {
  const fields = statOf(pid);
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
