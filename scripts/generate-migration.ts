import 'reflect-metadata';
import { generateMigration } from '../libs/database/src/generate-migration';
import { databaseOf, prepareTemplate, startTestPostgres, TEMPLATE } from '../libs/testing/src/jest/template-database';

/** `npm run migration:generate -- AddHolidays`: migrates a fresh database and writes down what the entities want beyond it. */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[A-Z][A-Za-z0-9]+$/.test(name)) {
    throw new Error('Usage: npm run migration:generate -- NameInPascalCase');
  }
  const server = await startTestPostgres();
  try {
    await prepareTemplate(server.url);
    const path = await generateMigration(databaseOf(server.url, TEMPLATE), name, new Date());
    process.stdout.write(path ? `${path}\n` : 'Nothing to do: the entities and the migrations agree.\n');
  } finally {
    if (!server.reused) await server.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
