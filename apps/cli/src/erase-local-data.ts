import { rmSync } from 'node:fs';
import { eraseEmbeddedPostgres } from '@tamkin/embedded-postgres';
import type { LocalData } from './local-data';

/** Erases what the product keeps in its data folder, and nothing else that may lie there. */
export async function eraseLocalData(data: LocalData): Promise<void> {
  await eraseEmbeddedPostgres(data.postgres);
  for (const path of [data.demoProgress, data.demoAccounts, data.files, data.logs, data.secrets, data.backupRecord]) {
    rmSync(path, { recursive: true, force: true });
  }
}
