import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/**
 * Where root keeps what an unprivileged PostgreSQL must reach when the project lies in a closed folder such as /root.
 * Not a temporary folder: those are swept by age on many systems, and the data would go with them.
 */
const SYSTEM_FOLDER = '/var/lib/tamkin';

export function systemBinariesFolder(platform: string, version: string): string {
  return join(SYSTEM_FOLDER, `postgresql-${platform}-${version}`);
}

export function systemDataFolder(dataDir: string): string {
  return join(SYSTEM_FOLDER, `data-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)}`);
}
