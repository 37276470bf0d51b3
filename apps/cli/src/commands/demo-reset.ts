import { CliError } from '../cli.errors';
import type { RunCommand } from '../command';
import { eraseLocalData } from '../erase-local-data';
import { findRunLockHolder } from '../start/run-lock';

export const demoReset: RunCommand = async ({ environment, data, say, print }) => {
  if (environment['DATABASE_URL']) throw new CliError('error.external-database');
  const holder = findRunLockHolder(data.lock);
  if (holder) throw new CliError('error.running-reset', { pid: holder.pid });
  await eraseLocalData(data);
  print(say('demo-reset.done'));
  return 0;
};
