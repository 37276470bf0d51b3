import { readFileSync, writeFileSync } from 'node:fs';

export interface DemoAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

/** Kept beside the data: passwords cannot be read back from the database. */
export function storeDemoAccounts(file: string, accounts: readonly DemoAccount[]): void {
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
}

export function readDemoAccounts(file: string): DemoAccount[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** One line per account, in columns. `nameOf` translates the role. */
export function accountLines(accounts: readonly DemoAccount[], nameOf: (role: string) => string): string[] {
  const rows = accounts.map(({ role, login, password }) => [nameOf(role), login, password] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  return rows.map(([role, login, password]) => `  ${role.padEnd(width(0))}  ${login.padEnd(width(1))}  ${password}`);
}
