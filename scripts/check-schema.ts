import 'reflect-metadata';
import { revertLastMigration, runMigrations, schemaDrift } from '../libs/database/src/migrate';
import { databaseOf, prepareTemplate, startTestPostgres, TEMPLATE } from '../libs/testing/src/jest/template-database';

/** Empty database → every migration → no drift from the entities → one down, one up → still none. */
async function main(): Promise<void> {
  const server = await startTestPostgres();
  try {
    await prepareTemplate(server.url);
    const url = databaseOf(server.url, TEMPLATE);
    await expectNoDrift(url);
    await revertLastMigration(url);
    await runMigrations(url);
    await expectNoDrift(url);
    process.stdout.write('the schema is what the entities say\n');
  } finally {
    if (!server.reused) await server.stop();
  }
}

async function expectNoDrift(url: string): Promise<void> {
  const drift = await schemaDrift(url);
  if (drift.length > 0) throw new Error(`The entities want more than the migrations give:\n${drift.join('\n')}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
