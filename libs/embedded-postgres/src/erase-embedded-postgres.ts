import { existsSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { locateBinaries } from './binaries';
import { stopServer } from './server';
import { chooseServerAccount } from './server-account';

/** Stops the server of `dataDir` if one runs, then removes the data for good, also where `dataDir` is a link to it. */
export async function eraseEmbeddedPostgres(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) {
    const folder = realpathSync(dataDir);
    const account = chooseServerAccount(dataDir);
    await stopServer(locateBinaries(account), join(folder, 'cluster'), account);
    rmSync(folder, { recursive: true, force: true });
  }
  if (lstatSync(dataDir, { throwIfNoEntry: false })) rmSync(dataDir, { force: true });
}
