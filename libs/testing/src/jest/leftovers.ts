import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eraseEmbeddedPostgres } from '@tamkin/embedded-postgres';

const RUN = /^tamkin-test-(\d+)$/;
/** Specs keep their databases at most this far below the folder of the run. */
const DEPTH = 5;

/**
 * Stops the database servers of runs whose process is gone and removes their folders below `parent`. Runs that live are left
 * alone. Returns how many runs were cleared away.
 */
export async function sweepLeftovers(parent: string): Promise<number> {
  let cleared = 0;
  for (const name of readdirSync(parent)) {
    const pid = Number(RUN.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(parent, name);
    for (const data of databasesBelow(folder, DEPTH)) await eraseEmbeddedPostgres(data);
    rmSync(folder, { recursive: true, force: true });
    cleared += 1;
  }
  return cleared;
}

/** Folders, or links to folders, that hold a cluster. */
function databasesBelow(folder: string, depth: number): string[] {
  if (existsSync(join(folder, 'cluster', 'PG_VERSION'))) return [folder];
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
  if (depth === 0 || isLink) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .flatMap((entry) => databasesBelow(join(folder, entry.name), depth - 1));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
