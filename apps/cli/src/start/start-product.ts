import { CliError } from '../cli.errors';
import type { CommandContext } from '../command';
import { accountLines, readDemoAccounts } from '../demo-accounts';
import { localEnvironment, publicUrl } from '../local-environment';
import { roleName } from '../messages/role-name';
import { watchDatabase } from './database-watch';
import { readyDatabase } from './first-run';
import { assertPortFree, readPort } from './port';
import type { ProductLayout } from './product-layout';
import { announceRelease, releaseRunLock, takeRunLock } from './run-lock';
import { startServices } from './services';
import type { Shutdown } from './shutdown';

/** Brings everything up and says how to reach it. What was started is registered with `shutdown` as it starts. */
export async function startProduct(context: CommandContext, layout: ProductLayout, shutdown: Shutdown): Promise<void> {
  const { environment, data, say, warn } = context;
  const port = readPort(environment);
  const url = publicUrl(environment, port);
  const lock = await takeRunLock(data.lock, url);
  if (lock.holder) throw new CliError('error.already-running', { pid: lock.holder.pid, url: lock.holder.url });
  shutdown.add(() => releaseRunLock(data.lock));
  shutdown.signal.addEventListener('abort', () => announceRelease(data.lock), { once: true });
  shutdown.signal.throwIfAborted();
  await assertPortFree(port, environment['HOST'] || '0.0.0.0', lock.previousDied);

  const { url: databaseUrl, embedded } = await readyDatabase(context, layout.cli, shutdown);
  if (embedded) watchDatabase(embedded, data.postgres, shutdown, () => warn(say('start.database-restarted')));
  context.print(say('start.services'));
  await startServices(context, layout, localEnvironment(environment, data, { databaseUrl, port }), shutdown);
  announce(context, url);
}

function announce({ data, say, print }: CommandContext, url: string): void {
  const accounts = readDemoAccounts(data.demoAccounts);
  print('');
  print(say('start.ready', { url }));
  if (accounts.length > 0) {
    print('');
    print(say('start.accounts'));
    for (const line of accountLines(accounts, (role) => roleName(say, role))) print(line);
  }
  print('');
  print(say('start.stop-hint'));
}
