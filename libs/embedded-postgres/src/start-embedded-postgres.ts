import { locateBinaries } from './binaries';
import { ensureCluster, readClientSettings, rememberPort, writeServerSettings, type ServerSettings } from './cluster';
import { databaseUrl, ensureDatabase } from './database';
import { prepareDataFolder } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres.errors';
import { findFreePort, isPortFree } from './free-port';
import { findPostmaster } from './postmaster';
import { isReadySoon, startServer, stopServer } from './server';
import { chooseServerAccount, type ServerAccount } from './server-account';

export interface EmbeddedPostgresOptions {
  /** Created when missing. May become a link: see `prepareDataFolder`. */
  readonly dataDir: string;
  /** Insists on this port. Without it: the port of last time when it is free, otherwise any free one. */
  readonly port?: number;
  /** Server settings as in postgresql.conf. A server found running keeps the ones it was started with. */
  readonly settings?: ServerSettings;
  /** Database created when missing and named by `url`. */
  readonly database?: string;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  /** True when a server of this folder was already running, for instance after its parent was killed. */
  readonly reused: boolean;
  isRunning(): boolean;
  /** Fast shutdown: sessions are cut, nothing committed is lost. Safe to call twice. */
  stop(): Promise<void>;
}

const DEFAULT_DATABASE = 'tamkin';
const LOOKS = 5;
const PAUSE_MS = 200;

/** Brings up the PostgreSQL of `dataDir`, making the cluster on the first call. It outlives this process. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = chooseServerAccount(options.dataDir);
  const native = locateBinaries(account);
  const cluster = await ensureCluster(native, prepareDataFolder(options.dataDir, account), account);

  const database = options.database ?? DEFAULT_DATABASE;
  const { port, reused } = await bringUp(native, cluster, options, account, database);
  const { password } = readClientSettings(cluster);
  return {
    url: databaseUrl(port, password, database),
    port,
    reused,
    isRunning: () => findPostmaster(cluster) !== undefined,
    stop: () => stopServer(native, cluster, account),
  };
}

/** A server that was killed looks alive for a moment: when one found running cuts the line, we look again. */
async function bringUp(
  native: string,
  cluster: string,
  options: EmbeddedPostgresOptions,
  account: ServerAccount | undefined,
  database: string,
): Promise<{ port: number; reused: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    const reused = await isReadySoon(cluster);
    if (!reused) {
      await configure(cluster, options, account);
      await startServer(native, cluster, account);
    }
    const port = findPostmaster(cluster)?.port;
    try {
      if (port === undefined) throw new EmbeddedPostgresError('start-failed', { folder: cluster });
      await ensureDatabase(port, readClientSettings(cluster).password, database);
      return { port, reused };
    } catch (error) {
      if (!reused || attempt === LOOKS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function configure(
  cluster: string,
  options: EmbeddedPostgresOptions,
  account: ServerAccount | undefined,
): Promise<void> {
  const port = await choosePort(options.port, readClientSettings(cluster).port);
  writeServerSettings(cluster, port, options.settings ?? {}, account);
  rememberPort(cluster, port, account);
}

async function choosePort(insisted: number | undefined, remembered: number | undefined): Promise<number> {
  if (insisted !== undefined) {
    if (await isPortFree(insisted)) return insisted;
    throw new EmbeddedPostgresError('port-taken', { port: insisted });
  }
  return remembered !== undefined && (await isPortFree(remembered)) ? remembered : findFreePort();
}
