import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors';
import { isRunnableByAll, makeReadableByAll } from './readable-by-all';
import type { ServerAccount } from './server-account';
import { systemBinariesFolder } from './system-folder';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

interface Link {
  readonly source: string;
  readonly target: string;
}

export type Program = 'initdb' | 'pg_ctl' | 'postgres';

/** The folder that holds bin/, lib/ and share/ of the server, runnable by `account`. */
export function locateBinaries(account: ServerAccount | undefined): string {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  if (!platform) {
    throw new EmbeddedPostgresError('platform-unsupported', { platform: process.platform, arch: process.arch });
  }
  const root = packageRoot(platform);
  repairLinks(root);
  const native = join(root, 'native');
  if (!account || isRunnableByAll(join(native, 'bin', 'postgres'))) return native;
  return copyWithinReach(native, systemBinariesFolder(platform, versionOf(root)));
}

export function programPath(native: string, program: Program): string {
  return join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

function packageRoot(platform: string): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    return resolve(dirname(require.resolve(name)), '..');
  } catch {
    throw new EmbeddedPostgresError('binaries-missing', { package: name });
  }
}

function versionOf(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** npm packages cannot hold symbolic links: an install script makes them, unless install scripts are switched off. */
function repairLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** Copied aside, then renamed: a copy that was interrupted is never taken for a whole one. */
function copyWithinReach(native: string, destination: string): string {
  if (existsSync(destination)) return destination;
  const unfinished = `${destination}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(destination), { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  makeReadableByAll(unfinished);
  renameSync(unfinished, destination);
  return destination;
}
