import type { RunCommand } from '../command';
import { accountLines, storeDemoAccounts } from '../demo-accounts';
import { withDatabase } from '../local-database';
import { localEnvironment } from '../local-environment';
import { roleName } from '../messages/role-name';

/** Loads the demo into a migrated database, and keeps the accounts it made for later starts to print. */
export const demo: RunCommand = async (context) => {
  const { say, print, data, environment } = context;
  const accounts = await withDatabase(context, async (databaseUrl) => {
    Object.assign(process.env, localEnvironment(environment, data, { databaseUrl }));
    const { loadDemo } = await import('../demo/index.js');
    return loadDemo();
  });
  storeDemoAccounts(data.demoAccounts, accounts);
  print(say('demo.done'));
  for (const line of accountLines(accounts, (role) => roleName(say, role))) print(line);
  return 0;
};
