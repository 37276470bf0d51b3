import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { sweepLeftovers } from './leftovers';
import { TEST_FILES } from '../test-files';
import { prepareTemplate, startTestPostgres } from './template-database';

async function main(): Promise<void> {
  rmSync(TEST_FILES, { recursive: true, force: true });
  const parent = process.env['TAMKIN_TEST_PARENT'];
  if (parent) await sweepLeftovers(parent);
  const server = await startTestPostgres();
  if (process.argv[2] === 'stop') return server.stop();
  await prepareTemplate(server.url);
  process.stdout.write(server.url);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  process.exit(1);
});
