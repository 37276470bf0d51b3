import { chmodSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const OTHERS_MAY_ENTER = 0o001;
const OTHERS_MAY_RUN = 0o005;

/** True when any account can walk down to `folder`: every folder on the way lets others enter. */
export function isReachableByAll(folder: string): boolean {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if ((statSync(current).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

/** True when any account can walk to the program and run it. */
export function isRunnableByAll(program: string): boolean {
  return (statSync(program).mode & OTHERS_MAY_RUN) === OTHERS_MAY_RUN && isReachableByAll(dirname(program));
}

/** Opens a tree for reading to all accounts, whatever umask it was written under. */
export function makeReadableByAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadableByAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
