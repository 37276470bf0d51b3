import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleRevisions1795450250790 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "persons" ADD "revision" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "providers" ADD "revision" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "staff_import_rows" ADD "changes" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "staff_import_rows" DROP COLUMN "changes"`);
    await runner.query(`ALTER TABLE "providers" DROP COLUMN "revision"`);
    await runner.query(`ALTER TABLE "persons" DROP COLUMN "revision"`);
  }
}
