import { createServer } from 'node:net';
import { CliError } from '../cli.errors';

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;
/** A killed predecessor's services notice and let go of the port within this time. */
const RELEASE_MS = 10_000;
const PAUSE_MS = 100;

export function readPort(environment: NodeJS.ProcessEnv): number {
  const value = environment['PORT'];
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT) return port;
  throw new CliError('error.port-invalid', { value });
}

/** Refuses a port that another program holds. `patient`: it may be the last of a killed run, so wait a little. */
export async function assertPortFree(port: number, host: string, patient: boolean): Promise<void> {
  const deadline = Date.now() + (patient ? RELEASE_MS : 0);
  for (;;) {
    const obstacle = await findObstacle(port, host);
    if (!obstacle) return;
    if (obstacle === 'EACCES') throw new CliError('error.port-forbidden', { port });
    if (Date.now() >= deadline) {
      throw new CliError('error.port-taken', { port, suggestion: await nextFreePort(port, host) });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Both loopback addresses count: a browser asked for `localhost` would reach the other program. */
async function findObstacle(port: number, host: string): Promise<'EADDRINUSE' | 'EACCES' | undefined> {
  for (const address of [host, '127.0.0.1', '::1']) {
    const code = await tryToListen(port, address);
    if (code === 'EADDRINUSE' || code === 'EACCES') return code;
  }
  return undefined;
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

async function nextFreePort(port: number, host: string): Promise<number> {
  for (let candidate = port + 1; candidate <= HIGHEST_PORT; candidate += 1) {
    if (!(await findObstacle(candidate, host))) return candidate;
  }
  return DEFAULT_PORT;
}
