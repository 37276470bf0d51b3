import { pathToFileURL } from 'node:url';
import type { LocalData } from './local-data';
import { readOrDrawSecrets } from './start/secrets';

/** The environment our processes run in: what was given wins over what is made up for a local installation. */
export function localEnvironment(
  given: NodeJS.ProcessEnv,
  data: LocalData,
  known: { readonly databaseUrl: string; readonly port?: number },
): NodeJS.ProcessEnv {
  const port = known.port === undefined ? {} : { PORT: String(known.port), PUBLIC_URL: publicUrl(given, known.port) };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return {
    NODE_ENV: 'production',
    ...(given['SECRET'] ? {} : readOrDrawSecrets(data.secrets)),
    FILES_URL: pathToFileURL(data.files).href,
    BACKUP_RECORD: data.backupRecord,
    ...filled,
    ...port,
    DATABASE_URL: known.databaseUrl,
  };
}

export function publicUrl(given: NodeJS.ProcessEnv, port: number): string {
  return given['PUBLIC_URL'] || `http://localhost:${port}`;
}
