import 'reflect-metadata';
import { prepareTemplate, startTestPostgres } from './template-database';

async function main(): Promise<void> {
  const server = await startTestPostgres();
  if (process.argv[2] === 'stop') return server.stop();
  await prepareTemplate(server.url);
  process.stdout.write(server.url);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  process.exit(1);
});
