import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { programPath } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres.errors';
import { runProgram } from './run-program';
import type { ServerAccount } from './server-account';

/** How clients reach the cluster; kept inside its folder, which only its owner can open. */
export interface ClientSettings {
  readonly password: string;
  readonly port?: number;
}

export type ServerSettings = Readonly<Record<string, string | number | boolean>>;

export const SUPERUSER = 'tamkin';
/** The version whose on-disk format we write. */
const MAJOR_VERSION = '18';
const WORKSHOP = 'new-';
const CLIENT_FILE = 'tamkin-client.json';
const SETTINGS_FILE = 'tamkin.conf';

/**
 * The cluster folder inside `folder`, made when missing. initdb works in a folder of its own which is then renamed:
 * an interrupted start never leaves half a cluster where a whole one is expected.
 */
export async function ensureCluster(
  native: string,
  folder: string,
  account: ServerAccount | undefined,
): Promise<string> {
  const cluster = join(folder, 'cluster');
  if (existsSync(cluster)) {
    assertServable(cluster);
    return cluster;
  }
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith(WORKSHOP)) rmSync(join(folder, entry), { recursive: true, force: true });
  }
  const workshop = mkdtempSync(join(folder, WORKSHOP));
  try {
    await furnishCluster(native, workshop, account);
    renameSync(join(workshop, 'cluster'), cluster);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return cluster;
}

function assertServable(cluster: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR_VERSION) {
    throw new EmbeddedPostgresError('version-mismatch', { folder: cluster, found, expected: MAJOR_VERSION });
  }
}

async function furnishCluster(native: string, workshop: string, account: ServerAccount | undefined): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  if (account) chownSync(workshop, account.uid, account.gid);
  await runInitdb(native, workshop, password, account);
  const cluster = join(workshop, 'cluster');
  appendFileSync(join(cluster, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`);
  writeOwned(join(cluster, CLIENT_FILE), JSON.stringify({ password }), account);
}

async function runInitdb(
  native: string,
  workshop: string,
  password: string,
  account: ServerAccount | undefined,
): Promise<void> {
  const passwordFile = join(workshop, 'password');
  writeOwned(passwordFile, `${password}\n`, account);
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const args = ['-D', join(workshop, 'cluster'), ...access, ...locale, '--no-instructions'];
  const { status, output } = await runProgram(programPath(native, 'initdb'), args, account);
  if (status !== 0) throw new EmbeddedPostgresError('initdb-failed', { output: output.slice(-800) });
}

export function readClientSettings(cluster: string): ClientSettings {
  return JSON.parse(readFileSync(join(cluster, CLIENT_FILE), 'utf8')) as ClientSettings;
}

export function rememberPort(cluster: string, port: number, account: ServerAccount | undefined): void {
  const settings: ClientSettings = { ...readClientSettings(cluster), port };
  writeOwned(join(cluster, CLIENT_FILE), JSON.stringify(settings), account);
}

/** A file rather than arguments: values reach the server without passing through a shell. */
export function writeServerSettings(
  cluster: string,
  port: number,
  settings: ServerSettings,
  account: ServerAccount | undefined,
): void {
  const all: ServerSettings = {
    max_connections: 200,
    ...settings,
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'`);
  writeOwned(join(cluster, SETTINGS_FILE), `${lines.join('\n')}\n`, account);
}

function writeOwned(path: string, text: string, account: ServerAccount | undefined): void {
  writeFileSync(path, text, { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
}
