import type { CommandContext, RunCommand } from '../command';
import { builtProduct, type ProductLayout } from '../start/product-layout';
import { Shutdown } from '../start/shutdown';
import { startProduct } from '../start/start-product';
import { nextStopRequest } from '../start/stop-requests';

export const start: RunCommand = (context) => superviseProduct(context, builtProduct);

/** Runs the product until it is asked to stop. */
export async function superviseProduct(context: CommandContext, layout: ProductLayout): Promise<number> {
  const { environment, say, print } = context;
  const shutdown = new Shutdown();
  const stopRequest = nextStopRequest(environment['npm_lifecycle_event'] === 'start');
  const stopping = stopRequest.then(() => {
    print(say('start.stopping'));
    return shutdown.run();
  });
  try {
    await startProduct(context, layout, shutdown);
  } catch (error) {
    if (!shutdown.signal.aborted) {
      await shutdown.run();
      throw error;
    }
  }
  await stopping;
  print(say('start.stopped'));
  return 0;
}
