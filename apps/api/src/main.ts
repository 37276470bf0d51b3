import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { loadSettings } from '@tamkin/config';
import { createApp } from './create-app';

async function main(): Promise<void> {
  const settings = loadSettings();
  const app = await createApp(settings);
  await app.listen(settings.PORT, settings.HOST);
  new Logger('Api').log(`listening on ${settings.HOST}:${settings.PORT}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
