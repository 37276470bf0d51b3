import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnnamedFiles1796052000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stored_files" ADD "unnamed_since" TIMESTAMP WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stored_files" DROP COLUMN "unnamed_since"`);
  }
}
