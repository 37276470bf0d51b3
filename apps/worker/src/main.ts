import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { loadSettings } from '@tamkin/config';
import { createWorker } from './create-worker';
import { HealthDoor } from './health/health-door';
import { Lanes } from './lanes/lanes';
import { Schedules } from './schedules';

async function main(): Promise<void> {
  const app = await createWorker(loadSettings());
  app.enableShutdownHooks();
  await app.get(Schedules).apply();
  app.get(Lanes).start();
  await app.get(HealthDoor).open();
  new Logger('Worker').log('lanes are open');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
