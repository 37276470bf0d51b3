import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tamkin/embedded-postgres';
import type { CommandContext } from './command';

/** `embedded` is absent when DATABASE_URL names a server that is not ours to stop. */
export interface LocalDatabase {
  readonly url: string;
  readonly embedded?: EmbeddedPostgres;
}

export async function openDatabase({ environment, data }: CommandContext): Promise<LocalDatabase> {
  const given = environment['DATABASE_URL'];
  if (given) return { url: given };
  const embedded = await startEmbeddedPostgres({ dataDir: data.postgres });
  return { url: embedded.url, embedded };
}

/** For a command that needs the database for a moment: a server that was running before keeps running. */
export async function withDatabase<T>(context: CommandContext, use: (url: string) => Promise<T>): Promise<T> {
  const { url, embedded } = await openDatabase(context);
  try {
    return await use(url);
  } finally {
    if (embedded && !embedded.reused) await embedded.stop();
  }
}
