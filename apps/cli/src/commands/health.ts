import { Client } from 'pg';
import type { RunCommand } from '../command';
import { CliError } from '../cli.errors';
import { answers, healthUrl } from '../start/health';
import { readPort } from '../start/port';

/** Name that the worker of a container gives its connections, through `application_name` in its DATABASE_URL. */
const WORKER_CONNECTIONS = 'tamkin-worker';

const CHECKS: Readonly<Record<string, (environment: NodeJS.ProcessEnv) => Promise<boolean>>> = {
  api: (environment) => answers(healthUrl(environment['HOST'] ?? '', readPort(environment))),
  worker: workerIsConnected,
};

/** `tamkin health api|worker`: exit code 0 when the service of this container is well. For health checks. */
export const health: RunCommand = async ({ args, environment, say, warn }) => {
  const [name = ''] = args;
  const check = CHECKS[name];
  if (!check) throw new CliError('error.health-of-what', { names: Object.keys(CHECKS).join(', ') });
  if (await check(environment)) return 0;
  warn(say('health.unwell', { name }));
  return 1;
};

/** The worker has no port to ask. It is well while it holds connections from the same address as this check. */
async function workerIsConnected(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const client = new Client({ connectionString: environment['DATABASE_URL'], application_name: 'tamkin-health' });
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity
       WHERE application_name = $1 AND client_addr = inet_client_addr() AND pid <> pg_backend_pid() LIMIT 1`,
      [WORKER_CONNECTIONS],
    );
    return rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
