import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { pack } from '../archive';
import { CliError } from '../cli.errors';
import type { RunCommand } from '../command';
import { BACKUP_NOTE, BACKUP_FORMAT, withIdleData } from '../idle-data';

/**
 * `tamkin backup <file>`: database, files, secrets and demo accounts of a local installation in one archive. The product
 * must be stopped; the database is opened and closed once more, so that what is copied is whole even after a power cut.
 */
export const backup: RunCommand = async (context) => {
  const { args, data, say, print } = context;
  const [file, ...rest] = args;
  if (!file || rest.length > 0) throw new CliError('backup.usage');
  await withIdleData(context, async () => {
    if (!existsSync(data.postgres)) throw new CliError('error.nothing-to-back-up', { folder: data.folder });
    await (await startEmbeddedPostgres({ dataDir: data.postgres })).stop();
    const note = join(data.folder, BACKUP_NOTE);
    writeFileSync(note, JSON.stringify({ format: BACKUP_FORMAT, at: new Date().toISOString() }));
    try {
      const names = [BACKUP_NOTE, ...data.kept].filter((name) => existsSync(join(data.folder, name)));
      await pack(resolve(file), data.folder, names);
    } finally {
      rmSync(note, { force: true });
    }
    writeFileSync(data.backupRecord, new Date().toISOString());
  });
  print(say('backup.done', { file: resolve(file) }));
  return 0;
};
