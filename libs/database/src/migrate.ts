import { DataSource } from 'typeorm';
import { migrateQueueTables } from './queue-tables';
import { dataSourceOptions, ENTITIES_GLOB, MIGRATIONS_GLOB } from './data-source-options';

/** A data source that knows every entity and migration, found by glob. For migrating, drift checks and test templates. */
export function schemaDataSource(url: string): DataSource {
  return new DataSource({
    ...dataSourceOptions({ url, pool: 2, applicationName: 'tamkin-migrate' }),
    entities: [ENTITIES_GLOB],
    migrations: [MIGRATIONS_GLOB],
  });
}

/** Brings the database to the newest shape: the queue's tables, then ours. Returns the names of what ran. */
export async function runMigrations(url: string): Promise<string[]> {
  const dataSource = await schemaDataSource(url).initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    await migrateQueueTables(url);
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Takes back the newest migration. */
export async function revertLastMigration(url: string): Promise<void> {
  const dataSource = await schemaDataSource(url).initialize();
  try {
    await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/** The statements that would bring the migrated database to what the entities say. Must be empty. */
export async function schemaDrift(url: string): Promise<string[]> {
  const dataSource = await schemaDataSource(url).initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map((statement) => statement.query);
  } finally {
    await dataSource.destroy();
  }
}
