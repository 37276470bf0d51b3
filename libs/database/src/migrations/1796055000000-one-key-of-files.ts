import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A storage key holds the id of its file, so it was unique already. Two runs of a job that store the same file at the same time
 * meet at the id alone, where the second waits and brings the row up to date; at a second index it fails.
 */
export class OneKeyOfFiles1796055000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "stored_files_storage_key"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE UNIQUE INDEX "stored_files_storage_key" ON "stored_files" ("storage_key")`);
  }
}
