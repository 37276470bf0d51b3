import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCohortRevision1795451054804 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cohorts" ADD "revision" integer NOT NULL DEFAULT '1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cohorts" DROP COLUMN "revision"`);
  }
}
