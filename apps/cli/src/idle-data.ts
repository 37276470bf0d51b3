import { CliError } from './cli.errors';
import type { CommandContext } from './command';
import { releaseRunLock, takeRunLock } from './start/run-lock';

/** Says in an archive what it is; raised when archives can no longer be read as before. */
export const BACKUP_NOTE = 'tamkin-backup.json';
export const BACKUP_FORMAT = 1;

/** Works on the data folder of a local installation while nothing runs from it and nothing can be started. */
export async function withIdleData({ environment, data }: CommandContext, work: () => Promise<void>): Promise<void> {
  if (environment['DATABASE_URL'] || environment['FILES_URL']) throw new CliError('error.backup-external');
  const lock = await takeRunLock(data.lock, '');
  if (lock.holder) throw new CliError('error.running-reset', { pid: lock.holder.pid });
  try {
    await work();
  } finally {
    releaseRunLock(data.lock);
  }
}
