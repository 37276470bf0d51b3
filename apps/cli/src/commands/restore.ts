import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { unpack } from '../archive';
import { CliError } from '../cli.errors';
import type { RunCommand } from '../command';
import { BACKUP_FORMAT, BACKUP_NOTE, withIdleData } from '../idle-data';
import type { LocalData } from '../local-data';

/** `tamkin restore <file>`: brings back what `tamkin backup` kept, into an installation that holds nothing yet. */
export const restore: RunCommand = async (context) => {
  const { args, data, say, print } = context;
  const [file, ...rest] = args;
  if (!file || rest.length > 0) throw new CliError('restore.usage');
  await withIdleData(context, async () => {
    if (data.kept.some((name) => existsSync(join(data.folder, name)))) {
      throw new CliError('error.not-empty', { folder: data.folder });
    }
    const workshop = mkdtempSync(join(data.folder, 'restoring-'));
    try {
      await unpack(resolve(file), workshop);
      requireBackup(workshop, file);
      await furnish(data, workshop);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  });
  print(say('restore.done'));
  return 0;
};

function requireBackup(workshop: string, file: string): void {
  const note = join(workshop, BACKUP_NOTE);
  const format = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { format?: unknown }).format : undefined;
  if (format !== BACKUP_FORMAT) throw new CliError('error.not-a-backup', { file });
}

/** The database last: an installation without it is taken for an empty one and refused by nobody. */
async function furnish(data: LocalData, workshop: string): Promise<void> {
  for (const name of data.kept) {
    const source = join(workshop, name);
    if (existsSync(source) && source !== join(workshop, 'postgres')) renameSync(source, join(data.folder, name));
  }
  await placeDatabase(join(workshop, 'postgres', 'cluster'), data.postgres);
}

/** A server of this machine prepares the folder, as it must be owned and reached here; then its content is replaced. */
async function placeDatabase(cluster: string, dataDir: string): Promise<void> {
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const folder = realpathSync(dataDir);
  const place = join(folder, 'cluster');
  rmSync(place, { recursive: true });
  cpSync(cluster, place, { recursive: true, preserveTimestamps: true });
  if (process.getuid?.() === 0) giveTo(place, statSync(folder));
}

function giveTo(path: string, owner: { uid: number; gid: number }): void {
  chownSync(path, owner.uid, owner.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), owner);
}
