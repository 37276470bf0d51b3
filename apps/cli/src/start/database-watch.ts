import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tamkin/embedded-postgres';
import type { Shutdown } from './shutdown';

const CHECK_MS = 1_000;

/** Starts the embedded server again, on the same port, when it died by accident. */
export function watchDatabase(
  database: EmbeddedPostgres,
  dataDir: string,
  shutdown: Shutdown,
  onRestart: () => void,
): void {
  let reviving: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy || shutdown.signal.aborted || database.isRunning()) return;
    busy = true;
    reviving = startEmbeddedPostgres({ dataDir, port: database.port })
      .then(onRestart)
      .catch(() => undefined)
      .finally(() => (busy = false));
  }, CHECK_MS);
  shutdown.add(async () => {
    clearInterval(timer);
    await reviving;
  });
}
