import { CliError } from '../cli.errors';
import type { CommandContext } from '../command';
import { eraseLocalData } from '../erase-local-data';
import { openDatabase, type LocalDatabase } from '../local-database';
import { localEnvironment } from '../local-environment';
import { DemoProgress } from './demo-progress';
import { readPort } from './port';
import type { Shutdown } from './shutdown';
import { lastLines, runSupervised } from './supervised-process';

const QUOTED_LINES = 20;

/** A database that is up, migrated, and holds the demo when it was empty before. */
export async function readyDatabase(context: CommandContext, cli: string, shutdown: Shutdown): Promise<LocalDatabase> {
  const { say, print } = context;
  print(say('start.database'));
  let database = await bringUp(context, shutdown);
  let progress = await examine(context, database);
  if (progress.state === 'loading') {
    if (!database.embedded) throw new CliError('error.demo-interrupted');
    print(say('start.demo-redone'));
    await eraseLocalData(context.data);
    database = await bringUp(context, shutdown);
    progress = await examine(context, database);
  }
  print(say('start.migrating'));
  await runStep(context, cli, 'migrate', database.url, shutdown);
  if (progress.state === 'due' && wantsDemo(context.environment)) {
    print(say('start.demo'));
    progress.advance('loading');
    await runStep(context, cli, 'demo', database.url, shutdown);
    progress.advance('loaded');
  }
  return database;
}

/** TAMKIN_DEMO=off starts with an empty product. */
function wantsDemo(environment: NodeJS.ProcessEnv): boolean {
  return environment['TAMKIN_DEMO'] !== 'off';
}

/** Registered before it is awaited: a Ctrl-C in the meantime waits for the server, then stops it. */
async function bringUp(context: CommandContext, shutdown: Shutdown): Promise<LocalDatabase> {
  const opening = openDatabase(context);
  shutdown.add(async () => {
    const database = await opening.catch(() => undefined);
    await database?.embedded?.stop();
  });
  const database = await opening;
  shutdown.signal.throwIfAborted();
  return database;
}

async function examine({ data }: CommandContext, database: LocalDatabase): Promise<DemoProgress> {
  try {
    return await DemoProgress.of(data.demoProgress, database.url);
  } catch (error) {
    if (database.embedded) throw error;
    throw new CliError('error.database-unreachable', {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Another command of ours in a process of its own: what it loads does not stay in the memory of the supervisor. */
async function runStep(
  { environment, data, say }: CommandContext,
  cli: string,
  command: 'migrate' | 'demo',
  databaseUrl: string,
  shutdown: Shutdown,
): Promise<void> {
  const log = data.log(command);
  // The demo prints certificates: their QR codes must lead to where this product will answer.
  const known = { databaseUrl, port: readPort(environment) };
  const options = { environment: localEnvironment(environment, data, known), log, signal: shutdown.signal };
  const code = await runSupervised(cli, [command], options);
  shutdown.signal.throwIfAborted();
  if (code !== 0) {
    throw new CliError('error.step-failed', { name: say(`command.${command}`), log }, lastLines(log, QUOTED_LINES));
  }
}
