import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors';
import { isReachableByAll } from './readable-by-all';
import type { ServerAccount } from './server-account';
import { systemDataFolder } from './system-folder';

/**
 * The real folder that will hold the cluster: existing, owned by the server's account and closed to all others.
 * Where that account cannot reach `dataDir` (root in a closed folder) the data lies in a system folder and `dataDir`
 * is a link to it, so that the project can be moved and still finds its data.
 */
export function prepareDataFolder(dataDir: string, account: ServerAccount | undefined): string {
  const wanted = resolve(dataDir);
  mkdirSync(dirname(wanted), { recursive: true });
  if (!lstatSync(wanted, { throwIfNoEntry: false })) createFolder(wanted, account);
  const folder = realpathSync(wanted);
  if (account) chownSync(folder, account.uid, account.gid);
  assertOurs(folder);
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  return folder;
}

function createFolder(wanted: string, account: ServerAccount | undefined): void {
  if (!account || isReachableByAll(dirname(wanted))) {
    mkdirSync(wanted, { mode: 0o700 });
    return;
  }
  const withinReach = systemDataFolder(wanted);
  mkdirSync(dirname(withinReach), { recursive: true, mode: 0o755 });
  mkdirSync(withinReach, { recursive: true, mode: 0o700 });
  symlinkSync(withinReach, wanted);
}

function assertOurs(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new EmbeddedPostgresError('folder-unreadable', { folder, ownerId: statSync(folder).uid });
  }
}
