import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres.errors';

/** The account PostgreSQL runs under when we are root, which the server refuses to be. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * Undefined when the current account will do. As root: the owner of an existing data folder, so that data created
 * by a plain user stays theirs, otherwise a system account without privileges.
 */
export function chooseServerAccount(dataDir: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findSystemAccount(readFileSync('/etc/passwd', 'utf8'));
}

/** `passwd` is the text of /etc/passwd; macOS writes the ids of nobody as -2, meant as unsigned 32 bits. */
export function findSystemAccount(passwd: string): ServerAccount {
  const entries = new Map(passwd.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.split(':')]));
  for (const name of CANDIDATES) {
    const fields = entries.get(name);
    if (fields) return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 };
  }
  throw new EmbeddedPostgresError('account-missing', { candidates: CANDIDATES.join(', ') });
}
