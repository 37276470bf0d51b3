import { CliError } from '../cli.errors';
import type { CommandContext } from '../command';
import { healthUrl, waitForHealth } from './health';
import type { ProductLayout } from './product-layout';
import { Service } from './service';
import type { Shutdown } from './shutdown';
import { lastLines } from './supervised-process';

const START_MS = 60_000;
/** A service that died this often before the product was up will not come up. */
const ACCIDENTS = 3;
const QUOTED_LINES = 20;
/** Both live in some 50 MB; the rest is room for big reports and lists. The Dockerfile gives the same. */
const HEAP_MEGABYTES = { api: 128, worker: 256 };

/** Starts the api and the worker and waits until the api answers. From then on they are started again when they die. */
export async function startServices(
  { environment, data, say, warn }: CommandContext,
  layout: ProductLayout,
  processEnvironment: NodeJS.ProcessEnv,
  shutdown: Shutdown,
): Promise<void> {
  const services = (['api', 'worker'] as const).map((name) => {
    const log = data.log(name);
    const onRestart = (delayMs: number): void =>
      warn(say('start.service-restarted', { name: say(`service.${name}`), seconds: delayMs / 1000, log }));
    return {
      name,
      log,
      service: new Service({
        entry: layout[name],
        environment: processEnvironment,
        log,
        heapMegabytes: HEAP_MEGABYTES[name],
        onRestart,
      }),
    };
  });
  for (const { service } of services) service.start();
  shutdown.add(async () => void (await Promise.all(services.map(({ service }) => service.stop()))));

  const deadline = Date.now() + START_MS;
  const hopeless = () => services.find(({ service }) => service.accidents >= ACCIDENTS);
  const giveUp = (): boolean => shutdown.signal.aborted || Date.now() > deadline || hopeless() !== undefined;
  const healthy = await waitForHealth(healthUrl(environment['HOST'] ?? '', Number(processEnvironment['PORT'])), giveUp);
  shutdown.signal.throwIfAborted();
  if (healthy) return;
  const { name, log } = hopeless() ?? { name: 'api' as const, log: data.log('api') };
  throw new CliError('error.service-failed', { name: say(`service.${name}`), log }, lastLines(log, QUOTED_LINES));
}
