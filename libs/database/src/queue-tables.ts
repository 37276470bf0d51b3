import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Brings the tables of the job queue (schema `bullmq`) to the shape that the installed BullMQ needs. */
export async function migrateQueueTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
